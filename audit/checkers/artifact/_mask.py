"""The grammar of masks: stars that a filter put in the place of characters before they were translated.

The filter nearly always stars the single character 共, and what is left is translated literally, so the words beside
the stars tell what they hide. Most stars are no masks: bold type, scene breaks, footnotes, pointers, passwords.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import re2

from audit.compiled import compiled
from audit.language.tables import rows
from audit.model.text import Span

GROUP = compiled(r"\*(?:[ \t]*\*)+")
REACH = 60
CODE = set("*;{}()=<>/\\|_$#&`[]^%@+:~")
FUNCTION = compiled(r"(?:an?|the|of|and|or|to|in|on|at|by|for|with|from|as|is|are|was|were|be|that|which|it|its)")
PREPOSITION = compiled(r"(?:of|by|with|from|for|to|in|the|between|through|under|against)")
SURNAME = compiled(r"\b(?:Mao|Deng|Jiang|Zhou|Liu|Zhu|Hua|Lin|Peng|Chen|Zhao|Wen|Hu|Xi|Li|Bo|Wang|Zhang|Yang|Luo)$")
NOT_HIDDEN = compiled(
    r"\b(?:what the|holy|[Aa]|an?|oh|you|piece of|full of|five|four|three)$|\d$|\bp ?[<=]"
    r"|^(?:hotels?|restaurants?|stars?|movies?|films?|reviews?|ratings?|out)\b",
    re.IGNORECASE,
)


class Stars(NamedTuple):
    """A group of stars in running text, with at most 60 characters of its line on both sides."""

    span: Span
    left: str
    right: str

    @property
    def window(self) -> str:
        """Give the surroundings with `@` for the stars."""
        return f"{self.left}@{self.right}"

    @property
    def length(self) -> int:
        """Give the length of the group, blanks included."""
        return len(self.span)


class Cue(NamedTuple):
    """A row of `masks.tsv`: the word hidden, the English around it, what to write and what it means."""

    word: str
    pattern: re.Pattern[str]
    restored: str
    meaning: str
    alone: bool

    def match(self, stars: Stars) -> "Match | None":
        """Find the pattern around the stars."""
        for found in self.pattern.finditer(stars.window):
            if found.start() <= len(stars.left) < found.end():
                before, after = len(stars.left) - found.start(), found.end() - len(stars.left) - 1
                span = Span(stars.span.start - before, stars.span.end + after)
                return Match(self, span, found.expand(self.restored) if self.restored else None)
        return None


class Match(NamedTuple):
    """A cue found: the stars with the words that they garbled, and what those should be, None if it depends."""

    cue: Cue
    span: Span
    restored: str | None


@cache
def cues() -> tuple[Cue, ...]:
    """Give the table of masks, more telling patterns first."""
    return tuple(
        Cue(word, compiled(pattern), restored, meaning, evidence == "alone")
        for word, pattern, restored, meaning, evidence in rows("masks")
    )


@cache
def telling() -> Any:
    """Give an RE2 pattern of bytes for the masks that the English alone proves: without looking around, so for more."""
    loose = (re.sub(r"\(\?<?[=!][^()]*\)", "", cue.pattern.pattern) for cue in cues() if cue.alone)
    return re2.compile("|".join(re.sub(r"\?P<\w+>", "?:", one).replace("@", GROUP.pattern) for one in loose).encode())


def stars(text: str) -> Iterator[Stars]:
    """Yield the groups of stars that may be masks: neither markup, nor code, nor a line of their own."""
    groups = [_group(text, Span(*match.span())) for match in GROUP.finditer(text)]
    markup = _markup(groups, text)
    for number, group in enumerate(groups):
        left, right = group.left.rstrip(), group.right.lstrip()
        if number in markup or not (left or right):
            continue
        if left[-1:] in CODE or right[:1] in CODE or (left[-1:].isdigit() and (right[:1].isdigit() or not right)):
            continue
        yield group


def prose(group: Stars) -> bool:
    """Tell whether stars without a cue stand in the middle of a sentence, where words are missing."""
    left, right = group.left.rstrip(), group.right.lstrip()
    if not left or not left[-1].isalpha() or NOT_HIDDEN.search(left) or NOT_HIDDEN.match(right):
        return False
    if SURNAME.search(left) and not right[:1].isupper() and not right[:1].isdigit():
        return True
    word = re.split(r"\W+", left)[-1]
    tight = group.right[:1].isalpha() and group.left[-1:] == " "
    if tight or not word.islower():
        return False
    return right[:1].islower() or (bool(PREPOSITION.fullmatch(word)) and right[:1] in {"", ".", ","})


def _group(text: str, span: Span) -> Stars:
    """Cut the surroundings of a group at the ends of its line."""
    left = text[max(0, span.start - REACH) : span.start].rsplit("\n", 1)[-1]
    right = text[span.end : span.end + REACH].split("\n", 1)[0]
    return Stars(span, left, right)


def _markup(groups: list[Stars], text: str) -> set[int]:
    """Give the numbers of the groups that pair up around a short phrase, as bold type does."""
    found: set[int] = set()
    for number, (one, other) in enumerate(pairwise(groups)):
        if number in found or one.length != other.length:
            continue
        inner = text[one.span.end : other.span.start]
        if len(inner) <= 80 and _phrase(inner, one, other):
            found |= {number, number + 1}
    return found


def _phrase(inner: str, one: Stars, other: Stars) -> bool:
    """Tell whether stars enclose a phrase, tightly or with blanks on both sides."""
    words = inner.split()
    if not words:
        return False
    tight = not inner[0].isspace() and not inner[-1].isspace()
    open_left = not one.left[-1:].isalnum() and not other.right[:1].isalnum()
    if tight:
        return open_left
    return len(words) <= 6 and not any(map(FUNCTION.fullmatch, (words[0], words[-1]))) and "," not in inner
