"""Facts that stand on places of their own."""

from collections.abc import Iterable
from typing import TypeVar

from audit.model.facts import Date, Fact, Time
from audit.model.text import Span

F = TypeVar("F", Fact, Date | Time)


def apart(found: Iterable[F], taken: list[Span]) -> list[F]:
    """Keep what overlaps nothing kept before, and take its place."""
    kept: list[F] = []
    for fact in found:
        if not any(fact.span.overlaps(span) for span in taken):
            taken.append(fact.span)
            kept.append(fact)
    return kept
