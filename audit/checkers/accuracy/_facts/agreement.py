"""Ranks how far a Chinese fact and an English fact state the same; the ranks are those of `ranks`."""

from fractions import Fraction

from audit.checkers.accuracy._facts.dated import date_for_number, dates, number_for_date, times
from audit.checkers.accuracy._facts.ranks import COMPATIBLE, CONVERTED, FIGURE, SAME
from audit.language.units import base, dimension, units
from audit.model.facts import Amount, Date, Fact, Hedge, Kind, Number, Rational, Time, ratio

DOLLARS = frozenset(["dollar", "USD", "HKD", "TWD", "SGD", "AUD", "CAD"])
# Tuples: a kind is found in so few sooner than it is hashed.
SHARES = (Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE)
COUNTS = (Kind.QUANTITY, Kind.ORDINAL, Kind.MULTIPLE)
# Conversions round: 783,562 square kilometres are 300,948 or some 303,000 square miles.
ROUNDING, TENTH = Fraction(3, 100), Fraction(1, 10)


def agree(source: Fact, target: Fact) -> int | None:
    """Rank the agreement of two facts."""
    if isinstance(source, Number):
        if isinstance(target, Number):
            return numbers(source, target)
        return number_for_date(source, target) if isinstance(target, Date) else _number_for_time(source, target)
    if isinstance(source, Date):
        if isinstance(target, Date):
            return dates(source, target)
        return date_for_number(source, target) if isinstance(target, Number) else None
    if isinstance(target, Time):
        return times(source, target)
    return _time_for_number(source, target) if isinstance(target, Number) else None


def _time_for_number(source: Time, target: Number) -> int | None:
    """Rank a time of day against a number that may be its hour; 24时 is the hour nought."""
    value = target.amount.value
    hours = {minute // 60 for minute in source.minutes}
    return CONVERTED if value is not None and value <= 24 and value % 24 in hours else None


def _number_for_time(source: Number, target: Time) -> int | None:
    """Rank a weak number against a time of day: 三 may be `three o'clock`."""
    value = source.amount.value
    same = source.weak and value is not None and value % 12 == target.minutes[0] // 60 % 12
    return COMPATIBLE if same else None


def numbers(source: Number, target: Number) -> int | None:
    """Rank two numbers."""
    if source.scope == "total" and target.scope == "rest" and others(source, target):
        return CONVERTED
    if target.weak and target.amount.hedge is Hedge.VAGUE and source.amount.hedge is Hedge.EXACT and not source.weak:
        # 两三年 are `a couple of years`, two years are not.
        return COMPATIBLE if len(source.parts) > 1 and meet(source.amount, target.amount) else None
    if source.per and target.per and source.per != target.per:
        return _rates(source, target)
    if source.kind is target.kind and source.unit == target.unit:
        return _multiples(source, target) if source.kind is Kind.MULTIPLE else amounts(source.amount, target.amount)
    if source.kind in SHARES and target.kind in SHARES:
        return _shares(source, target)
    if source.unit and target.unit and dimension(source.unit) and dimension(source.unit) == dimension(target.unit):
        return _converted(source, target)
    return _unlike(source, target)


def _rates(source: Number, target: Number) -> int | None:
    """Rank rates by two units of time: 36 km/h are 10 m/s, and not 36 km/s."""
    first, second = source.amount.value, target.amount.value
    if first is None or second is None:
        return None
    here = ratio(base(first, source.unit), base(1, source.per))
    there = ratio(base(second, target.unit), base(1, target.per))
    if dimension(source.unit) == dimension(target.unit) and _near(here, there, ROUNDING):
        return CONVERTED
    return FIGURE if first == second else None


def _unlike(source: Number, target: Number) -> int | None:
    """Rank numbers of two kinds: a count may stand for a measure whose unit is not known, a share may not."""
    if (source.weak and target.unit and not source.unit) or (target.weak and source.unit and not target.unit):
        return None
    if source.kind is Kind.PERCENT:
        return FIGURE if _written(source, target.amount) else None
    if target.kind is Kind.PERCENT:
        return FIGURE if _written(target, source.amount) else None
    rank = amounts(source.amount, target.amount)
    if not source.unit or not target.unit or (source.kind in COUNTS and target.kind in COUNTS):
        return None if rank is None else max(rank, CONVERTED)
    return FIGURE if rank == SAME else None


def _written(share: Number, count: Amount) -> bool:
    """Tell whether a share has the figure of a count as it is written, in hundredths or in thousandths."""
    stated = share.amount.stated
    if not stated or len(stated) != len(count.stated):
        return False
    size = 1000 if "‰" in share.text or "千分" in share.text or " per " in share.text else 100
    for part, whole in zip(stated, count.stated, strict=True):
        if size * part.numerator != whole * part.denominator:
            return False
    return True


def others(source: Number, target: Number) -> bool:
    """Tell whether a total less those named before leaves the others: 二十八县 is one county and 27 others."""
    total, rest = source.amount.value, target.amount.value
    return total is not None and rest is not None and 1 <= total - rest <= 9


def amounts(source: Amount, target: Amount) -> int | None:
    """Rank two amounts of one unit: equal figures, or intervals that meet because one side is hedged."""
    if source.stated and source.stated == target.stated:
        return SAME
    if not source.stated or not target.stated or Hedge.RANGE in (source.hedge, target.hedge):
        return COMPATIBLE if meet(source, target) else None
    if source.hedge is target.hedge:
        return None
    return COMPATIBLE if meet(source, target) else None


def meet(source: Amount, target: Amount) -> bool:
    """Tell whether two intervals share a value."""
    low = max((end for end in (source.low, target.low) if end is not None), default=None)
    high = min((end for end in (source.high, target.high) if end is not None), default=None)
    return low is None or high is None or low <= high


def _converted(source: Number, target: Number) -> int | None:
    """Rank amounts in two units of one dimension; money is not converted, a reckoning may round."""
    if dimension(source.unit) == "money":
        return _money(source, target)
    first, second = source.amount.value, target.amount.value
    if first is None or second is None:
        ends = [base(end, n.unit) for n in (source, target) for end in (n.amount.low, n.amount.high) if end is not None]
        if len(ends) == 4 and max(ends[0], ends[2]) <= min(ends[1], ends[3]):
            return COMPATIBLE
        return None
    here, there = base(first, source.unit), base(second, target.unit)
    if _near(here, there, ROUNDING):
        return CONVERTED
    if source.amount.hedge is not target.amount.hedge and _near(here, there, TENTH):
        return COMPATIBLE
    return FIGURE if first == second else None


def _near(here: Rational, there: Rational, share: Fraction) -> bool:
    """Tell whether two values are no further apart than a share of the first."""
    gap, reach = here - there, here * share
    return max(gap, -gap) <= max(reach, -reach)


def _money(source: Number, target: Number) -> int | None:
    """Rank sums in two currencies or parts of one; the sign ¥ serves two."""
    first = source.amount.times(units()[source.unit].factor if source.unit in units() else 1)
    second = target.amount.times(units()[target.unit].factor if target.unit in units() else 1)
    rank = amounts(first, second)
    if rank is None:
        return FIGURE if amounts(source.amount, target.amount) == SAME else None
    return max(rank, CONVERTED) if same_currency(source.unit, target.unit) else FIGURE


def same_currency(first: str, second: str) -> bool:
    """Tell whether two names may mean one currency; a cent is a part of many, and any money may be called bucks."""
    plain = [("CNY" if name in ("jiao", "fen") else name).split("/") for name in (first, second)]
    dollar = "dollar" in (first, second) and {first, second} <= DOLLARS
    return bool(set(plain[0]) & set(plain[1])) or not {"cent", "buck"}.isdisjoint((first, second)) or dollar


def _multiples(source: Number, target: Number) -> int | None:
    """Rank multiples: 增加两倍 is to three times, and translators write either."""
    rank = amounts(source.amount, target.amount)
    if rank is not None:
        return rank
    first, second = source.amount.value, target.amount.value
    return COMPATIBLE if first is not None and second is not None and second == first + 1 else None


def _shares(source: Number, target: Number) -> int | None:
    """Rank percentages, fractions and multiples: 50 % is half, 200 % twice, 两倍 may be a growth of 200 %."""
    rank = amounts(source.amount, target.amount)
    if rank is not None:
        return max(rank, SAME if (source.kind, source.unit) == (target.kind, target.unit) else CONVERTED)
    first, second = source.amount.value, target.amount.value
    if first is None or second is None or Kind.MULTIPLE not in (source.kind, target.kind):
        return None
    near = {first, first + 1, first - 1} | ({ratio(1, first), 1 - ratio(1, first)} if first else set())
    return COMPATIBLE if second in near else None
