"""Planted garble is found where it is and read back; the clean pairs it was planted in stay silent."""

from collections import Counter

import pytest

from benchmarks.planted import CLEAN, entries, measure, pairs
from benchmarks.planting import plant

EVIDENCE = ("dropped", "displaced-blank")
"""Families that leave a plausible number: they are found with the original only."""
LOST = ("other-script",)
"""Families that leave nothing to restore from."""


@pytest.fixture(scope="module")
def table() -> dict[str, Counter[str]]:
    """Measure the pairs of fixtures/clean once."""
    return measure(pairs([CLEAN]))


def share(table: dict[str, Counter[str]], column: str, without: tuple[str, ...]) -> float:
    """Give the share of garbles in a column, some families left out."""
    rows = [count for family, count in table.items() if family not in without]
    return sum(count[column] for count in rows) / sum(count["planted"] for count in rows)


def test_found(table: dict[str, Counter[str]]) -> None:
    """With the original nearly all are found; without it, those that words alone can prove."""
    assert share(table, "with found", EVIDENCE) >= 0.98
    assert share(table, "with found", ()) >= 0.95
    assert share(table, "without found", (*EVIDENCE, "heading")) >= 0.95


def test_restored(table: dict[str, Counter[str]]) -> None:
    """With the original they are restored."""
    assert share(table, "with restored", LOST) >= 0.93


def test_every_family(table: dict[str, Counter[str]]) -> None:
    """The pairs allow each family of garble."""
    assert len(table) >= 20
    assert sum(count["planted"] for count in table.values()) > 150


def test_silent() -> None:
    """Nothing is found before anything is planted."""
    assert [(t, e.rule) for s, t in pairs([CLEAN]) for source in (s, None) for e in entries(t, source)] == []


def test_undone() -> None:
    """A garble put back gives the clean text."""
    assert all(planted.clean == target for source, target in pairs([CLEAN]) for planted in plant(source, target))
