"""How often, in English."""

from fractions import Fraction

import pytest

from audit.language.en.frequencies import find, recurring
from audit.model.facts import Rational


@pytest.mark.parametrize(
    ("text", "rate", "unit"),
    [
        ("twice a year", 2, "year"),
        ("three times per week", 3, "week"),
        ("Once every two days", Fraction(1, 2), "day"),
        ("4 times each month", 4, "month"),
        ("once every other day", Fraction(1, 2), "day"),
        ("twice weekly", 2, "week"),
        ("once annually", 1, "year"),
        ("once an hour", 1, "hour"),
    ],
)
def test_rates(text: str, rate: Rational, unit: str) -> None:
    """A frequency is a count in one unit of time."""
    (number,) = find(f"They met {text}.")

    assert (number.amount.value, number.per, number.text.lower()) == (rate, unit, text.lower())


@pytest.mark.parametrize("text", ["three times the size", "once", "a year", "twice a yearling"])
def test_no_frequency(text: str) -> None:
    """A multiple and a unit of time alone are no frequency."""
    assert list(find(text)) == []


def test_what_recurs() -> None:
    """What recurs after each unit of time needs no count."""
    assert recurring("The annual fair, the daily bread, every week") == {"year", "day", "week"}
