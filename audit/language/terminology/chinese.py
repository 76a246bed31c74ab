"""Names of institutions, treaties and movements that a Chinese text repeats, found without a dictionary of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from audit.compiled import compiled
from audit.language.patterns import alternation
from audit.language.tables import rows
from audit.language.zh.script import simplified
from audit.model.text import Span

# A name ends before these, and none begins with or runs over them.
STOP = frozenset(word for side, word, _ in rows("term_limits") if side == "zh")
# Words that are verbs by their tag and stand in names all the same: 联合委员会, 合作协定.
NAMING = frozenset(word for side, word, _ in rows("term_limits") if side == "name")
# Tags of jieba (ICTCLAS) before which a name begins: verbs, adverbs, function words, pronouns, numbers, times.
OUTSIDE = ("v", "d", "p", "c", "u", "r", "m", "q", "t", "y", "e", "o", "x", "w", "z")
OFFICERS = frozenset(word for side, word, _ in rows("term_limits") if side == "officer")
AFTER = frozenset("局长员处科站段工们部委会")
LONGEST = 12

Token = tuple[str, str]


@cache
def heads() -> dict[str, tuple[str, ...]]:
    """Give the last words of names with their English heads."""
    return {zh: tuple(en.split("|")) for zh, en, _ in rows("term_heads")}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name in a text, counted from its start: the name in simplified characters, its head, how often it occurs."""

    term: str
    head: str
    span: Span
    count: int


@dataclass
class Reader:
    """Reads the names of a document; what a longer name is depends on what the document repeats."""

    texts: Sequence[str]
    _whole: str = field(init=False)
    _counts: dict[str, int] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Join the texts, once."""
        self._whole = "\n".join(simplified(text) for text in self.texts)

    def read(self, text: str) -> Iterator[Occurrence]:
        """Give the names in one of the texts, in order."""
        plain = simplified(text)
        if not _pattern().search(plain):
            return
        tagged, last, end = _tagged(plain), _last(), 0
        for number, (word, _) in enumerate(tagged):
            end += len(word)
            head = _head(plain, end) if word[-1] in last else None
            if head is None or _goes_on(plain, end) or _modifies(tagged[number + 1 : number + 2]):
                continue
            term = self._grow(plain, end, len(head), tagged[: number + 1])
            if term is not None:
                yield Occurrence(term, head, Span(end - len(term), end), self._count(term))

    def _count(self, term: str) -> int:
        """Count a name in the document."""
        if term not in self._counts:
            self._counts[term] = self._whole.count(term)
        return self._counts[term]

    def _grow(self, text: str, end: int, head: int, tokens: list[Token]) -> str | None:
        """Add words on the left while the longer name is nearly as frequent.

        None without any word before the head, and where a noun remains on the left: then the name is a part of a
        longer one that occurs once (the Singapore beside the Hong Kong Monetary Authority).
        """
        best, least, start = None, 0.0, end
        for word, tag in reversed(tokens):
            start -= len(word)
            if end - start > LONGEST or (start < end - head and _limits(word, tag)):
                return best
            name = text[start:end]
            if len(name) < head + 2:
                continue
            if best is None:
                best, least = name, 0.6 * self._count(name)
            elif self._count(name) >= max(2.0, least):
                best = name
            else:
                return None
        return best


def _limits(word: str, tag: str) -> bool:
    """Tell whether a name cannot contain a word."""
    if word in STOP or not "一" <= word[0] <= "鿿":
        return True
    return tag.startswith(OUTSIDE) and tag != "vn" and word not in NAMING


def _modifies(following: list[Token]) -> bool:
    """Tell whether a noun follows, so that the head only describes it (银行体系); officers do not count."""
    return any(tag.startswith("n") and word not in OFFICERS for word, tag in following)


def _goes_on(text: str, end: int) -> bool:
    """Tell whether what seems a head is the beginning of a longer word: 铁路局, 银行公会."""
    return text[end : end + 1] in AFTER or text.startswith(("公会", "公司", "协会"), end)


def _tagged(text: str) -> list[Token]:
    """Cut a text into words with their tags."""
    import rjieba

    tagged: list[Token] = rjieba.tag(text)
    return tagged


@cache
def _pattern() -> re.Pattern[str]:
    """Give what finds any head."""
    return compiled(alternation(heads()))


@cache
def _last() -> frozenset[str]:
    """Give the characters that heads end with."""
    return frozenset(head[-1] for head in heads())


def _head(text: str, end: int) -> str | None:
    """Give the longest head that ends at a place."""
    return next(
        (text[end - size : end] for size in range(min(5, end), 1, -1) if text[end - size : end] in heads()), None
    )
