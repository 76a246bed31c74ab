"""The sum of what rules that need the whole corpus learnt of its documents."""

from collections.abc import Mapping
from functools import reduce

from audit.checkers.checker import Survey


class Surveys:
    """Adds surveys up by rule: in pairs, fours, eights …, so that none is added up more than a few times."""

    def __init__(self) -> None:
        """Begin with none."""
        self._parts: dict[str, list[tuple[int, Survey]]] = {}

    def add(self, learnt: Mapping[str, Survey]) -> None:
        """Add what rules, by their ids, learnt of a document or of many."""
        for rule, survey in learnt.items():
            parts, size = self._parts.setdefault(rule, []), 1
            while parts and parts[-1][0] == size:
                _, before = parts.pop()
                size, survey = 2 * size, before + survey
            parts.append((size, survey))

    def total(self) -> dict[str, Survey]:
        """Give each rule's sum."""
        return {rule: reduce(lambda a, b: a + b, (part for _, part in parts)) for rule, parts in self._parts.items()}
