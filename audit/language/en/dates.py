"""English dates: `February 14th, 1950`, `14 Feb. 1950`, `1950-02-14`, `the 1950s`, `19th century`, weekdays, years."""

import re
from collections.abc import Iterator
from functools import cache

from audit.compiled import compiled
from audit.language.en import years
from audit.language.en.calendar import MONTHS, SPELLED, WEEKDAYS, day_number
from audit.language.en.standing import places
from audit.model.facts import Date
from audit.model.text import Span

NAME = "|".join((*MONTHS, "Sept", *(month[:3] for month in MONTHS if month != "May")))
MONTH = rf"(?P<month>{NAME})\b\.?"
# A month without its capital, where it is no other word.
LOWER = frozenset(month.lower() for month in MONTHS if month not in ("March", "May", "August"))
NO_DAY = r"[\d%]|[.,:]\d|,\d{3}|\s?(?:percent|per\scent|million|billion|thousand|hundred|trillion)\b"
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?!{NO_DAY})|(?:{SPELLED})\b)"
ONE_DAY = compiled(DAY, re.IGNORECASE)
YEAR = r"(?P<year>\d{4}|'\d{2}|(?:last|this|next)\syear\b)(?![\d%]|,\d{3})"
AND = r"(?:\s?(?:,\s?(?:and\s)?|and\s|&\s?|or\s|to\s|through\s|[-–—]\s?|~\s?)(?:the\s)?)"
STEP = rf"(?:{AND}{DAY})"
# After `July 25` a number with only a comma before it is a day where `and` closes the list: `July 25, 31 provinces`.
LINK = AND.replace(r",\s?(?:and\s)?", r",\s?and\s")
COUNTED = r"(?!,?\s?(?:people\b|(?!(?:was|has|is|as|this|its|his)\b)[a-z-]+s\b|(?:{NAME})\b))".replace("{NAME}", NAME)
LIST = rf"(?:(?:,\s?{DAY}){{0,5}}{LINK}{DAY}{COUNTED}|(?:,\s?\d{{1,2}}(?:st|nd|rd|th)\b{COUNTED})+)"
FORWARD = compiled(
    rf"\b{MONTH}\s?(?:,\s?)?(?:the\s(?!\d+\b))?(?P<day>{DAY})(?!\s(?:of\s)?(?:{NAME})\b)(?P<more>{LIST})?(?:\s?,?\s?(?:of\s)?{YEAR})?",
    re.IGNORECASE,
)
# What may stand before a month that follows its day.
DAY_FIRST = compiled(r"(?:\d|st|nd|rd|th|of|day|,)[\s,-]{0,2}$", re.IGNORECASE)
ALONE = compiled(rf"\b{MONTH}(?:\s?,?\s?(?:of\s)?(?:the\syear\s)?{YEAR})?")
FIGURES = compiled(r"\d[-/.]\d")
ISO = compiled(r"(?<![\d/.-])(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?![\d/-])")
SLASH = compiled(r"(?<![\d/.-])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>\d{4})(?![\d/])")
WEEKDAY = compiled(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})s?\b")
MAY = compiled(
    r"(?:\b(?:in|of|since|by|until|till|from|to|early|late|mid|last|this|next|every|during|and|through|and|before|after|between|end|,)|[-–])\s?$",
    re.IGNORECASE,
)


PAIR = compiled(rf"\s?[/–—-]\s?(?:{NAME})\b|\s(?:to|and)\s(?:{NAME})\b")


MONTH_WORDS = frozenset(name.lower() for name in NAME.split("|"))
NUMBERS = {month[:3].lower(): n for n, month in enumerate(MONTHS, 1)}
DAY_WORDS = frozenset(day.lower() + end for day in WEEKDAYS for end in ("", "s"))
WORDS = MONTH_WORDS | DAY_WORDS | years.WORDS


@cache
def backward() -> re.Pattern[str]:
    """Compile a month that follows its day."""
    return compiled(
        rf"\b(?P<days>{DAY}(?P<more>{STEP}{{0,6}})?)\s?,?\s?(?:day\s)?(?:of\s)?{MONTH}(?:\s?,?\s?(?:of\s)?{YEAR})?",
        re.IGNORECASE,
    )


def find(text: str, words: frozenset[str]) -> Iterator[Date]:
    """Yield the dates of a text, fullest first; overlaps are the caller's to drop.

    `words` are the words of the text in lower case: they tell which of the patterns can find anything.
    """
    if FIGURES.search(text) is not None:
        yield from _figures(text)
    if not words.isdisjoint(MONTH_WORDS):
        yield from _named(text, words)
    if not words.isdisjoint(DAY_WORDS):
        for match in WEEKDAY.finditer(text):
            yield Date(Span(*match.span()), match[0], weekday=WEEKDAYS.index(match["weekday"]) + 1)
    yield from years.find(text, words)


def _named(text: str, words: frozenset[str]) -> Iterator[Date]:
    """Read dates that name a month: with the day after it, before it, and without one."""
    months = [start for start, _ in sorted(places(text, words & MONTH_WORDS))]
    for place in months:
        if (match := FORWARD.match(text, place)) is not None:
            yield from _days(match, match.start("day"), max(match.end("day"), match.end("more")))
    if any(DAY_FIRST.search(text, max(0, place - 6), place) for place in months):
        for match in backward().finditer(text):
            yield from _days(match, *match.span("days"))
    for place in months:
        if (match := ALONE.match(text, place)) is not None:
            yield from _months(text, match)


def _figures(text: str) -> Iterator[Date]:
    """Read `1950-02-14` and `14/2/1950`."""
    for match in ISO.finditer(text):
        yield from _plain(match, int(match["month"]), int(match["day"]))
    for match in SLASH.finditer(text):
        first, second = int(match["a"]), int(match["b"])
        yield from _plain(match, *((second, first) if first > 12 else (first, second)))


def month_number(name: str) -> int:
    """Give the number of a month by its English name or abbreviation."""
    return NUMBERS[name[:3].lower()]


def _plain(match: re.Match[str], month: int, day: int) -> Iterator[Date]:
    """Read a date in figures."""
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield Date(Span(*match.span()), match[0], int(match["year"]), month, day)


def _year(text: str | None) -> tuple[int | None, int | None, str]:
    """Give the year, the short year of `'50`, and the offset of `last year`."""
    if text is None:
        return None, None, ""
    if text[0].isalpha():
        return None, None, f"year {years.STEPS[text.split()[0].lower()]}"
    return (None, int(text[1:]), "") if text.startswith("'") else (int(text), None, "")


def _days(match: re.Match[str], first: int, last: int) -> Iterator[Date]:
    """Read a month with its day or days, which stand from `first` to `last`; the first day spans what is before it."""
    if match["month"][0].islower() and match["month"] not in LOWER:
        return
    text, days = match.string, list(ONE_DAY.finditer(match.string, first, last))
    numbers = [day_number(day[0]) for day in days]
    if not all(1 <= number <= 31 for number in numbers):
        return
    year, short, offset = _year(match["year"])
    month = month_number(match["month"])
    for n, (day, number) in enumerate(zip(days, numbers, strict=True)):
        start, end = day.span() if n else (match.start(), day.end())
        span = Span(start, end if len(days) > 1 else match.end())
        yield Date(span, span.of(text), year, month, number, short_year=short, offset=offset)


def _months(text: str, match: re.Match[str]) -> Iterator[Date]:
    """Read a month alone or with its year; `May` and `March` may be other words."""
    name, year = match["month"], match["year"]
    if len(name) == 3 and match[0] == name and not _month(text, match):
        return
    first = not year and name in ("March", "August") and not text[: match.start()].strip()
    number, short, offset = _year(year)
    span = Span(*match.span())
    yield Date(span, match[0], number, month_number(name), short_year=short, offset=offset, weak=first)


def _month(text: str, match: re.Match[str]) -> bool:
    """Tell whether `May`, or a short `Jan` that may be a name, is a month by the words around it."""
    return MAY.search(text[: match.start()]) is not None or PAIR.match(text, match.end()) is not None
