"""The gate: one look at a whole text tells which rules can report anything in it."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from audit.checkers.checker import Checker

MEMORY = 256 << 20
"""Bytes that the automaton may take: with too few it is thrown away and built again, at a tenth of the speed."""


class Net:
    """The patterns of many rules, which one pass over a text matches together."""

    def __init__(self, patterns: Iterable[tuple[int, str]]) -> None:
        """Compile patterns, each with the number of its rule."""
        import re2

        self._owners: list[int] = []
        options = re2.Options()
        options.max_mem = MEMORY
        self._set = re2.Set.SearchSet(options)
        for owner, pattern in patterns:
            self._set.Add(pattern)
            self._owners.append(owner)
        if self._owners:
            self._set.Compile()

    def owners(self, data: bytes) -> set[int]:
        """Give the numbers of the rules that a text concerns."""
        return {self._owners[hit] for hit in self._set.Match(data) or ()} if self._owners else set()


class Gate:
    """Rules behind their triggers, matched together in one pass that is linear in the length of the text."""

    def __init__(self, checkers: Sequence[Checker]) -> None:
        """Take all rules; one without triggers is asked itself."""
        self.checkers = tuple(checkers)
        rules = tuple(enumerate(self.checkers))
        self._free = {n for n, checker in rules if not checker.trigger and not checker.needs_source}
        self._eager = {n for n, checker in rules if checker.source_opens or not (checker.trigger or checker.beside)}
        self._always = [self.checkers[number] for number in sorted(self._free)]

    @cached_property
    def _alone(self) -> Net:
        """Compile what speaks for a rule in a translation by itself."""
        rules = ((n, checker) for n, checker in enumerate(self.checkers) if not checker.needs_source)
        return Net((n, pattern) for n, checker in rules for pattern in checker.trigger)

    @cached_property
    def _beside(self) -> Net:
        """Compile what speaks for a rule in a translation beside its original."""
        rules = enumerate(self.checkers)
        return Net((n, pattern) for n, checker in rules for pattern in (*checker.trigger, *checker.beside))

    def open(self, text: str | bytes, has_source: bool = False) -> tuple[Checker, ...]:
        """Give the rules that may report something in a translation, in their order.

        Bytes are UTF-8 and are taken as they are. Rules that need an original are left out where there is none, and
        those are asked once more whose triggers match.
        """
        data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
        if has_source:
            return tuple(self.checkers[number] for number in sorted(self._beside.owners(data) | self._eager))
        asked = self._always
        if matched := self._alone.owners(data):
            asked = [self.checkers[number] for number in sorted(matched | self._free)]
        return tuple([checker for checker in asked if checker.suspects(data)])


@lru_cache(maxsize=8)
def gate(checkers: tuple[Checker, ...]) -> Gate:
    """Give the gate of some rules, compiled once a process because it cannot travel between processes."""
    return Gate(checkers)
