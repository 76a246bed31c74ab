"""Names of institutions, treaties and movements that a Chinese text repeats, found without a dictionary of them."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import NamedTuple

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
# A word that no dictionary has and that ends with one of these is a place, for the model of tags as well.
PLACES = frozenset("省市县区乡镇村州")
LONGEST = 12


@cache
def heads() -> dict[str, tuple[str, ...]]:
    """Give the last words of names with their English heads."""
    return {zh: tuple(en.split("|")) for zh, en, _ in rows("term_heads")}


class Occurrence(NamedTuple):
    """A name in a text, counted from its start: the name in simplified characters, and its head."""

    term: str
    head: str
    span: Span


class Reader:
    """Reads the names of a document; what a longer name is depends on what the document repeats."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Join the texts."""
        self._whole = "\n".join(map(simplified, texts))
        self._counts: dict[str, int] = {}

    def read(self, text: str) -> Iterator[Occurrence]:
        """Give the names in one of the texts, in order."""
        plain = simplified(text)
        if not _pattern().search(plain):
            return
        tokens, last, end = _Tokens(plain), _last(), 0
        for number, word in enumerate(tokens.words):
            end += len(word)
            head = _head(plain, end) if word[-1] in last else None
            if head is None or _goes_on(plain, end) or _modifies(tokens, number + 1):
                continue
            term = self._grow(plain, end, len(head), tokens, number)
            if term is not None:
                yield Occurrence(term, head, Span(end - len(term), end))

    def _count(self, term: str) -> int:
        """Count a name in the document."""
        if term not in self._counts:
            self._counts[term] = self._whole.count(term)
        return self._counts[term]

    def _grow(self, text: str, end: int, head: int, tokens: "_Tokens", number: int) -> str | None:
        """Add words on the left, from one by its number on, while the longer name is nearly as frequent.

        None without any word before the head, and where a noun remains on the left: then the name is a part of a
        longer one that occurs once (the Singapore beside the Hong Kong Monetary Authority).
        """
        best, least, start = None, 0.0, end
        for at in range(number, -1, -1):
            start -= len(tokens.words[at])
            if end - start > LONGEST or (start < end - head and _limits(tokens, at)):
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


class _Tokens:
    """The words of a text and their tags, each looked up when it is asked for.

    Words that the dictionary lacks are tagged by a model, which takes longer to load than all else takes with a
    document; hardly any name depends on them.
    """

    def __init__(self, text: str) -> None:
        """Cut a text into words."""
        import rjieba

        self.text, self.words = text, rjieba.cut(text)

    def tag(self, number: int) -> str:
        """Give the tag of a word by its number."""
        import rjieba

        word = self.words[number]
        if not rjieba.has_word(word):
            return "ns" if word[-1] in PLACES else self._tagged[number][1]
        alone = rjieba.tag(word)
        return alone[0][1] if len(alone) == 1 else self._tagged[number][1]

    @cached_property
    def _tagged(self) -> list[tuple[str, str]]:
        """Tag all words, as they stand beside each other."""
        import rjieba

        tagged: list[tuple[str, str]] = rjieba.tag(self.text)
        return tagged


def _limits(tokens: _Tokens, number: int) -> bool:
    """Tell whether a name cannot contain a word."""
    word = tokens.words[number]
    if word in STOP or not "一" <= word[0] <= "鿿":
        return True
    if word in NAMING:
        return False
    tag = tokens.tag(number)
    return tag.startswith(OUTSIDE) and tag != "vn"


def _modifies(tokens: _Tokens, number: int) -> bool:
    """Tell whether a noun stands there, so that the head before it only describes it (银行体系); no officer does."""
    if number == len(tokens.words) or tokens.words[number] in OFFICERS or not tokens.words[number].isalpha():
        return False
    return tokens.tag(number).startswith("n")


def _goes_on(text: str, end: int) -> bool:
    """Tell whether what seems a head is the beginning of a longer word: 铁路局, 银行公会."""
    return text[end : end + 1] in AFTER or text.startswith(("公会", "公司", "协会"), end)


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
