"""Bounds over whole counts that are one though their figures differ: more than two are three or more."""

import re

from audit.compiled import compiled
from audit.model.document import Segment
from audit.model.facts import Fact, Hedge, Kind, Number

# What excludes the number that it bounds; every other bound includes it, and so does a bound that is denied.
SOURCE_BEYOND = compiled(r"(?<!不)(?:超过|超過|超|逾|[多大][于於]|不到|不足|[少小][于於]|[未不][满滿])\s?$")
TARGET_BEYOND = compiled(
    r"(?<!\bno\s)(?<!\bnot\s)"
    r"\b(?:(?:more|greater|fewer|less)\sthan|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|under|below)\s?$",
    re.IGNORECASE,
)
REACH = 16


def same_bound(segment: Segment, source: Fact, target: Fact) -> bool:
    """Tell whether two counts bound the same whole numbers: 超过2人 and `three or more people`."""
    if not isinstance(source, Number) or not isinstance(target, Number):
        return False
    hedge = source.amount.hedge
    counts = source.kind is target.kind is Kind.QUANTITY and hedge is target.amount.hedge
    if not counts or hedge not in (Hedge.OVER, Hedge.UNDER):
        return False
    first = _edge(segment.source_text, source, SOURCE_BEYOND)
    return first is not None and first == _edge(segment.target_text, target, TARGET_BEYOND)


def _edge(text: str, number: Number, beyond: re.Pattern[str]) -> int | None:
    """Give the least whole number of an open count, the greatest of one that is bounded above."""
    value = number.amount.value
    if value is None or value.denominator != 1:
        return None
    found = beyond.search(text, max(0, number.span.start - REACH), number.span.start)
    step = 1 if number.amount.hedge is Hedge.OVER else -1
    return int(value) + step * (found is not None)
