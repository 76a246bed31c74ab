"""The gate: one look at a whole text tells which rules can report anything in it."""

from collections.abc import Sequence
from functools import lru_cache

import re2

from audit.checkers.checker import Checker

MEMORY = 256 << 20
"""Bytes that the automaton may take: with too few it is thrown away and built again, at a tenth of the speed."""


class Gate:
    """Rules behind their triggers, matched together in one pass that is linear in the length of the text."""

    def __init__(self, checkers: Sequence[Checker]) -> None:
        """Compile the triggers of all rules into one set; a rule without triggers is asked itself."""
        self.checkers = tuple(checkers)
        self._owners: list[int] = []
        options = re2.Options()
        options.max_mem = MEMORY
        self._set = re2.Set.SearchSet(options)
        for number, checker in enumerate(self.checkers):
            for pattern in checker.trigger:
                self._set.Add(pattern)
                self._owners.append(number)
        self._free = {number for number, checker in enumerate(self.checkers) if not checker.trigger}
        self._eager = self._free | {number for number, checker in enumerate(self.checkers) if checker.source_opens}
        self._alone = {number for number, checker in enumerate(self.checkers) if not checker.needs_source}
        self._always = [self.checkers[number] for number in sorted(self._free & self._alone)]
        if self._owners:
            self._set.Compile()

    def open(self, text: str | bytes, has_source: bool = False) -> tuple[Checker, ...]:
        """Give the rules that may report something in a translation, in their order.

        Bytes are UTF-8 and are taken as they are. Rules that need an original are left out where there is none, and
        those are asked once more whose triggers match.
        """
        data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
        hits = (self._set.Match(data) or ()) if self._owners else ()
        matched = {self._owners[hit] for hit in hits}
        if has_source:
            return tuple(self.checkers[number] for number in sorted(matched | self._eager))
        asked = self._always
        if matched:
            asked = [self.checkers[number] for number in sorted((matched | self._free) & self._alone)]
        return tuple([checker for checker in asked if checker.suspects(data)])


@lru_cache(maxsize=8)
def gate(checkers: tuple[Checker, ...]) -> Gate:
    """Give the gate of some rules, compiled once a process because it cannot travel between processes."""
    return Gate(checkers)
