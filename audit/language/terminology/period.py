"""Chinese terms of the period with the English that renders them and the English that mistakes them."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from audit.compiled import compiled
from audit.language.patterns import alternation
from audit.language.tables import rows
from audit.language.zh.script import simplified
from audit.model.text import Span

NEVER = compiled(r"(?!)")


@dataclass(frozen=True)
class PeriodTerm:
    """A row of `period_terms.tsv`; the patterns are compiled when first wanted."""

    zh: str
    accepted_words: str
    wrong_words: str
    better: str
    since: datetime.date = datetime.date.min
    until: datetime.date = datetime.date.max

    @cached_property
    def source(self) -> re.Pattern[str]:
        """Give what finds the term in simplified Chinese."""
        return compiled(self.zh)

    @cached_property
    def accepted(self) -> re.Pattern[str]:
        """Give what finds a good rendering."""
        return _words(self.accepted_words)

    @cached_property
    def wrong(self) -> re.Pattern[str]:
        """Give what finds a rendering that is a mistake; it finds nothing when the row names none."""
        return _words(self.wrong_words) if self.wrong_words else NEVER

    def holds(self, day: datetime.date | None) -> bool:
        """Tell whether the row is about a text of that day; a dated row needs a date."""
        bounded = (self.since, self.until) != (datetime.date.min, datetime.date.max)
        return not bounded if day is None else self.since <= day <= self.until


def _words(alternatives: str) -> re.Pattern[str]:
    """Compile whole words, whatever their case."""
    return compiled(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


@cache
def _terms() -> tuple[tuple[str, PeriodTerm], ...]:
    """Give each term with every needle that a text must hold for it to occur."""
    found = []
    for zh, accepted, wrong, better, since, until, _ in rows("period_terms"):
        start = datetime.date.fromisoformat(since) if since else datetime.date.min
        end = datetime.date.fromisoformat(until) if until else datetime.date.max
        term = PeriodTerm(zh, accepted, wrong, better, start, end)
        found += [(needle, term) for needle in sorted(set(_needles(zh)))]
    return tuple(found)


@cache
def _any() -> re.Pattern[str]:
    """Give what finds any needle."""
    return compiled(alternation(needle for needle, _ in _terms()))


def _needles(pattern: str) -> Iterator[str]:
    """Give the longest run of plain characters of each alternative, outside groups and classes."""
    plain = re.sub(r"\[[^]]*\]", " ", pattern)
    while (shorter := re.sub(r"\([^()]*\)\??", " ", plain)) != plain:
        plain = shorter
    for alternative in plain.split("|"):
        runs = re.findall(r"[一-鿿]+", alternative)
        yield max(runs, key=len)


def any_in(text: str) -> bool:
    """Tell quickly whether a simplified text may use any term."""
    return _any().search(text) is not None


def terms_in(text: str) -> Iterator[tuple[PeriodTerm, Span]]:
    """Give the terms of a Chinese text with the place of their first occurrence, in order of place."""
    plain = simplified(text)
    if not any_in(plain):
        return
    found: dict[str, tuple[int, int, PeriodTerm]] = {}
    for needle, term in _terms():
        if needle in plain and term.zh not in found and (match := term.source.search(plain)):
            found[term.zh] = (match.start(), match.end(), term)
    for start, end, term in sorted(found.values(), key=lambda place: (place[0], place[1], place[2].zh)):
        yield term, Span(start, end)
