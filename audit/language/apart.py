"""Facts that stand on places of their own."""

from collections.abc import Iterable
from typing import TypeVar

from audit.model.facts import Date, Fact, Time
from audit.model.text import Span

F = TypeVar("F", Fact, Date | Time)


class Taken:
    """The places of a text that belong to a fact already."""

    def __init__(self, length: int) -> None:
        """Begin with a text of which nothing is taken."""
        self._marks = bytearray(length)

    def take(self, span: Span) -> bool:
        """Take a place; False if any of it is taken."""
        start, end = span
        if self._marks.find(1, start, end) >= 0:
            return False
        self._marks[start:end] = b"\1" * (end - start)
        return True

    def first(self, start: int, end: int) -> int:
        """Give the first place taken in a stretch, -1 if all of it is free."""
        return self._marks.find(1, start, end)

    def past(self, at: int) -> int:
        """Give the first free place from `at` on."""
        found = self._marks.find(0, at)
        return found if found >= 0 else len(self._marks)

    def limit(self, at: int) -> int:
        """Give how far the text is free from `at` on."""
        found = self._marks.find(1, at)
        return found if found >= 0 else len(self._marks)


def apart(found: Iterable[F], taken: Taken) -> list[F]:
    """Keep what overlaps nothing kept before, and take its place."""
    return [fact for fact in found if taken.take(fact.span)]
