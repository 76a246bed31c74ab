"""Typed facts: what a sentence states in numbers, dates and times, with the place of each.

`audit.language.zh.facts.read(text)` and `audit.language.en.facts.read(text)` give a sentence's facts in order of
place; both are pure and cached. All arithmetic is rational, and whole numbers are plain ones. The types:

    Number   an amount of some kind: quantity, percent, fraction, multiple, ordinal, duration, measure, money
    Date     a calendar day or part of one; what is not said is None
    Time     a time of day, with every reading that the words allow

They are tuples, because several are made for every sentence.
"""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from audit.model.text import Span

# An int equals, orders and hashes as the fraction of the same value does, and reckons many times as fast.
Rational = int | Fraction


def plain(value: Rational) -> Rational:
    """Write a whole number as an int."""
    return value.numerator if value.denominator == 1 else value


def ratio(part: Rational, whole: Rational) -> Rational:
    """Divide exactly."""
    return plain(Fraction(part, whole))


def figure(text: str) -> Rational:
    """Read digits with or without a point."""
    return plain(Fraction(text)) if "." in text else int(text)


class Kind(StrEnum):
    """What a number says."""

    QUANTITY = "quantity"
    PERCENT = "percent"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    ORDINAL = "ordinal"
    DURATION = "duration"
    MEASURE = "measure"
    MONEY = "money"


class Hedge(StrEnum):
    """How a number is meant: as it stands, as a bound, roughly, or as an order of magnitude without a digit."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    RANGE = "range"
    VAGUE = "vague"


class Amount(NamedTuple):
    """An exact value or an interval. An open end is None.

    `stated` are the numbers that the words name: 50 for 五十多, 3 and 5 for 三至五, none for `dozens`.
    """

    low: Rational | None
    high: Rational | None
    hedge: Hedge = Hedge.EXACT
    stated: tuple[Rational, ...] = ()

    @classmethod
    def of(cls, value: Rational) -> "Amount":
        """Make an exact amount."""
        return cls(value, value, Hedge.EXACT, (value,))

    @property
    def value(self) -> Rational | None:
        """Give the one number named, hedged or not; None for a range or a vague amount."""
        return self.stated[0] if len(self.stated) == 1 else None

    def times(self, factor: Rational) -> "Amount":
        """Give the amount in a unit `factor` times as small."""
        if factor == 1:
            return self
        if self.hedge is Hedge.EXACT and self.low is not None:
            value = plain(self.low * factor)
            return Amount(value, value, Hedge.EXACT, (value,))
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Amount(low, high, self.hedge, tuple(number * factor for number in self.stated))


class Number(NamedTuple):
    """An amount of a kind. A percentage is a share of one: 35 % is 7/20.

    `unit` names a row of `audit/data/units.tsv` for a measure, a duration or money, `point` for percentage points,
    else it is empty. A `weak` number may confirm another, but its absence proves nothing: `one`, 一个, the number
    in a name. `malformed` tells that its digits are not grouped as anybody groups them: `40,0000`. `scope` is
    `total` where those named before are counted too (海伦等二十八县), `rest` where they are not (`27 other counties`).
    `parts` are the numbers that its words name one by one, where the whole may be no number of its own: 3 and 4 in
    `3 out of 4`, 24 and 150 in `24, 150`, the ends of 七八个.
    `per` is the unit of time of a rate: `hour` for 公里/小时 and `mph`.
    """

    kind: Kind
    span: Span
    text: str
    amount: Amount
    unit: str = ""
    weak: bool = False
    malformed: bool = False
    scope: str = ""
    parts: tuple[Rational, ...] = ()
    per: str = ""


class Date(NamedTuple):
    """A date by component. `year` is of the common era, negative before it, `weekday` 1 for Monday to 7.

    `span_years` is 10 for a decade, 100 for a century, whose first year is `year`. A year of an era that is not
    named, or written in two digits, is in `short_year`, and so is the number of a reign year. `offset` tells a
    relative date: `year -1` for 去年. `lunar` marks the farmers' calendar, whose months are not those of the common
    one. `loose` is a day that may as well be a number of days (三日), or a year that may be a number (`2000`).
    `dateline` marks the day of a dispatch (二日电).
    """

    span: Span
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    span_years: int = 1
    short_year: int | None = None
    offset: str = ""
    lunar: bool = False
    loose: bool = False
    dateline: bool = False
    weak: bool = False


class Time(NamedTuple):
    """A time of day: every minute after midnight that the words allow, 0 to 1439, and the second if told."""

    span: Span
    text: str
    minutes: tuple[int, ...]
    second: int | None = None
    weak: bool = False


Fact = Number | Date | Time
