"""A case of an oracle: a text, and the values that its makers expect in it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from audit.language.units import base, units
from audit.language.zh.facts import read
from audit.model.facts import Date, Fact, Kind, Number, Rational, Time


class Value(NamedTuple):
    """A number, in base units where it has a unit."""

    number: Rational


class Day(NamedTuple):
    """A date by component, None where it is not told."""

    year: int | None
    month: int | None
    day: int | None


class Clock(NamedTuple):
    """A time of day."""

    minute: int
    second: int | None = None


Wanted = Value | Day | Clock


class Case(NamedTuple):
    """A text and what must be read in it."""

    name: str
    text: str
    wanted: tuple[Wanted, ...]

    def holds(self) -> bool:
        """Tell whether everything wanted is read."""
        facts = read(self.text)
        return all(any(_states(fact, wanted) for fact in facts) for wanted in self.wanted)


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Give the rows of a JSON lines file."""
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)


def _states(fact: Fact, wanted: Wanted) -> bool:
    """Tell whether a fact states a value."""
    match wanted, fact:
        case Value(number), Number():
            return number in _numbers(fact)
        case Value(number), Date():
            return number in (fact.year, fact.short_year, fact.month, fact.day)
        case Value(number), Time():
            parts = {part for minute in fact.minutes for part in (*divmod(minute, 60), minute // 60 % 12)}
            parts.add(fact.second or 0)
            return number in parts
        case Day(), Date():
            return all(
                part in (None, told) for part, told in zip(wanted, (_year(fact), fact.month, fact.day), strict=True)
            )
        case Clock(minute, second), Time():
            return minute in fact.minutes and second in (None, fact.second)
    return False


def _year(fact: Date) -> int | None:
    """Give the year, or the short year."""
    return fact.year if fact.year is not None else fact.short_year


def _numbers(fact: Number) -> set[Rational]:
    """Give every number that a fact names, bare, in base units, and as a percentage."""
    ends = {end for end in (*fact.amount.stated, fact.amount.low, fact.amount.high) if end is not None}
    found = ends | ({base(end, fact.unit) for end in ends} if fact.unit in units() else set())
    return found | ({end * 100 for end in ends} if fact.kind is Kind.PERCENT else set())
