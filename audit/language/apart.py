"""Places of a text that are taken, and facts that stand on places of their own."""

from collections.abc import Iterable
from typing import TypeVar

from audit.model.facts import Date, Fact, Time
from audit.model.text import Span

F = TypeVar("F", Fact, Date | Time)


class Taken:
    """The letters of a text that something covers already; asking costs the length of the place asked for."""

    def __init__(self, length: int, spans: Iterable[Span] = ()) -> None:
        """Begin with some places of a text of so many letters."""
        self._marks = bytearray(length)
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Cover a place."""
        self._marks[span.start : span.end] = b"\1" * len(span)

    def touches(self, span: Span) -> bool:
        """Tell whether any letter of a place is covered."""
        return self._marks.find(1, span.start, span.end) >= 0

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
