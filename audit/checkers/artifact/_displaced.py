"""The grammar of a displaced 1: the token was put back with a blank before it, in another slot, or glued to a word."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.apart import Taken
from audit.language.en.calendar import MONTHS, has_day, ordinal
from audit.model.text import Span

MONTH = f"(?:{'|'.join(MONTHS)})"
FREE, END = r"(?<![\w.,/:])", r"(?![\w%]|[.,:]\d)"

SCRAMBLED = compiled(
    rf"{FREE}1(?P<month>{MONTH}) (?P<day>\d{{1,2}}),? ?(?:(?P<short>\d{{3}})(?P<tail>1day)?|(?P<year>\d{{4}}))(?!\d)"
)
BARE_MONTH = compiled(rf"{FREE}1(?P<month>January|February)(?: (?P<day>\d{{1,2}})(?!\d))?(?![A-Za-z])")
GLUED_DAY = compiled(rf"{FREE}(?P<tens>[23])(?:nd|rd|th)1day\b")
GLUED_YEAR = compiled(rf"{FREE}(?:(?P<year>\d{{3}})0|\d{{4}})1(?:day|year)\b")
CENTURY = compiled(rf"{FREE}(?P<tens>[12]) 1(?:st)?(?= [Cc]entur(?:y|ies)\b)")
YEAR = compiled(r"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince ))20 1\d(?=[,.;)](?!\d)|$)")
POINT = compiled(rf"{FREE}-?(?:\d{{1,4}}\.(?= 1\d*%)|0\.(?= 1\d)) 1\d*(?!\d)")
LONG = r"(?=\d{4}\d* 1|\d{3} 1\d|\d\d 1\d\d|\d 1\d{3})"
SPLIT = rf"{FREE}-?\d(?:[\d,]*\d)?(?:\.\d*)? 1[\d,]*(?<=\d)(?:\.\d+)?{END}"


class Displaced(NamedTuple):
    """A number out of joint: its place, its words, its readings, and whether its shape alone proves it."""

    span: Span
    quote: str
    readings: tuple[str, ...]
    sure: bool


def displaced(text: str, alone: bool = False) -> Iterator[Displaced]:
    """Yield the numbers that have an impossible or an unlikely shape, in the order of the shapes.

    Without an original, of those of an unlikely shape only the long ones, which a second mention may prove.
    """
    taken = Taken(len(text))
    for shape, read, sure in ALONE if alone else READERS:
        for match in shape.finditer(text):
            span = Span(*match.span())
            if taken.take(span):
                yield Displaced(span, match[0], tuple(read(match)), sure)


def _scrambled(match: re.Match[str]) -> Iterator[str]:
    """Read `1September 2, 9491day` and `1February 4, 2010`: a year of three figures lacks the 1, else the month."""
    month, day = match["month"], match["day"]
    if match["short"]:
        days = [f"{day}1", f"1{day}"] if match["tail"] else [day]
        yield from (f"{month} {one}, 1{match['short']}" for one in days if has_day(month, int(one)))
    else:
        yield from (f"{one} {day}, {match['year']}" for one in _later(month))


def _bare_month(match: re.Match[str]) -> Iterator[str]:
    """Read `1February` as December, or as the first of February with a blank lost."""
    rest = f" {match['day']}" if match["day"] else ""
    yield from (one + rest for one in _later(match["month"]))
    if not rest:
        yield f"1 {match['month']}"


def _later(month: str) -> list[str]:
    """Give the month whose number is that of another one after a 1, if there is one."""
    return [*MONTHS[MONTHS.index(month) + 10 :][:1]]


def _first(match: re.Match[str]) -> Iterator[str]:
    """Read `3rd1day` as 31st, `2 1 century` as 21st."""
    yield ordinal(int(match["tens"]) * 10 + 1)


def _glued_year(match: re.Match[str]) -> Iterator[str]:
    """Read `20001year` as 2001; what stood after a whole year is lost."""
    if match["year"]:
        yield match["year"] + "1"


def _joined(match: re.Match[str]) -> Iterator[str]:
    """Close the gap."""
    yield match[0].replace(" ", "")


READERS = (
    (SCRAMBLED, _scrambled, True),
    (BARE_MONTH, _bare_month, False),
    (GLUED_DAY, _first, True),
    (GLUED_YEAR, _glued_year, True),
    (CENTURY, _first, True),
    (YEAR, _joined, True),
    (POINT, _joined, True),
    (compiled(SPLIT), _joined, False),
)
"""A shape, how it reads, and whether a text without its original may be judged by it."""
ALONE = (*(reader for reader in READERS if reader[2]), (compiled(LONG + SPLIT), _joined, False))
"""The same where there is no original."""
