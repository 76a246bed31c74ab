"""What may differ between the facts of two sides."""

from enum import StrEnum
from typing import NamedTuple

from audit.model.facts import Fact, Hedge, Number
from audit.model.text import Span


class Nature(StrEnum):
    """How two sides differ."""

    MODIFIED = "modified"
    MAGNITUDE = "magnitude"
    GROUPING = "grouping"
    SWAPPED = "swapped"
    MISSING = "missing"
    EXTRA = "extra"
    UNIT = "unit"
    CURRENCY = "currency"
    DATE = "date"
    MONTH = "month"
    TIME = "time"
    INCLUSIVE = "inclusive"
    UNHEDGED = "unhedged"
    MULTIPLIED = "multiplied"


class Difference(NamedTuple):
    """A disagreement, with the facts of both sides as far as they are known, places counted in the segment.

    `month` is the right month of a day whose month was invented, 0 if unknown.
    """

    nature: Nature
    source: Fact | None
    target: Fact | None
    month: int = 0


def span(fact: Fact | None, other: Fact | None, lengths: tuple[int, int]) -> Span:
    """Give the place of a fact, or the empty place where it belongs, by the relative place of the other side's."""
    if fact is not None:
        return fact.span
    at = round(lengths[0] * (other.span.start / max(1, lengths[1]))) if other is not None else 0
    return Span(at, at)


def exact(fact: Fact | None) -> bool:
    """Tell whether a fact is stated without a hedge."""
    return not isinstance(fact, Number) or fact.amount.hedge is Hedge.EXACT
