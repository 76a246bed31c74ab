"""Amounts."""

from fractions import Fraction

import pytest

from audit.model.facts import Amount, Hedge, Rational, figure, ratio


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (ratio(6, 3), 2),
        (ratio(Fraction(1, 2), 2), Fraction(1, 4)),
        (figure("35"), 35),
        (figure("2.50"), Fraction(5, 2)),
    ],
)
def test_whole_numbers_are_plain(value: Rational, expected: Rational) -> None:
    """A whole number is an int, any other a fraction; both are exact."""
    assert value == expected
    assert isinstance(value, int) == (expected.denominator == 1)


def test_amounts_in_another_unit() -> None:
    """Ends and what the words name are reckoned alike; an open end stays open."""
    assert Amount.of(35).times(Fraction(1, 100)) == Amount.of(Fraction(7, 20))
    assert Amount(2, None, Hedge.OVER, (2,)).times(10) == Amount(20, None, Hedge.OVER, (20,))


def test_the_number_named() -> None:
    """A range and a vague amount name no single number."""
    assert Amount.of(5).value == 5
    assert Amount(2, 9, Hedge.VAGUE).value is None
    assert Amount(3, 5, Hedge.RANGE, (3, 5)).value is None
