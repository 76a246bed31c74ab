"""What proves a reading of a garbled number: the original, the calendar, or the document elsewhere."""

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.en.calendar import MONTHS, WEEKDAYS
from audit.language.en.facts import read as english
from audit.language.zh.facts import read as chinese
from audit.model.document import Segment
from audit.model.facts import Date, Fact, Number
from audit.model.text import Span

WEEKDAY = "|".join(WEEKDAYS)
LONGEST = 100_000
BEFORE = compiled(rf"\b({WEEKDAY}),? $")
AFTER = compiled(rf",? ?\(?({WEEKDAY})\b")
INSIDE = compiled(rf"^({WEEKDAY}),? ")


class Proof(NamedTuple):
    """A reading, where the original states it (None without one), in what words that is known, and if for certain."""

    reading: str
    source: Span | None
    words: str
    certain: bool


def prove(segment: Segment, span: Span, readings: tuple[str, ...]) -> Proof | None:
    """Choose among the readings of a place of the translation by the best evidence there is, if one is left."""
    if segment.has_source:
        stated = [proof for reading in readings if (proof := _stated(segment, span, reading))]
        return stated[0] if len({proof.reading for proof in stated}) == 1 else _last(segment, span)
    fitting = [reading for reading in readings if _calendar(segment.target_text, span, reading)]
    if len(fitting) == 1:
        return Proof(fitting[0], None, "the weekday proves", True)
    return _elsewhere(segment, readings) if len(readings) > 1 else None


def _stated(segment: Segment, span: Span, reading: str) -> Proof | None:
    """Find what a reading says in the original."""
    after = segment.target_text[span.end : span.end + 25]
    said = [fact for fact in english(reading + after) if fact.span.start < len(reading)] or english(reading)
    meant = chinese(segment.source_text)
    places = []
    for fact in said:
        place = next((other.span for other in meant if agrees(fact, other)), None)
        if place is None:
            return None
        places.append(place)
    if not places:
        return None
    place = Span(min(places).start, max(places).end) if len(places) > 1 else places[0]
    return Proof(reading, place, f"the original has {place.of(segment.source_text)}", True)


def _last(segment: Segment, span: Span) -> Proof | None:
    """Restore a leak that cannot be read from the one fact of the original that the translation does not have."""
    text, source = segment.target_text, segment.source_text
    said = english(text[: span.start] + " … " + text[span.end :])
    left = [fact for fact in chinese(source) if not any(agrees(other, fact) for other in said) and not fact.weak]
    if len(left) != 1:
        return None
    written = in_english(left[0])
    if written is None or not _within(_surviving(span.of(text)), re.sub(r"\D", "", written)):
        return None
    return Proof(written, left[0].span, f"the original has {left[0].span.of(source)}", False)


def _elsewhere(segment: Segment, readings: tuple[str, ...]) -> Proof | None:
    """Choose the only reading that the document has elsewhere; a very long one is not searched."""
    if len(segment.document.target.content) > LONGEST:
        return None
    found = [reading for reading in readings if _mentioned(segment.document.target.content, reading)]
    return Proof(found[0], None, "the document has it elsewhere", False) if len(found) == 1 else None


@lru_cache(maxsize=1024)
def _mentioned(content: str, reading: str) -> bool:
    """Tell whether a text has a reading outside of any leak."""
    return bool(re.search(rf"(?<![\w+]){re.escape(reading)}(?!\w)", content))


def _calendar(text: str, span: Span, reading: str) -> bool:
    """Tell whether a weekday beside or inside a reading is that of its date."""
    before, after = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 20]
    beside = BEFORE.search(before) or AFTER.match(after) or INSIDE.match(reading)
    dates = [fact for fact in english(reading) if isinstance(fact, Date) and fact.year and fact.month and fact.day]
    if beside is None or len(dates) != 1:
        return False
    try:
        day = datetime.date(dates[0].year or 1, dates[0].month or 1, dates[0].day or 1)
    except ValueError:
        return False
    return WEEKDAYS[day.weekday()] == beside[1]


def agrees(said: Fact, meant: Fact) -> bool:
    """Tell whether an English fact says what a Chinese one says, or a part of it."""
    match said, meant:
        case Number(), Number():
            return bool(said.amount.stated) and said.amount.stated == meant.amount.stated
        case Date(), Date():
            pairs = [(said.year, meant.year), (said.month, meant.month), (said.day, meant.day)]
            known = [pair for pair in pairs if pair[0] is not None]
            return bool(known) and all(one == other for one, other in known) and said.span_years == meant.span_years
        case Number(), Date():
            return said.amount.value in {part for part in (meant.year, meant.month, meant.day) if part}
        case Date(), Number():
            return said.month is None and said.year is not None and said.year == meant.amount.value
    return False


def in_english(fact: Fact) -> str | None:
    """Write a Chinese fact in English figures, None for what depends on the sentence."""
    match fact:
        case Date(year=year, month=month, day=day) if fact.span_years == 1 and not fact.lunar:
            name = MONTHS[month - 1] if month else ""
            full = f"{name} {day}" if name and day else name
            return f"{full}, {year}" if year and day and full else f"{full} {year or ''}".strip() or None
        case Number() if (value := fact.amount.value) is not None and value.denominator == 1 and value < 10**7:
            return f"{int(value):,}" if value >= 10**4 else str(int(value))
    return None


def states(segment: Segment, figures: str) -> bool:
    """Tell whether the original states a number given in figures."""
    return any(agrees(said, meant) for said in english(figures) for meant in chinese(segment.source_text))


def _surviving(quote: str) -> str:
    """Give the digits of a leak that are not those of the token."""
    bare = re.sub(r"65,?438|(?<=June )5438|(?<=\d\.)438|kloc-?0?", "", quote, flags=re.IGNORECASE)
    return re.sub(r"[^2-9]", "", bare)


def _within(some: str, all_of: str) -> bool:
    """Tell whether some characters occur among others in the same order."""
    rest: Iterator[str] = iter(all_of)
    return all(character in rest for character in some)
