"""How often, in Chinese."""

from fractions import Fraction

import pytest

from audit.language.zh.frequencies import find
from audit.model.facts import Rational


@pytest.mark.parametrize(
    ("text", "rate", "unit"),
    [
        ("每年两次", 2, "year"),
        ("一年一次", 1, "year"),
        ("每三天一次", Fraction(1, 3), "day"),
        ("半年一次", 2, "year"),
        ("每个月开会三次", 3, "month"),
        ("每星期1次", 1, "week"),
        ("两天一次", Fraction(1, 2), "day"),
    ],
)
def test_rates(text: str, rate: Rational, unit: str) -> None:
    """A frequency is a count in one unit of time."""
    (number,) = find(f"他们{text}。")

    assert (number.amount.value, number.per, number.text) == (rate, unit, text)


@pytest.mark.parametrize(
    "text", ["第一年一次", "每年第一次", "一年发生三次", "三次", "每次", "每年，两次", "一年级二次"]
)
def test_no_frequency(text: str) -> None:
    """An ordinal, a count in some year, and a count alone are no frequency."""
    assert list(find(text)) == []
