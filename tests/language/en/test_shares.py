"""English shares of a whole."""

from fractions import Fraction

import pytest

from audit.language.en.facts import read
from audit.model.facts import Kind, Number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three out of every four", Fraction(3, 4)), ("one person in six", Fraction(1, 6)),
        ("a third of them", Fraction(1, 3)), ("onethird of the surplus", Fraction(1, 3)),
        ("four sevenths", Fraction(4, 7)), ("4/7 of them", Fraction(4, 7)), ("½ of it", Fraction(1, 2)),
    ],
)  # fmt: skip
def test_shares(text: str, value: Fraction) -> None:
    """A share is a fraction however it is written."""
    (fact,) = read(text)

    assert isinstance(fact, Number)
    assert (fact.kind, fact.amount.value) == (Kind.FRACTION, value)


def test_parts() -> None:
    """A share told by two numbers keeps both, one in words has none."""
    told, spelled = read("3 out of 4"), read("two thirds")

    assert [fact.parts for fact in (*told, *spelled) if isinstance(fact, Number)] == [(3, 4), ()]


@pytest.mark.parametrize("text", ["from one quarter to one fifth", "the fourth, the sixth and the tenth day"])
def test_words_that_begin_like_others(text: str) -> None:
    """`quarter to one fifth` is no time, and `fourth` is no four."""
    kinds = {fact.kind for fact in read(text) if isinstance(fact, Number)}

    assert len(kinds) == 1
    assert kinds <= {Kind.FRACTION, Kind.ORDINAL}
