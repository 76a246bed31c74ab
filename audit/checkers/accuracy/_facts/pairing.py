"""Pairs the facts of a segment's two sides: those that agree, then those of which one seems to be made of the other."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from audit.checkers.accuracy._facts.agreement import agree
from audit.checkers.accuracy._facts.ranks import FIGURE, SAME
from audit.language.units import dimension
from audit.model.facts import Date, Fact, Hedge, Kind, Number, Rational, Time, ratio

# From here on a number is rarely there twice by chance.
DISTINCT = 13
# Years by which a year told from the day of writing may be mistaken.
NEAR = 2
SLIPS: dict[Rational, int] = {Fraction(10) ** power: power for power in (1, 2, 3, 4, 8, -1, -2, -3, -4, -8)}


class Pair(NamedTuple):
    """Two facts and the rank of their agreement, None where they disagree."""

    source: Fact
    target: Fact
    rank: int | None


class Pairs(NamedTuple):
    """What agrees, and what is left over on each side."""

    agreed: tuple[Pair, ...]
    source: tuple[Fact, ...]
    target: tuple[Fact, ...]


def pair(source: Sequence[Fact], target: Sequence[Fact], lengths: tuple[int, int]) -> Pairs:
    """Pair facts by rank of agreement, within a rank those nearest to the same relative place."""
    left, right = list(source), list(target)
    candidates = sorted(
        (rank, abs(place(s, lengths[0]) - place(t, lengths[1])), n, m)
        for n, s in enumerate(left)
        for m, t in enumerate(right)
        if (rank := agree(s, t)) is not None
    )
    agreed, used, taken = [], set[int](), set[int]()
    for rank, _, n, m in candidates:
        if n not in used and m not in taken:
            used.add(n)
            taken.add(m)
            agreed.append(Pair(left[n], right[m], rank))
    # A fact said twice on one side and once on the other is no disagreement.
    for rank, _, n, m in candidates:
        if (n not in used or m not in taken) and _again(rank, left[n], right[m]):
            used.add(n)
            taken.add(m)
    return Pairs(
        tuple(agreed),
        tuple(fact for n, fact in enumerate(left) if n not in used),
        tuple(fact for m, fact in enumerate(right) if m not in taken),
    )


def _again(rank: int, source: Fact, target: Fact) -> bool:
    """Tell whether two facts say the same so plainly that a third may be a repetition."""
    if isinstance(source, Number) and isinstance(target, Number):
        value = source.amount.value
        distinct = value is not None and (value >= DISTINCT or value.denominator != 1)
        ends = len(source.parts) > 1 and target.amount.hedge is Hedge.VAGUE
        return (
            rank == SAME or ends or (rank < FIGURE and (distinct or dimension(source.unit) == dimension(target.unit)))
        )
    if isinstance(source, Date) and isinstance(target, Date) and bool(source.offset) != bool(target.offset):
        return False  # 今年 may be any year: it says nothing twice
    return rank < FIGURE


def freed(pairs: Pairs) -> Pairs:
    """Part 今年 from a year that looks like another of the original's, which found none: 一九三二年 and 1923."""
    if not pairs.source:
        return pairs
    hidden = [couple for couple in pairs.agreed if any(altered(fact, couple) for fact in pairs.source)]
    if not hidden:
        return pairs
    kept = tuple(couple for couple in pairs.agreed if couple not in hidden)
    return Pairs(kept, (*pairs.source, *(c.source for c in hidden)), (*pairs.target, *(c.target for c in hidden)))


def altered(fact: Fact, couple: Pair) -> bool:
    """Tell whether the year that 今年 was taken for has the figures of another fact's in another order."""
    source, target = couple.source, couple.target
    if not (isinstance(fact, Date) and isinstance(source, Date) and isinstance(target, Date)):
        return False
    if not source.offset or target.offset or fact.year is None or target.year is None or fact.lunar:
        return False
    return sorted(str(fact.year)) == sorted(str(target.year))


def place(fact: Fact, length: int) -> float:
    """Give the relative place of a fact in its segment, 0 to 1."""
    return fact.span.start / max(1, length)


def made_of(source: Sequence[Fact], target: Sequence[Fact], lengths: tuple[int, int]) -> list[Pair]:
    """Pair facts that disagree where one seems to be a wrong rendering of the other, the likeliest first."""
    candidates = sorted(
        (
            (-likeness(s, t) + abs(place(s, lengths[0]) - place(t, lengths[1])), n, m)
            for n, s in enumerate(source)
            for m, t in enumerate(target)
            if likeness(s, t) > 0
        ),
    )
    used, taken, found = set[int](), set[int](), []
    for _, n, m in candidates:
        if n not in used and m not in taken:
            used.add(n)
            taken.add(m)
            found.append(Pair(source[n], target[m], None))
    return found


def likeness(source: Fact, target: Fact) -> float:
    """Score how likely the target is a wrong rendering of the source; 0 not at all."""
    match source, target:
        case Number(), Number():
            return _numbers(source, target)
        case Date(), Date():
            return _dates(source, target)
        case Time(), Time():
            return 2.0
        case Date(day=int(), loose=True), Number(unit="day"):
            return 0.5
    return 0.0


def _numbers(source: Number, target: Number) -> float:
    """Score two numbers by kind, unit, figures and magnitude."""
    if target.kind is Kind.ORDINAL is not source.kind and target.amount.value in (1, 2):
        return 0.0
    same = source.kind is target.kind or {source.kind, target.kind} <= {Kind.QUANTITY, Kind.ORDINAL, Kind.MULTIPLE}
    unit = source.unit == target.unit
    first, second = source.amount.value, target.amount.value
    score = (1.0 if same else 0.0) + (1.0 if unit and source.unit else 0.0)
    if first and second:
        share = ratio(second, first)
        if slip(share):
            score += 2.0
        elif digits_of(first) & digits_of(second) and len(digits_of(first) | digits_of(second)) <= 3:
            score += 0.3
        if Fraction(1, 4) <= share <= 4:
            score += 0.4
        elif not slip(share):
            score -= 0.5
    if not same and not (first and second and slip(ratio(second, first))):
        score = (
            0.3
            if "" in (source.unit, target.unit) and Kind.PERCENT not in (source.kind, target.kind) and score > 0
            else 0.0
        )
    return max(0.0, score)


def _dates(source: Date, target: Date) -> float:
    """Score two dates by what they share."""
    shared = [
        (a, b)
        for a, b in zip(
            (source.year, source.month, source.day, source.weekday),
            (target.year, target.month, target.day, target.weekday),
            strict=True,
        )
        if a is not None and b is not None
    ]
    if (source.offset or target.offset) and None in (source.month or source.day, target.month or target.day):
        return _relative(source, target)
    if source.span_years == target.span_years == 10 and source.year is None is not source.short_year:
        return 1.0 if target.year is not None else 0.0
    if not shared or source.span_years != target.span_years:
        return 0.0
    return 1.0 + sum(a == b for a, b in shared)


def _relative(source: Date, target: Date) -> float:
    """Score two dates of which one is told from the day of writing: the unit must be the same, or the years near."""
    if source.offset and target.offset:
        return 1.5 if source.offset.split()[0] == target.offset.split()[0] else 0.0
    near = source.year is not None and target.year is not None and abs(source.year - target.year) <= NEAR
    return 0.5 if near else 0.0


def slip(share: Rational) -> int:
    """Give the power of ten by which a number slipped, 0 for none: 4 is 万 lost or added."""
    return SLIPS.get(share, 0)


def digits_of(value: Rational) -> set[str]:
    """Give the digits of a number."""
    return set(str(float(value)).strip("0").replace(".", ""))
