"""English years without a month: decades, centuries, years before the common era, `in 1950`, `last year`."""

import re
from collections.abc import Iterator

from audit.compiled import compiled
from audit.language.en.calendar import SPELLED, day_number
from audit.language.en.numerals import TENS
from audit.language.patterns import matches
from audit.model.facts import Date
from audit.model.text import Span

DECADE = compiled(
    r"(?<![\d,.$])(?:(?P<full>\d{3}0)|['’]?(?P<short>\d0))['’]?s\b|\b(?P<word>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b"
)
NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:{SPELLED}))"
CENTURY = compiled(
    rf"\b(?P<first>{NTH})(?:(?:,|\sand|\sto|[-–])\s?(?:the\s)?(?P<second>{NTH}))?[\s-]centur(?:y|ies)(?P<bc>\s?B\.?C)?",
    re.IGNORECASE,
)
BC = compiled(r"\b(?P<year>\d{1,4})\s?B\.?\s?C(?:\.?\s?E)?\b")
BARE = compiled(
    r"(?<![\d,.$€£¥/:+])(?P<first>1[0-9]{3}|20[0-9]{2})(?:\s?[-–—/]\s?(?P<last>\d{4}|\d{2}))?(?![\d%]|[,.]\d|th|st\b|nd\b|rd\b)"
)
FIRST = compiled(r"[12](?=\d{3})")
TELLS_YEAR = compiled(
    r"(?:\b(?:in|since|of|by|from|until|till|before|after|during|year|early|late|mid|end|fiscal|FY|between|and|to)|-)\s?$",
    re.IGNORECASE,
)

UNIT = compiled(r"(?:year|month)\b(?!\sof\b)")
SINCE = compiled(r"\s(?:earlier|ago|before)\b")
STEPS = {"last": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}
ERAS = frozenset(("century", "centuries", "b", "bc", "bce", *(f"{ten[:-1]}ies" for ten in TENS)))
UNITS = frozenset(("year", "month"))
WORD = compiled("[A-Za-z]+")
WORDS = ERAS | UNITS


def find(text: str, words: frozenset[str]) -> Iterator[Date]:
    """Yield such dates. `words` are the words of the text in lower case."""
    if not words.isdisjoint(ERAS) or "0s" in text or "0's" in text or "0’s" in text:
        yield from _eras(text)
    if not words.isdisjoint(UNITS):
        yield from _relative(text)
    yield from _years(text)


def _relative(text: str) -> Iterator[Date]:
    """Read `last year` and `this month`; what counts from the time of the story may agree, but proves nothing."""
    for match in UNIT.finditer(text):
        words = WORD.findall(text, max(0, match.start() - 14), match.start())
        which = words[-1].lower() if words else ""
        past = which in ("a", "one") and SINCE.match(text, match.end())
        if past or which in STEPS:
            start = match.start() - len(which) - 1
            span = Span(start, past.end() if past else match.end())
            weak = which not in ("last", "this", "next") or words[-2:-1] == ["the"]
            yield Date(span, span.of(text), offset=f"{match[0]} {-1 if past else STEPS[which]}", weak=weak)


def _eras(text: str) -> Iterator[Date]:
    """Read decades, centuries and years before the common era."""
    for match in DECADE.finditer(text):
        full = int(match["full"]) if match["full"] else None
        short = int(match["short"]) if match["short"] else None
        if match["word"]:
            short = next(value for word, value in TENS.items() if word.startswith(match["word"]))
        whole = full is not None and full % 100 == 0
        yield Date(Span(*match.span()), match[0], year=full, short_year=short, span_years=100 if whole else 10)
    for match in CENTURY.finditer(text):
        for group in ("second", "first") if match["second"] else ("first",):
            number = day_number(match[group])
            year = -number * 100 if match["bc"] else (number - 1) * 100
            span = Span(*match.span()) if not match["second"] else Span(*match.span(group))
            yield Date(span, span.of(text), year=year, span_years=100)
    for match in BC.finditer(text):
        yield Date(Span(*match.span()), match[0], year=-int(match["year"]))


def _years(text: str) -> Iterator[Date]:
    """Read years in figures. Without a word that tells, they may as well be numbers."""
    for match in matches(BARE, FIRST, text):
        sure = TELLS_YEAR.search(text[max(0, match.start() - 12) : match.start()]) is not None
        first, last = int(match["first"]), match["last"]
        yield Date(Span(*match.span("first")), match["first"], year=first, loose=not sure)
        if last:
            year = int(last) if len(last) == 4 else first - first % 100 + int(last)
            if first < year < 2150:
                yield Date(Span(*match.span("last")), last, year=year, loose=not sure)
