"""What month a day without a month can belong to, and what a date that disagrees gets wrong."""

import datetime
from functools import lru_cache

from audit.language.zh.facts import read as read_source
from audit.model.document import Document, Segment
from audit.model.facts import Date, Kind, Number

# A paper tells of these days; an older day without a month is rare.
RECENT = 4


@lru_cache(maxsize=4)
def months_named(document: Document) -> frozenset[int]:
    """Give every month that the original names anywhere."""
    return frozenset(fact.month for fact in _dates(document) if fact.month is not None)


def _dates(document: Document) -> list[Date]:
    """Give the dates of the whole original."""
    return [
        fact for segment in document.segments for fact in read_source(segment.source_text) if isinstance(fact, Date)
    ]


def month_of(day: int, issue: datetime.date) -> int:
    """Give the month of a day in a paper of that issue: the issue's own, or the one before for a later day."""
    return issue.month if day <= issue.day else (issue.month - 2) % 12 + 1


def resolved(fact: Date, issue: datetime.date) -> Date:
    """Give a date told from the day of writing (去年, `this month`) the year, and the month, that the issue makes."""
    unit, step = fact.offset.split()
    if unit == "year":
        return fact._replace(year=issue.year + int(step))
    months = issue.year * 12 + issue.month - 1 + int(step)
    return fact._replace(year=months // 12, month=months % 12 + 1)


def invented_month(segment: Segment, source: Date, target: Date) -> int | None:
    """Give the right month where the translation invented one, 0 if it is unknown, None if all is well.

    七日 became `July 7th` where the paper is of May. A month that the original names in the segment is always
    right, one that it names elsewhere is for a day that is no dateline. Without any evidence, only a month equal to
    the day is suspect: 七日 read twice.
    """
    if target.month is None or source.month is not None or source.day is None or source.lunar:
        return None
    issue = segment.document.date
    near = {fact.month for fact in read_source(segment.source_text) if isinstance(fact, Date)}
    if target.month in near or (not source.dateline and target.month in months_named(segment.document)):
        return None
    if issue is None:
        doubled = target.month == target.day == source.day and not months_named(segment.document)
        return 0 if doubled else None
    right = month_of(source.day, issue)
    if target.month == right or (target.month == issue.month and not source.dateline):
        return None
    return right


def counted_day(segment: Segment, source: Date, target: Number) -> bool:
    """Tell whether a day of the last few before the issue is rendered as a number of days: 三日 as `three days`."""
    issue = segment.document.date
    if issue is None or target.unit != "day" or source.day is None or source.month is not None:
        return False
    return 0 <= (issue.day - source.day) % 31 <= RECENT


def bare_day(segment: Segment, source: Date, target: Number) -> bool:
    """Tell whether a day of the month is rendered as a number and no more: 十日下午 as `the afternoon of 10`."""
    day = source.day is not None and source.month is None and source.text.endswith("日")
    if not day or source.loose or source.lunar or target.kind is not Kind.QUANTITY or target.unit or target.weak:
        return False
    return target.text.isdigit() and not segment.target_text.endswith(("No. ", "no. "), 0, target.span.start)


def wrong_parts(source: Date, target: Date) -> tuple[str, ...]:
    """Name the components that both tell and that differ."""
    parts = (
        ("year", source.year, target.year),
        ("month", source.month, target.month),
        ("day", source.day, target.day),
        ("weekday", source.weekday, target.weekday),
    )
    lunar = ("month", "day") if source.lunar else ()
    return tuple(name for name, a, b in parts if a is not None and b is not None and a != b and name not in lunar)
