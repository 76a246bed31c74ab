"""English spans and halves of a unit that no numeral names: `half an hour`, `semi-annual`, `decades`, `24/7`."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from audit.compiled import compiled
from audit.language.en import measures
from audit.language.en.hedged import amount
from audit.language.patterns import alternation
from audit.language.units import dimension
from audit.model.facts import Amount, Hedge, Kind, Number, plain
from audit.model.text import Span

# What recurs after so many units; the words may confirm a number, but are no statement of one. The figures are not
# those of the Chinese (`daily` is 24 hours), so that nothing is taken for the same figure of another unit.
PERIODS = {
    word: (plain(Fraction(value)), unit)
    for unit, named in {
        "minute": {"60": "hourly"},
        "hour": {"24": "daily round-the-clock around-the-clock 24/7"},
        "day": {"7": "weekly", "14": "fortnightly biweekly"},
        "month": {"12": "annual annually yearly"},
        "year": {
            "1/12": "monthly",
            "1/6": "bimonthly",
            "1/4": "quarterly",
            "1/2": "semi-annual semi-annually semiannual semiannually half-yearly biannual biannually",
            "2": "biennial biennially",
            "3": "triennial",
            "100": "centenary centennial",
            "200": "bicentenary bicentennial",
        },
    }.items()
    for value, names in named.items()
    for word in names.split()
}
PERIOD = compiled(
    rf"(?<![\w/])(?:{alternation((word.replace('-', ' ') for word in PERIODS), space='[ -]')})(?![\w/])", re.IGNORECASE
)
AGES = compiled(r"\b(?P<unit>decades|centuries|millennia)(?:-(?:old|long))?\b", re.IGNORECASE)
COUNTED = compiled(r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|teen|ty|dred|half)[\s-]+$", re.IGNORECASE)
PARTS = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
PART_WORDS = frozenset((*PARTS, *(f"{part}s" for part in PARTS)))
COUNTS = {"two": 2, "three": 3, "four": 4}
AGE_WORDS = frozenset(("decades", "centuries", "millennia"))
# `the past decade`: one, as 十年 may be.
AGE = compiled(r"\b(?:the|past|last|next|coming|this|per)\s(?P<unit>decade|century|millennium)\b", re.IGNORECASE)
WORDS = (
    AGE_WORDS
    | {"decade", "century", "millennium"}
    | {part for word in PERIODS for part in re.findall("[a-z]+", word)} - {"a", "the", "round", "around"}
)


@cache
def halves() -> re.Pattern[str]:
    """Compile `half an hour`, `half-hour`, `half-a-mile`."""
    words = alternation((name for name in measures.names() if name[0] != "="), space=r"[\s-]")
    return compiled(rf"(?<!and[ -]a[ -])\bhalf(?:[\s-]an?)?[\s-](?P<unit>{words})(?![\w])", re.IGNORECASE)


@cache
def portions() -> re.Pattern[str]:
    """Compile `a third of an acre`, `three quarters of a mile`."""
    words = alternation((name for name in measures.names() if name[0] != "="), space=r"[\s-]")
    return compiled(
        rf"\b(?P<count>an?|one|two|three|four)[\s-](?P<part>{'|'.join(PARTS)})s?\sof\san?\s(?P<unit>{words})(?!\w)",
        re.IGNORECASE,
    )


def find(text: str, words: frozenset[str]) -> Iterator[Number]:
    """Yield such spans. `words` are the words of the text in lower case."""
    if not words.isdisjoint(PART_WORDS) and "of" in words:
        for match in portions().finditer(text):
            count = COUNTS.get(match["count"].lower(), 1)
            yield _portion(match, Fraction(count, PARTS[match["part"].lower()]))
    if words.isdisjoint(WORDS) and "24/7" not in text:
        return
    if "half" in words:
        for match in halves().finditer(text):
            yield _portion(match, Fraction(1, 2))
    for match in PERIOD.finditer(text):
        value, unit = PERIODS[re.sub(r"\s", "-", match[0].lower())]
        yield Number(Kind.DURATION, Span(*match.span()), match[0], Amount.of(value), unit, weak=True)
    for match in AGES.finditer(text) if not words.isdisjoint(AGE_WORDS) else ():
        if COUNTED.search(text[max(0, match.start("unit") - 12) : match.start("unit")]) is None:
            yield _ages(match)
    for match in AGE.finditer(text) if not words.isdisjoint(("decade", "century", "millennium")) else ():
        yield _age(match)


def _age(match: re.Match[str]) -> Number:
    """Read `the past decade` as one."""
    span = Span(*match.span("unit"))
    return Number(Kind.DURATION, span, match["unit"], Amount.of(1), match["unit"].lower(), weak=True)


def _portion(match: re.Match[str], value: Fraction) -> Number:
    """Read a part of a unit."""
    unit = measures.names()[re.sub(r"[\s-]+", " ", match["unit"].lower())]
    kind = {"time": Kind.DURATION, "money": Kind.MONEY}.get(dimension(unit), Kind.MEASURE)
    hedged = amount(match.string, match.start(), value)
    return Number(kind, Span(*match.span()), match[0], hedged, unit)


def _ages(match: re.Match[str]) -> Number:
    """Read `decades` and `the past few centuries`: some of them."""
    unit = {"decades": "decade", "centuries": "century"}.get(match["unit"].lower(), "millennium")
    span = Span(match.start("unit"), match.end())
    return Number(Kind.DURATION, span, span.of(match.string), Amount(2, 9, Hedge.VAGUE), unit)
