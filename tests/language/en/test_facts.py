"""Facts of English text."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.en.facts import read
from audit.model.facts import Date, Hedge, Kind, Number, Time


def number(text: str) -> Number:
    """Read the only number of a text."""
    (fact,) = (fact for fact in read(text) if isinstance(fact, Number))
    return fact


PARTS = ["3", "1,000", "40,0000", "two", "hundred", "and", "May", "5th", ",", "half", "a", "million", "%", "-"]
PARTS += ["to", "1950", "8:46", "p.m.", "$", ".", "third", "past", "one", "in", "ten", "US$"]


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(PARTS)))
def test_spans(parts: list[str]) -> None:
    """Whatever is written, facts lie in order, do not overlap, and slice to their text."""
    text = " ".join(parts)
    facts = read(text)

    assert [fact.span.of(text) for fact in facts] == [fact.text for fact in facts]
    assert all(a.span.end <= b.span.start for a, b in pairwise(facts))


MEANINGS = [
    ("more than fifty", Kind.QUANTITY, 50, Hedge.OVER), ("nearly 3,000", Kind.QUANTITY, 3000, Hedge.UNDER),
    ("35.6 per cent", Kind.PERCENT, 0.356, Hedge.EXACT), ("25 basis points", Kind.PERCENT, 0.0025, Hedge.EXACT),
    ("two-thirds", Kind.FRACTION, 2 / 3, Hedge.EXACT), ("one in five", Kind.FRACTION, 0.2, Hedge.EXACT),
    ("three times as many", Kind.MULTIPLE, 3, Hedge.EXACT), ("the 411th", Kind.ORDINAL, 411, Hedge.EXACT),
    ("half a million", Kind.QUANTITY, 500_000, Hedge.EXACT),
    ("a quarter of a million", Kind.QUANTITY, 250_000, Hedge.EXACT),
    ("US$2.34 billion", Kind.MONEY, 2_340_000_000, Hedge.EXACT), ("$21m", Kind.MONEY, 21_000_000, Hedge.EXACT),
    ("100-metre", Kind.MEASURE, 100, Hedge.EXACT), ("a 4-year-old child", Kind.DURATION, 4, Hedge.EXACT),
    ("200 or so", Kind.QUANTITY, 200, Hedge.ABOUT), ("a hundred-odd", Kind.QUANTITY, 100, Hedge.OVER),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "value", "hedge"), MEANINGS)
def test_kinds(text: str, kind: Kind, value: float, hedge: Hedge) -> None:
    """A number has its kind, value and hedge."""
    fact = number(text)

    assert fact.amount.value is not None
    assert (fact.kind, round(float(fact.amount.value), 6), fact.amount.hedge) == (kind, round(value, 6), hedge)


def test_ranges() -> None:
    """Both ends of a range have the unit and the scale of the last."""
    facts = read("from 3 to 5 million dollars")

    assert [(f.amount.value, f.unit) for f in facts if isinstance(f, Number)] == [
        (Fraction(3_000_000), "dollar"),
        (Fraction(5_000_000), "dollar"),
    ]


def test_days() -> None:
    """A list of days shares its month; a bare ordinal stays an ordinal."""
    facts = read("on May 5th and 6th, on the 7th, in the 1950s and the nineteenth century")

    assert [(f.month, f.day, f.year) for f in facts if isinstance(f, Date)] == [
        (5, 5, None), (5, 6, None), (None, None, 1950), (None, None, 1800),
    ]  # fmt: skip


LISTS = [
    ("On July 25, 31 provinces", [(7, 25)]), ("on July 25, 22 in Hunan, 13 in Hubei", [(7, 25)]),
    ("on July 25 and 31 cases", [(7, 25)]), ("on May 5, 6 and 7", [(5, 5), (5, 6), (5, 7)]),
    ("on 16 March, 15 June and 14 December", [(3, 16), (6, 15), (12, 14)]), ("on 30 november", [(11, 30)]),
    ("the May/June series", [(5, None), (6, None)]), ("if Jan is 30", []), ("in Jan", [(1, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_what_a_list_of_days_holds(text: str, expected: list[tuple[int, int | None]]) -> None:
    """What follows a day after a comma is a day only if the list says so; a short name is a month by its company."""
    assert [(f.month, f.day) for f in read(text) if isinstance(f, Date)] == expected


def test_months_that_are_words() -> None:
    """`may` and `march` as verbs are no months."""
    assert read("They may go; march to the sea.") == ()


@pytest.mark.parametrize(
    ("text", "offset", "weak"),
    [
        ("above last year's", "year -1", False),
        ("in April this year", "year 0", False),
        ("from a year ago", "year -1", True),
        ("in the previous month", "month -1", True),
    ],
)
def test_relative(text: str, offset: str, weak: bool) -> None:
    """Years told from the day of writing keep their distance; those told from the story's own time prove nothing."""
    assert [(fact.offset, fact.weak) for fact in read(text) if isinstance(fact, Date)] == [(offset, weak)]


def test_times() -> None:
    """Half a day's clock leaves two readings, a.m. and p.m. one."""
    facts = [f for f in read("at 8:46 p.m., at 8:46 and at five o'clock in the afternoon") if isinstance(f, Time)]

    assert [f.minutes for f in facts] == [(1246,), (526, 1246), (1020,)]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("from 1 to 4 PM", [(780,), (960,)]),
        ("five or six in the evening", [(1020,), (1080,)]),
        ("at 9:30 (UTC 0130) in the morning", [(570,)]),
        ("at seven in the evening", [(1140,)]),
    ],
)
def test_halves_of_the_day(text: str, minutes: list[tuple[int, ...]]) -> None:
    """An hour takes its half of the day from what follows, past brackets and for both ends of a range."""
    assert [f.minutes for f in read(text) if isinstance(f, Time)] == minutes


def test_malformed() -> None:
    """Digits grouped as nobody does are read and marked."""
    assert [(f.amount.value, f.malformed) for f in read("40,0000 and 40,000") if isinstance(f, Number)] == [
        (Fraction(400_000), True),
        (Fraction(40_000), False),
    ]


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("70 km/h", "kilometre", "hour"), ("350 kilometres per hour", "kilometre", "hour"), ("30mph", "mile", "hour"),
        ("8 hours a day", "hour", "day"), ("600 Mbit/s", "megabit", "second"), ("70 km", "kilometre", ""),
    ],
)  # fmt: skip
def test_rates(text: str, unit: str, per: str) -> None:
    """A rate has its unit and the unit of time by which it counts."""
    (fact,) = read(text)

    assert isinstance(fact, Number)
    assert (fact.unit, fact.per) == (unit, per)


def test_feet_and_inches() -> None:
    """`6-foot-6` is six feet and six inches."""
    assert [(fact.amount.value, fact.unit) for fact in read("a 6-foot-6 junior") if isinstance(fact, Number)] == [
        (Fraction(6), "foot"),
        (Fraction(6), "inch"),
    ]


@pytest.mark.parametrize(
    ("text", "quote", "day"),
    [
        ("On 1950-02-14 it", "1950-02-14", (1950, 2, 14)),
        ("On 1950-12-31 it", "1950-12-31", (1950, 12, 31)),
        ("On 1950-01-01 it", "1950-01-01", (1950, 1, 1)),
        ("on 1950/2/14", "1950/2/14", (1950, 2, 14)),
        ("on 12/31/1950", "12/31/1950", (1950, 12, 31)),
        ("on 31/12/1950", "31/12/1950", (1950, 12, 31)),
        ("On 1950-13-14 it", "1950", (1950, None, None)),
        ("On 1950-12-32 it", "1950", (1950, None, None)),
        ("On 1950-00-10 it", "1950", (1950, None, None)),
        ("On 1950-01-00 it", "1950", (1950, None, None)),
    ],
)
def test_dates_in_figures(text: str, quote: str, day: tuple[int, int | None, int | None]) -> None:
    """A date in figures is one only if there are such a month and such a day."""
    (found,) = (fact for fact in read(text) if isinstance(fact, Date))

    assert (found.text, found.span.of(text), (found.year, found.month, found.day)) == (quote, quote, day)
