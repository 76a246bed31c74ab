"""English spans that no numeral names."""

from fractions import Fraction

import pytest

from audit.language.en.facts import read
from audit.model.facts import Hedge, Number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("half an hour", Fraction(1, 2), "hour"), ("a half-year", Fraction(1, 2), "year"),
        ("half a mile", Fraction(1, 2), "mile"), ("semi-annual talks", Fraction(1, 2), "year"),
        ("half-yearly", Fraction(1, 2), "year"), ("round-the-clock service", Fraction(24), "hour"),
        ("open 24/7", Fraction(24), "hour"), ("the triennial survey", Fraction(3), "year"),
        ("one and a half years", Fraction(3, 2), "year"), ("one-and-a-half hours", Fraction(3, 2), "hour"),
    ],
)  # fmt: skip
def test_spans(text: str, value: Fraction, unit: str) -> None:
    """Halves of a unit and words of recurrence are read with their unit."""
    (fact,) = read(text)

    assert isinstance(fact, Number)
    assert (fact.amount.value, fact.unit) == (value, unit)


@pytest.mark.parametrize("text", ["after decades of talks", "the next couple of decades", "a decades-old dispute"])
def test_decades(text: str) -> None:
    """`decades` alone are some decades."""
    fact = next(fact for fact in read(text) if isinstance(fact, Number) and fact.unit)

    assert (fact.amount.hedge, fact.unit) == (Hedge.VAGUE, "decade")


def test_counted_decades() -> None:
    """`three decades` are thirty years."""
    (fact,) = read("three decades")

    assert isinstance(fact, Number)
    assert (fact.amount.value, fact.unit) == (Fraction(3), "decade")
