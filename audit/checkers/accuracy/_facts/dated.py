"""Ranks how far dates and times agree, with each other and with numbers; the ranks are those of `ranks`."""

from audit.checkers.accuracy._facts.ranks import COMPATIBLE, CONVERTED, SAME
from audit.model.facts import Date, Kind, Number, Time


def dates(source: Date, target: Date) -> int | None:
    """Rank two dates: every component told by both must be the same, and one must be told by both."""
    if source.lunar:
        # A year of the moon ends in the next of ours.
        apart = None if source.year is None or target.year is None else target.year - source.year
        return COMPATIBLE if apart in (None, 0, 1) or source.year is None or target.span_years > 1 else None
    if source.span_years != target.span_years and source.year is not None and target.year is not None:
        return CONVERTED if source.year == target.year and 1 not in (source.span_years, target.span_years) else None
    shared = False
    for here, there in (
        (source.year, target.year),
        (source.month, target.month),
        (source.day, target.day),
        (source.weekday, target.weekday),
    ):
        if here is not None and there is not None:
            if here != there:
                return None
            shared = True
    if not years(source, target):
        return None
    if not shared and (source.offset or target.offset):
        return offsets(source, target)
    if shared or short(source, target):
        told = (source.year, source.month, source.day) == (target.year, target.month, target.day)
        return SAME if told else CONVERTED
    return None


def offsets(source: Date, target: Date) -> int | None:
    """Rank dates that share no component and of which one is told from the day of writing, which is not known.

    去年 is `last year` and not `this year`; whether it is `1954` nobody can tell.
    """
    if source.offset and target.offset:
        return SAME if source.offset == target.offset else None
    told = target if source.offset else source
    return COMPATIBLE if told.year is not None and told.month is None and told.day is None else None


def years(source: Date, target: Date) -> bool:
    """Tell whether no year, short or long, contradicts."""
    if source.short_year is None and target.short_year is None:
        return True
    first = source.short_year if source.year is None else source.year % 100
    second = target.short_year if target.year is None else target.year % 100
    if first is None or second is None or first == second:
        return True
    # A short year of an era that is not named may be any year of ours, but a decade is a decade.
    return source.year is None and source.span_years == 1 and source.month is not None


def short(source: Date, target: Date) -> bool:
    """Tell whether the two share a year, one of them written short."""
    return (source.short_year is not None or target.short_year is not None) and None not in (
        source.short_year if source.short_year is not None else source.year,
        target.short_year if target.short_year is not None else target.year,
    )


def times(source: Time, target: Time) -> int | None:
    """Rank two times of day."""
    if source.second is not None and target.second is not None and source.second != target.second:
        return None
    return SAME if set(source.minutes) & set(target.minutes) else None


def number_for_date(source: Number, target: Date) -> int | None:
    """Rank a Chinese number against an English date: 2000 as a year, 九一八 as 18 September, 98年 as 1998."""
    value = source.amount.value
    if value is None:
        return None
    if target.month is None and target.day is None and target.year is not None:
        written = value == target.year or (value < 100 and value == target.year % 100)
        century = target.span_years == 100 and value * 100 in (target.year, target.year + 100)
        return CONVERTED if written or century else None
    if target.month and target.day and value.denominator == 1:
        written = value in (
            target.month * (10 if target.day < 10 else 100) + target.day,
            target.month * 100 + target.day,
        )
        return CONVERTED if written else COMPATIBLE if source.weak and value == target.day else None
    if target.day is not None and target.month is None:
        return CONVERTED if value == target.day else None
    if target.short_year is not None:
        return CONVERTED if value == target.short_year else None
    return COMPATIBLE if target.month is not None and value == target.month and source.weak else None


def date_for_number(source: Date, target: Number) -> int | None:
    """Rank a Chinese date against an English number: the 6th, 2,000, three days, the 1900s of a century."""
    value = target.amount.value
    if value is None:
        return None
    if source.lunar:
        return CONVERTED if value in (source.day, source.month, source.short_year, source.year) else None
    if source.day is not None and value == source.day:
        if source.loose and target.unit == "day":
            return COMPATIBLE
        named = target.kind is Kind.ORDINAL or (target.kind is Kind.QUANTITY and source.month is None)
        return CONVERTED if named else None
    if source.month is not None and source.day is None and value == source.month:
        return COMPATIBLE
    year = source.year if source.year is not None else source.short_year
    return CONVERTED if year is not None and source.month is None and value in (year, source.short_year) else None
