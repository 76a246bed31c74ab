"""Bounds over whole counts."""

import pytest

from tests.checkers.accuracy._facts.test_comparison import natures

SAME = [
    ("载客超过2人的加价。", "There is a surcharge for three or more passengers."),
    ("载客超过2人的加价。", "There is a surcharge for at least 3 passengers."),
    ("至少3人参加。", "More than 2 people take part."),
    ("不足5人的不开班。", "With four or fewer students there is no class."),
    ("不超过4人的小组。", "Groups of fewer than five people."),
]


@pytest.mark.parametrize(("source", "target"), SAME)
def test_one_bound(source: str, target: str) -> None:
    """A bound that excludes a count is the one that includes the next."""
    assert natures((source, target)) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("载客超过2人的加价。", "There is a surcharge for more than 3 passengers."),
        ("载客超过2人的加价。", "There is a surcharge for four or more passengers."),
        ("至少3人参加。", "At least 2 people take part."),
        ("不超过4人的小组。", "Groups of no more than five people."),
        ("长度超过2公里。", "It is at least 3 km long."),
    ],
)
def test_another_bound(source: str, target: str) -> None:
    """Another count is another bound, and a measure has values between two whole ones."""
    assert natures((source, target)) != []
