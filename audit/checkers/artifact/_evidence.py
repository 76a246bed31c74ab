"""What an original proves about a garbled number: the reading whose value it states."""

import re
from dataclasses import dataclass
from functools import lru_cache

from audit.language.en.calendar import MONTHS
from audit.model.text import Span

DIGITS = {**{d: n for n, d in enumerate("〇一二三四五六七八九")}, "零": 0, "○": 0, "两": 2, "兩": 2}
UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
FIGURE = r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?[万亿萬億]?|[〇零○一二三四五六七八九十百千万亿萬億两兩]+"
DATE = re.compile(rf"(?:(?P<year>{FIGURE})年)?(?:(?P<month>{FIGURE})月)?(?:(?P<day>{FIGURE})[日号號])?")
NUMBER = re.compile(FIGURE)
READ_DATE = re.compile(
    rf"(?:\w+day,? )?(?P<month>{'|'.join(MONTHS)})(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?)?(?:,? (?P<year>\d{{4}}))?"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that the original states, and where: year, month and day (0 if unsaid) or a number."""

    value: tuple[float, ...]
    span: Span


@lru_cache(maxsize=1024)
def stated(source: str) -> tuple[Stated, ...]:
    """Read the dates and numbers of a Chinese text."""
    found = []
    for match in DATE.finditer(source):
        if match[0]:
            parts = tuple(_value(match[name] or "0") for name in ("year", "month", "day"))
            found.append(Stated(parts, Span(*match.span())))
    found += [Stated((_value(match[0]),), Span(*match.span())) for match in NUMBER.finditer(source)]
    return tuple(found)


def prove(readings: tuple[str, ...], source: str) -> tuple[str, Span] | None:
    """Give the only reading whose value the original states, and where it does; None if none or several."""
    proven = {}
    for reading in readings:
        places = [fact.span for fact in stated(source) if _agrees(reading, fact.value)]
        if places:
            proven[reading] = places[0]
    return next(iter(proven.items())) if len(proven) == 1 else None


def _agrees(reading: str, value: tuple[float, ...]) -> bool:
    """Tell whether a reading says the value, and nothing that the value leaves open."""
    date = READ_DATE.fullmatch(reading)
    if date:
        said = (int(date["year"] or 0), MONTHS.index(date["month"]) + 1, int(date["day"] or 0))
        return len(value) == 3 and all(one in (0, other) for one, other in zip(said, value, strict=True))
    figures = re.findall(r"\d+(?:\.\d+)?", reading.replace(",", ""))
    return len(figures) == 1 and len(reading) > 1 and float(figures[0]) in value


def _value(figures: str) -> float:
    """Read Chinese or Arabic figures: 一九五〇, 十四, 三百二十, 1,500."""
    plain = figures.translate(str.maketrans("０１２３４５６７８９．", "0123456789.")).replace(",", "").replace("，", "")
    if plain[0] in "0123456789":
        return float(plain.rstrip("万亿萬億"))
    if all(character in DIGITS for character in plain):
        return float("".join(str(DIGITS[character]) for character in plain))
    total = part = digit = 0
    for character in plain:
        if character in DIGITS:
            digit = DIGITS[character]
        elif UNITS[character] < 10**4:
            part += (digit or 1) * UNITS[character]
            digit = 0
        else:
            total = (total + part + digit) * UNITS[character]
            part = digit = 0
    return float(total + part + digit)


def states(source: str, figures: str) -> bool:
    """Tell whether a Chinese text states a number given in figures."""
    value = float(figures.replace(",", "") or 0)
    return any(value in fact.value for fact in stated(source))
