"""How garbled a document is: one row of figures for what a scan finds in it."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from audit.model.report import Entry

HALF = 5
"""Penalty points in 1,000 characters at which the score is a half: those of one major error."""


class Scored(NamedTuple):
    """A document's row: its name, its score from 0 to below 1, its findings, and their number by rule, in order."""

    id: str
    score: float
    findings: int
    families: tuple[tuple[str, int], ...]


def scored(name: str, characters: int, entries: Sequence[Entry]) -> Scored:
    """Give the row of a document of so many characters."""
    if not entries:
        return Scored(name, 0.0, 0, ())
    families = Counter(entry.rule.partition("/")[2] for entry in entries)
    points = sum(entry.severity.penalty * entry.confidence for entry in entries)
    return Scored(name, score(points, characters), len(entries), tuple(sorted(families.items())))


def score(points: float, characters: int) -> float:
    """Give r / (r + 5), r being the penalty points in 1,000 characters, with four decimals.

    It grows with every finding and sinks with the length of the text: 0 without findings, 0.5 for one major error in
    1,000 characters, 0.17 for one in 5,000, near 1 where hardly a sentence is whole.
    """
    if points <= 0:
        return 0.0
    return round(points / (points + HALF * characters / 1000), 4)
