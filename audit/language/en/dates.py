"""English dates: `February 14th, 1950`, `14 Feb. 1950`, `1950-02-14`, `the 1950s`, `19th century`, weekdays, years."""

import re
from collections.abc import Iterator

from audit.language.en.calendar import MONTHS, WEEKDAYS
from audit.language.en.numerals import ORDINALS, TENS
from audit.model.facts import Date
from audit.model.text import Span

NAME = "|".join((*MONTHS, "Sept", *(month[:3] for month in MONTHS if month != "May")))
MONTH = rf"(?P<month>{NAME})\b\.?"
# A month without its capital, where it is no other word.
LOWER = frozenset(month.lower() for month in MONTHS if month not in ("March", "May", "August"))
DAYS = {word: value for word, value in ORDINALS.items() if value <= 20 or value == 30} | {
    f"{tens}-{one}": TENS[tens] + ORDINALS[one]
    for tens, ones in (("twenty", list(ORDINALS)[:9]), ("thirty", ["first"]))
    for one in ones
}
SPELLED = "|".join(sorted(DAYS, key=lambda word: (-len(word), word)))
NO_DAY = r"[\d%]|[.,:]\d|,\d{3}|\s?(?:percent|per\scent|million|billion|thousand|hundred|trillion)\b"
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?!{NO_DAY})|(?:{SPELLED})\b)"
YEAR = r"(?P<year>\d{4}|'\d{2})(?![\d%]|,\d{3})"
AND = r"(?:\s?(?:,\s?(?:and\s)?|and\s|&\s?|or\s|to\s|through\s|[-–—]\s?|~\s?)(?:the\s)?)"
STEP = rf"(?:{AND}{DAY})"
# After `July 25` a number with only a comma before it is a day where `and` closes the list: `July 25, 31 provinces`.
LINK = AND.replace(r",\s?(?:and\s)?", r",\s?and\s")
COUNTED = r"(?!,?\s?(?:people\b|(?!(?:was|has|is|as|this|its|his)\b)[a-z-]+s\b|(?:{NAME})\b))".replace("{NAME}", NAME)
LIST = rf"(?:(?:,\s?{DAY}){{0,5}}{LINK}{DAY}{COUNTED}|(?:,\s?\d{{1,2}}(?:st|nd|rd|th)\b{COUNTED})+)"
FORWARD = re.compile(
    rf"\b{MONTH}\s?(?:,\s?)?(?:the\s)?(?P<day>{DAY})(?!\s(?:of\s)?(?:{NAME})\b)(?P<more>{LIST})?(?:\s?,?\s?(?:of\s)?{YEAR})?",
    re.IGNORECASE,
)
BACKWARD = re.compile(
    rf"\b(?P<days>{DAY}(?P<more>{STEP}{{0,6}})?)\s?,?\s?(?:day\s)?(?:of\s)?{MONTH}(?:\s?,?\s?(?:of\s)?{YEAR})?",
    re.IGNORECASE,
)
DAY_FIRST = re.compile(rf"(?:\d|st|nd|rd|th|of|day|,)[\s,-]{{0,2}}(?:{NAME})\b", re.IGNORECASE)
ALONE = re.compile(rf"\b{MONTH}(?:\s?,?\s?(?:of\s)?(?:the\syear\s)?{YEAR})?")
ISO = re.compile(r"(?<![\d/.-])(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?![\d/-])")
SLASH = re.compile(r"(?<![\d/.-])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>\d{4})(?![\d/])")
DECADE = re.compile(
    r"(?<![\d,.$])(?:(?P<full>\d{3}0)|['’]?(?P<short>\d0))['’]?s\b|\b(?P<word>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b"
)
NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:{SPELLED}))"
CENTURY = re.compile(
    rf"\b(?P<first>{NTH})(?:(?:,|\sand|\sto|[-–])\s?(?:the\s)?(?P<second>{NTH}))?[\s-]centur(?:y|ies)(?P<bc>\s?B\.?C)?",
    re.IGNORECASE,
)
BC = re.compile(r"\b(?P<year>\d{1,4})\s?B\.?\s?C(?:\.?\s?E)?\b")
WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})s?\b")
BARE = re.compile(
    r"(?<![\d,.$€£¥/:+])(?P<first>1[0-9]{3}|20[0-9]{2})(?:\s?[-–—/]\s?(?P<last>\d{4}|\d{2}))?(?![\d%]|[,.]\d|th|st\b|nd\b|rd\b)"
)
TELLS_YEAR = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|before|after|during|year|early|late|mid|end|fiscal|FY|between|and|to)|-)\s?$",
    re.IGNORECASE,
)
MAY = re.compile(
    r"(?:\b(?:in|of|since|by|until|till|from|to|early|late|mid|last|this|next|every|during|and|through|and|before|after|between|end|,)|[-–])\s?$",
    re.IGNORECASE,
)


PAIR = re.compile(rf"\s?[/–—-]\s?(?:{NAME})\b|\s(?:to|and)\s(?:{NAME})\b")


# One quick look tells which of the patterns can find anything.
MONTHLY = frozenset(month[:3].lower() for month in MONTHS)
HINT = re.compile(
    rf"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|{'|'.join(sorted(LOWER))})"
    r"|(?<=\d)[-/.](?=\d)|centur|B\.?\s?C(?:\.?\s?E)?\b|day\b|days\b|0['’]?s\b|(?<=[tfvn])ies\b"
)


def find(text: str) -> Iterator[Date]:
    """Yield the dates of a text, fullest first; overlaps are the caller's to drop."""
    hints = {hint.lower()[:3] for hint in HINT.findall(text)}
    if hints & {"-", "/", "."}:
        yield from _figures(text)
    if hints & MONTHLY:
        for match in FORWARD.finditer(text):
            yield from _days(text, match, match.start())
        for match in BACKWARD.finditer(text) if DAY_FIRST.search(text) else ():
            yield from _days(text, match, match.start("days"))
        yield from _months(text)
    if hints - MONTHLY - {"-", "/", "."}:
        yield from _eras(text)
        for match in WEEKDAY.finditer(text):
            yield Date(Span(*match.span()), match[0], weekday=WEEKDAYS.index(match["weekday"]) + 1)
    yield from _years(text)


def _figures(text: str) -> Iterator[Date]:
    """Read `1950-02-14` and `14/2/1950`."""
    for match in ISO.finditer(text):
        yield from _plain(match, int(match["month"]), int(match["day"]))
    for match in SLASH.finditer(text):
        first, second = int(match["a"]), int(match["b"])
        yield from _plain(match, *((second, first) if first > 12 else (first, second)))


def month_number(name: str) -> int:
    """Give the number of a month by its English name or abbreviation."""
    return next(n for n, month in enumerate(MONTHS, 1) if month.lower().startswith(name.lower().rstrip(".")[:3]))


def day_number(text: str) -> int:
    """Give the number of a day written as `14`, `14th` or `fourteenth`."""
    return DAYS.get(text.lower()) or int(re.sub(r"\D", "", text))


def _plain(match: re.Match[str], month: int, day: int) -> Iterator[Date]:
    """Read a date in figures."""
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield Date(Span(*match.span()), match[0], int(match["year"]), month, day)


def _year(text: str | None) -> tuple[int | None, int | None]:
    """Give the year, or the short year of `'50`."""
    if text is None:
        return None, None
    return (None, int(text[1:])) if text.startswith("'") else (int(text), None)


def _days(text: str, match: re.Match[str], start: int) -> Iterator[Date]:
    """Read a month with its day or days: the first spans the whole but for the days that follow."""
    if match["month"][0].islower() and match["month"] not in LOWER:
        return
    days = list(re.finditer(DAY, match.groupdict().get("days") or match["day"] + (match["more"] or ""), re.IGNORECASE))
    offset = match.start("days") if "days" in match.groupdict() else match.start("day")
    year, short = _year(match["year"])
    month = month_number(match["month"])
    numbers = [day_number(day[0]) for day in days]
    if not all(1 <= number <= 31 for number in numbers):
        return
    single = len(days) == 1
    for n, (day, number) in enumerate(zip(days, numbers, strict=True)):
        span = Span(*day.span()).shift(offset)
        if single:
            span = Span(match.start(), match.end())
        elif not n and "days" not in match.groupdict():
            span = Span(start, span.end)
        yield Date(span, span.of(text), year, month, number, short_year=short)


def _months(text: str) -> Iterator[Date]:
    """Read a month alone or with its year; `May` and `March` may be other words."""
    for match in ALONE.finditer(text):
        name, year = match["month"], match["year"]
        if len(name) == 3 and match[0] == name and not _month(text, match):
            continue
        first = not year and name in ("March", "August") and not text[: match.start()].strip()
        number, short = _year(year)
        yield Date(Span(*match.span()), match[0], number, month_number(name), short_year=short, weak=first)


def _month(text: str, match: re.Match[str]) -> bool:
    """Tell whether `May`, or a short `Jan` that may be a name, is a month by the words around it."""
    return MAY.search(text[: match.start()]) is not None or PAIR.match(text, match.end()) is not None


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
    for match in BARE.finditer(text):
        sure = TELLS_YEAR.search(text[max(0, match.start() - 12) : match.start()]) is not None
        first, last = int(match["first"]), match["last"]
        yield Date(Span(*match.span("first")), match["first"], year=first, loose=not sure)
        if last:
            year = int(last) if len(last) == 4 else first - first % 100 + int(last)
            if first < year < 2150:
                yield Date(Span(*match.span("last")), last, year=year, loose=not sure)
