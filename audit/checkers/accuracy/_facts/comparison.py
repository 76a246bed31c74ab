"""Compares the facts of a document, segment by segment: with the neighbours and the whole text as further chances."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from audit.checkers.accuracy._facts import calendar
from audit.checkers.accuracy._facts.agreement import COMPATIBLE, FIGURE, agree, same_currency
from audit.checkers.accuracy._facts.pairing import Pair, Pairs, explode, made_of, pair, slip
from audit.language.en.facts import read as read_target
from audit.language.units import dimension
from audit.language.zh.facts import read as read_source
from audit.language.zh.script import simplified
from audit.model.document import Document, Segment
from audit.model.facts import Date, Fact, Hedge, Kind, Number, Time
from audit.model.text import Span

# 元 is the money of the place, not only of China.
GENERIC = "元圆块钱"
DOLLARS = re.compile("[美港台澳加新坡]元|美金|港币|台币|美国|香港|台湾|澳大利亚|澳洲|加拿大|新加坡|日元|日本")


class Nature(StrEnum):
    """How two sides differ."""

    MODIFIED = "modified"
    MAGNITUDE = "magnitude"
    GROUPING = "grouping"
    SWAPPED = "swapped"
    MISSING = "missing"
    EXTRA = "extra"
    UNIT = "unit"
    CURRENCY = "currency"
    DATE = "date"
    MONTH = "month"
    TIME = "time"
    INCLUSIVE = "inclusive"


@dataclass(frozen=True, slots=True)
class Difference:
    """A disagreement, with the facts of both sides as far as they are known, places counted in the segment.

    `month` is the right month of a day whose month was invented, 0 if unknown.
    """

    nature: Nature
    source: Fact | None
    target: Fact | None
    month: int = 0


Found = tuple[Segment, Difference]


@lru_cache(maxsize=2)
def compare(document: Document) -> tuple[Found, ...]:
    """Give every disagreement of a document in order of segments."""
    return tuple(
        (segment, difference) for segment in document.segments if segment.has_source for difference in _segment(segment)
    )


def _segment(segment: Segment) -> Iterator[Difference]:
    """Compare one segment."""
    source, target = explode(read_source(segment.source_text)), explode(read_target(segment.target_text))
    if not source and not target:
        return
    lengths = len(segment.source_text), len(segment.target_text)
    pairs = pair(source, target, lengths)
    yield from _agreed(segment, pairs)
    left = [fact for fact in pairs.source if not _told(fact, target)]
    right = [fact for fact in pairs.target if not _told(fact, source) and not _listed(fact, source)]
    doubtful = made_of([f for f in left if not _weak(f)], [f for f in right if not _weak(f)], lengths)
    settled: set[int] = set()
    for couple in doubtful:
        settled |= {id(couple.source), id(couple.target)}
        if not (_elsewhere(segment, couple.source, source=True) and _elsewhere(segment, couple.target, source=False)):
            yield from _modified(segment, couple)
    yield from _unpaired(segment, left, right, settled)


def _unpaired(segment: Segment, left: Sequence[Fact], right: Sequence[Fact], settled: set[int]) -> Iterator[Difference]:
    """Report what stands on one side only, unless it may come from elsewhere."""
    for fact in left:
        if id(fact) not in settled and not _weak(fact) and not _elsewhere(segment, fact, source=True):
            yield Difference(Nature.MISSING, fact, None)
    for fact in right:
        if id(fact) not in settled and not _weak(fact) and not _elsewhere(segment, fact, source=False):
            yield Difference(Nature.EXTRA, None, fact)


def _agreed(segment: Segment, pairs: Pairs) -> Iterator[Difference]:
    """Look again at pairs that agree in figure: the unit, the currency, the month, the grouping of digits."""
    crossed = _crossed([couple for couple in pairs.agreed if _measure(couple.source) != _measure(couple.target)])
    for couple in pairs.agreed:
        source, target = couple.source, couple.target
        if isinstance(source, Date) and isinstance(target, Number) and calendar.counted_day(segment, source, target):
            yield Difference(Nature.DATE, source, target)
        if isinstance(source, Date) and isinstance(target, Date):
            month = calendar.invented_month(segment, source, target)
            if month is not None:
                yield Difference(Nature.MONTH, source, target, month)
        if isinstance(target, Number) and target.malformed:
            yield Difference(Nature.GROUPING, source, target)
        elif isinstance(source, Number) and id(target) in crossed:
            yield Difference(Nature.SWAPPED, source, target)
        elif isinstance(source, Number) and isinstance(target, Number) and _counted_twice(source, target):
            yield Difference(Nature.INCLUSIVE, source, target)
        elif couple.rank == FIGURE and (nature := _unit_nature(segment, source, target)) is not None:
            yield Difference(nature, source, target)


def _counted_twice(source: Number, target: Number) -> bool:
    """Tell whether a total that includes those named is rendered as so many others."""
    return source.scope == "total" and target.scope == "rest" and source.amount.value == target.amount.value


def _crossed(odd: Sequence[Pair]) -> set[int]:
    """Find pairs whose units changed places: 88 % and 76 points made 76 % and 88 points."""
    found = set()
    for n, first in enumerate(odd):
        for second in odd[n + 1 :]:
            same = _measure(first.source) == _measure(second.target) and _measure(second.source) == _measure(
                first.target
            )
            if same and _telling(first) and _telling(second):
                found |= {id(first.target), id(second.target)}
    return found


def _telling(couple: Pair) -> bool:
    """Tell whether a pair is of two figures of which neither is weak."""
    return (
        isinstance(couple.source, Number)
        and isinstance(couple.target, Number)
        and not (couple.source.weak or couple.target.weak)
    )


def _measure(fact: Fact) -> tuple[bool, str, str]:
    """Give what a figure counts: a share or not, its unit, and how it is hedged."""
    if not isinstance(fact, Number):
        return (False, "", "")
    return (fact.kind is Kind.PERCENT, fact.unit, fact.amount.hedge.value)


@lru_cache(maxsize=4)
def _dollars(document: Document) -> bool:
    """Tell whether a bare 元 may be a dollar: the original is traditional, or names dollars or where they are used."""
    text = document.source.content if document.source is not None else ""
    return DOLLARS.search(text) is not None or any(
        simplified(s.source_text) != s.source_text for s in document.segments
    )


def _unit_nature(segment: Segment, source: Fact, target: Fact) -> Nature | None:
    """Tell a unit from a currency that changed though the figure did not; an unknown unit is neither."""
    if not isinstance(source, Number) or not isinstance(target, Number):
        return None
    if (
        source.unit == "CNY"
        and dimension(target.unit) == "money"
        and source.text[-1] in GENERIC
        and _dollars(segment.document)
    ):
        return None
    if not source.unit or not target.unit or "point" in (source.unit, target.unit):
        return None
    if dimension(source.unit) == "money" == dimension(target.unit):
        return None if same_currency(source.unit, target.unit) else Nature.CURRENCY
    return Nature.UNIT if dimension(source.unit) == dimension(target.unit) else None


def _modified(segment: Segment, couple: Pair) -> Iterator[Difference]:
    """Name what became of a fact."""
    source, target = couple.source, couple.target
    match source, target:
        case Number(), Number():
            first, second = source.amount.value, target.amount.value
            nature = Nature.MAGNITUDE if first and second and slip(second / first) else Nature.MODIFIED
            yield Difference(nature, source, target)
        case Time(), _:
            yield Difference(Nature.TIME, source, target)
        case Date(), Date():
            yield Difference(Nature.DATE, source, target)
        case Date(loose=True), Number() if segment.document.date is not None:
            yield Difference(Nature.DATE, source, target)


def _weak(fact: Fact) -> bool:
    """Tell whether a fact proves nothing by standing alone."""
    return fact.weak or (isinstance(fact, Date) and fact.offset != "")


def _told(fact: Fact, others: Iterable[Fact]) -> bool:
    """Tell whether every component of a date is told by some date of the other side."""
    if not isinstance(fact, Date):
        return False
    bag = [other for other in others if isinstance(other, Date)]
    values = {other.amount.value for other in others if isinstance(other, Number)}
    return all(
        value is None or any(getattr(other, name) == value for other in bag) or value in values
        for name in ("year", "month", "day", "weekday")
        for value in (getattr(fact, name),)
    ) and (fact.year is not None or fact.month is not None or fact.day is not None or fact.weekday is not None)


def _listed(fact: Fact, source: Sequence[Fact]) -> bool:
    """Tell whether a figure grouped oddly is a list of figures that the original has one by one."""
    if not isinstance(fact, Number) or not fact.malformed:
        return False
    values = {str(other.amount.value) for other in source if isinstance(other, Number)}
    return all(part in values for part in fact.text.split(","))


def _elsewhere(segment: Segment, fact: Fact, *, source: bool) -> bool:
    """Tell whether a fact agrees with one of the other side near by, or anywhere if it is distinctive."""
    distinct = isinstance(fact, Number) and fact.amount.value is not None and fact.amount.value >= 100
    around = segment.document.segments if distinct else segment.neighbours(2)
    for other in around:
        if other is segment:
            continue
        facts = read_target(other.target_text) if source else read_source(other.source_text)
        for candidate in explode(facts):
            rank = agree(fact, candidate) if source else agree(candidate, fact)
            if rank is not None and rank <= COMPATIBLE:
                return True
    return False


def span(fact: Fact | None, other: Fact | None, lengths: tuple[int, int]) -> Span:
    """Give the place of a fact, or the empty place where it belongs, by the relative place of the other side's."""
    if fact is not None:
        return fact.span
    at = round(lengths[0] * (other.span.start / max(1, lengths[1]))) if other is not None else 0
    return Span(at, at)


def exact(fact: Fact | None) -> bool:
    """Tell whether a fact is stated without a hedge."""
    return not isinstance(fact, Number) or fact.amount.hedge is Hedge.EXACT
