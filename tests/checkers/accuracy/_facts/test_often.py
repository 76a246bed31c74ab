"""Frequencies and growth."""

import pytest

from audit.checkers.accuracy._facts.difference import Nature
from tests.checkers.accuracy._facts.test_comparison import natures

CASES = [
    ("每人一年一次，共填三次。", "Each filled it in three times a year.", [Nature.MODIFIED]),
    ("每人一年三次，共填三次。", "Each filled it in three times a year.", []),
    ("每年3次会议。", "Meetings four times a year.", [Nature.MODIFIED]),
    ("普查两年一次，抽查每年三次。", "Spot checks are made three times a year.", [Nature.MISSING]),
    ("一年一次的庙会，演戏三次。", "At the annual fair there are plays three times a year.", []),
    ("每周两次会议。", "A meeting twice weekly.", []),
    ("进出口双降。", "Imports and exports doubled.", [Nature.MULTIPLIED]),
    ("进出口翻番。", "Imports and exports doubled.", []),
    ("产量成倍增长。", "Output tripled.", []),
    ("他兼任书记。", "He doubled as the secretary.", []),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_often(source: str, target: str, expected: list[Nature]) -> None:
    """A frequency that nothing on the other side accounts for, and growth that the original does not know."""
    assert natures((source, target)) == expected


def test_growth_next_door() -> None:
    """Growth that a neighbouring segment tells is no invention."""
    assert natures(("产量翻了一番。", "Output rose."), ("工厂扩大了。", "The works expanded as output doubled.")) == []
