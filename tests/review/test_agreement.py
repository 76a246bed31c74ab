"""Coefficients of agreement have the values that their authors give."""

import pytest

from audit.review.agreement import alpha, kappa, share

# Krippendorff (2011), four observers, twelve units, with missing values: nominal alpha 0.743.
UNITS = [
    ("1", "1", None, "1"),
    ("2", "2", "3", "2"),
    ("3", "3", "3", "3"),
    ("3", "3", "3", "3"),
    ("2", "2", "2", "2"),
    ("1", "2", "3", "4"),
    ("4", "4", "4", "4"),
    ("1", "1", "2", "1"),
    ("2", "2", "2", "2"),
    (None, "5", "5", "5"),
    (None, None, "1", "1"),
    (None, None, "3", None),
]


def test_alpha() -> None:
    """The example with missing values comes out as published."""
    assert alpha(UNITS) == pytest.approx(0.743, abs=0.0005)


def test_kappa() -> None:
    """Twenty and fifteen of fifty agreed upon: observed 0.7, by chance 0.5, so 0.4."""
    units = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15

    assert kappa(units) == pytest.approx(0.4)
    assert share(units) == pytest.approx(0.7)


@pytest.mark.parametrize("units", [[], [("y", None)], [("y", "y")] * 3])
def test_nothing_to_measure(units: list[tuple[str | None, ...]]) -> None:
    """Without two answers, or without two labels, chance explains all."""
    assert kappa(units) is None
    assert alpha(units) is None
