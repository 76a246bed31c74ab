"""Compares the facts of a document, segment by segment: with the neighbours and the whole text as further chances."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from audit.checkers.accuracy._facts.agreed import agreed
from audit.checkers.accuracy._facts.agreement import agree
from audit.checkers.accuracy._facts.bounds import same_bound
from audit.checkers.accuracy._facts.calendar import resolved
from audit.checkers.accuracy._facts.difference import Difference, Nature
from audit.checkers.accuracy._facts.marks import dialled
from audit.checkers.accuracy._facts.often import frequencies, multiplied
from audit.checkers.accuracy._facts.pairing import Pair, freed, made_of, pair, slip
from audit.checkers.accuracy._facts.parts import alone, apart, explode
from audit.checkers.accuracy._facts.ranks import COMPATIBLE
from audit.checkers.accuracy._facts.swapped import swapped
from audit.language.en.facts import read as read_target
from audit.language.zh.facts import read as read_source
from audit.model.document import Document, Segment
from audit.model.facts import Date, Fact, Number, Time, ratio

# Segments in which a number may stand instead, and how far to look for them past sentences that found no partner.
NEAR, FAR = 2, 8

Found = tuple[Segment, Difference]


@lru_cache(maxsize=2)
def compare(document: Document) -> tuple[Found, ...]:
    """Give every disagreement of a document in order of segments."""
    return tuple(
        (segment, difference)
        for segment in document.segments
        if segment.has_source
        for difference in _segment(segment)
        if not dialled(segment, difference)
    )


def _segment(segment: Segment) -> Iterator[Difference]:
    """Compare one segment."""
    said, told = _facts(segment, source=True), _facts(segment, source=False)
    source, target = apart(said, told), apart(told, said)
    if not source and not target:
        return
    lengths = len(segment.source_text), len(segment.target_text)
    pairs = freed(pair(source, target, lengths))
    yield from agreed(segment, pairs)
    yield from swapped(segment, pairs.agreed)
    yield from multiplied(segment, pairs.target)
    yield from (rates := list(frequencies(segment)))
    if not pairs.source and not pairs.target:
        return
    left = alone([fact for fact in pairs.source if not _told(fact, target)])
    right = [fact for fact in pairs.target if not _told(fact, source) and not _listed(fact, source)]
    if rates:
        left, right = _besides(left, [rate.source for rate in rates]), _besides(right, [rate.target for rate in rates])
    doubtful = made_of([f for f in left if not f.weak], [f for f in right if not f.weak], lengths)
    settled: set[int] = set()
    for couple in doubtful:
        settled |= {id(couple.source), id(couple.target)}
        if same_bound(segment, couple.source, couple.target):
            continue
        if not (_elsewhere(segment, couple.source, source=True) and _elsewhere(segment, couple.target, source=False)):
            yield from _modified(segment, couple)
    yield from _unpaired(segment, left, right, settled)


def _besides(facts: Iterable[Fact], reported: Sequence[Fact | None]) -> list[Fact]:
    """Leave out what is part of a fact reported already."""
    return [fact for fact in facts if not any(whole and fact.span.overlaps(whole.span) for whole in reported)]


def _facts(segment: Segment, *, source: bool) -> list[Fact]:
    """Give the facts of one side, as far as the issue's date makes them plain."""
    facts = explode(read_source(segment.source_text) if source else read_target(segment.target_text))
    if (issue := segment.document.date) is None:
        return facts
    return [resolved(fact, issue) if isinstance(fact, Date) and fact.offset else fact for fact in facts]


def _unpaired(segment: Segment, left: Sequence[Fact], right: Sequence[Fact], settled: set[int]) -> Iterator[Difference]:
    """Report what stands on one side only, unless it may come from elsewhere."""
    reported = {fact.span for fact in left if id(fact) in settled}
    for fact in left:
        if (
            fact.span not in reported
            and id(fact) not in settled
            and not _weak(fact)
            and not _elsewhere(segment, fact, source=True)
        ):
            yield Difference(Nature.MISSING, fact, None)
    for fact in right:
        if id(fact) not in settled and not _weak(fact) and not _elsewhere(segment, fact, source=False):
            yield Difference(Nature.EXTRA, None, fact)


def _modified(segment: Segment, couple: Pair) -> Iterator[Difference]:
    """Name what became of a fact."""
    source, target = couple.source, couple.target
    match source, target:
        case Number(), Number():
            first, second = source.amount.value, target.amount.value
            nature = Nature.MAGNITUDE if first and second and slip(ratio(second, first)) else Nature.MODIFIED
            yield Difference(nature, source, target)
        case Time(), _:
            yield Difference(Nature.TIME, source, target)
        case Date(), Date():
            yield Difference(Nature.DATE, source, target)
        case Date(loose=True), Number() if segment.document.date is not None:
            yield Difference(Nature.DATE, source, target)


def _weak(fact: Fact) -> bool:
    """Tell whether a fact proves nothing by standing alone: translators say 今年 or leave it to the reader."""
    return fact.weak or (isinstance(fact, Date) and fact.offset != "" and fact.day is None)


def _told(fact: Fact, others: Iterable[Fact]) -> bool:
    """Tell whether every component of a date is told by some date of the other side, or a number is one of them."""
    if isinstance(fact, Number):
        return any(isinstance(other, Date) and _part(fact, other) for other in others)
    if not isinstance(fact, Date):
        return False
    bag = [other for other in others if isinstance(other, Date)]
    values = {other.amount.value for other in others if isinstance(other, Number)}
    return all(
        value is None or any(getattr(other, name) == value for other in bag) or value in values
        for name in ("year", "month", "day", "weekday")
        for value in (getattr(fact, name),)
    ) and (fact.year is not None or fact.month is not None or fact.day is not None or fact.weekday is not None)


def _part(number: Number, date: Date) -> bool:
    """Tell whether a number is the year, the month or the day of a date that is told by an emperor or the moon."""
    parts = (date.short_year, date.month, date.day)
    return (date.lunar or (date.short_year is not None and date.year is not None)) and number.amount.value in parts


def _listed(fact: Fact, source: Sequence[Fact]) -> bool:
    """Tell whether a figure grouped oddly is a list of figures that the original has one by one."""
    if not isinstance(fact, Number) or not fact.malformed:
        return False
    values = {str(other.amount.value) for other in source if isinstance(other, Number)}
    return all(part in values for part in fact.text.split(","))


def _elsewhere(segment: Segment, fact: Fact, *, source: bool) -> bool:
    """Tell whether a fact agrees with one of the other side near by, or anywhere if it is distinctive."""
    around = segment.document.segments if _distinct(fact) else _near(segment)
    for other in around:
        if other is segment:
            continue
        for candidate in _facts(other, source=not source):
            rank = agree(fact, candidate) if source else agree(candidate, fact)
            if rank is not None and rank <= COMPATIBLE:
                return True
    return False


def _distinct(fact: Fact) -> bool:
    """Tell whether a number is rarely in a text twice by chance."""
    value = fact.amount.value if isinstance(fact, Number) else None
    return value is not None and (value >= 100 or value.denominator > 2)


def _near(segment: Segment) -> Iterator[Segment]:
    """Give the segments around, two on either side; those that have one side only do not count, as they lie apart."""
    segments, here = segment.document.segments, segment.index
    for around in (segments[max(0, here - FAR) : here][::-1], segments[here + 1 : here + 1 + FAR]):
        whole = 0
        for other in around:
            whole += bool(other.source_text and other.target_text)
            yield other
            if whole == NEAR:
                break
