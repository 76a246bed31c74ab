"""What is written by rule reads back, in both languages: numbers to 10^12, and the days of two centuries."""

import datetime
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.en.facts import read as read_en
from audit.language.zh.facts import read as read_zh
from audit.model.facts import Date, Number
from tests.language.written import chinese_days, chinese_forms, english_days, english_forms

LIMIT = 10**12
POWERS = [10**power for power in range(1, 13)]
BOUNDARIES = sorted(
    {
        power * digit + step
        for power in POWERS
        for digit in (1, 2, 5, 9)
        for step in (-11, -1, 0, 1, 10, 11)
        if 2 <= power * digit + step <= LIMIT
    }
)
FIRST, LAST = datetime.date(1840, 1, 1), datetime.date(2030, 12, 31)


def check_number(value: int) -> None:
    """Read a number back from every form, at the place where it stands."""
    for before, after, forms, read in (
        ("共", "人", chinese_forms(value), read_zh),
        ("in all ", " people", english_forms(value), read_en),
    ):
        for form in forms:
            text = f"{before}{form}{after}"
            facts = [fact for fact in read(text) if isinstance(fact, Number) and not fact.weak]

            assert [fact.amount.value for fact in facts] == [value], text
            assert facts[0].span.start == len(before)
            assert facts[0].span.of(text) == facts[0].text


def check_day(day: datetime.date) -> None:
    """Read a day back from every form, at the place where it stands."""
    for before, after, forms, read in (
        ("于", "签订", chinese_days(day), read_zh),
        ("signed on ", " in Moscow", english_days(day), read_en),
    ):
        for form in forms:
            text = f"{before}{form}{after}"
            (fact,) = read(text)

            assert isinstance(fact, Date), text
            assert (fact.year, fact.month, fact.day, fact.text) == (day.year, day.month, day.day, form)
            assert fact.span.of(text) == form


@settings(max_examples=120, derandomize=True, deadline=None)
@given(st.one_of(st.integers(2, LIMIT), st.integers(2, 100_000), st.integers(1, 9999).map(lambda n: n * 10**8)))
def test_numbers(value: int) -> None:
    """Every whole number to 10^12 reads back."""
    check_number(value)


@pytest.mark.parametrize("start", range(2, 1300, 100))
def test_small_numbers(start: int) -> None:
    """So does every one of the first thirteen hundred."""
    for value in range(start, start + 100):
        check_number(value)


def test_boundaries() -> None:
    """So do those around every power of ten, where a digit, a nought or a scale begins."""
    for value in BOUNDARIES:
        check_number(value)


def test_days() -> None:
    """A seeded sample of the days from 1840 to 2030 reads back; `benchmarks.written` reads them all."""
    rng = random.Random(20)
    days = {FIRST, LAST, *(FIRST + datetime.timedelta(rng.randrange((LAST - FIRST).days)) for _ in range(250))}
    for day in sorted(days):
        check_day(day)


def test_every_day_of_a_leap_year() -> None:
    """Every day of one year reads back."""
    for number in range(366):
        check_day(datetime.date(1952, 1, 1) + datetime.timedelta(number))
