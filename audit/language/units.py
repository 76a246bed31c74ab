"""Units of measure, time and money, from `audit/data/units.tsv`."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from audit.language.tables import rows
from audit.model.facts import Rational, plain


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of the table: `factor` base units of its dimension; names in both languages."""

    name: str
    dimension: str
    factor: Rational
    zh: tuple[str, ...]
    en: tuple[str, ...]
    abbreviations: tuple[str, ...]


@cache
def units() -> dict[str, Unit]:
    """Give every unit by its name."""
    found = {}
    for name, dimension, factor, zh, en, short in rows("units"):
        names = tuple(name for group in en.split("|") for name in ([group] if "|" in en else group.split()))
        found[name] = Unit(name, dimension, plain(Fraction(factor)), tuple(zh.split()), names, tuple(short.split()))
    return found


@cache
def dimension(name: str) -> str:
    """Give the dimension of a unit, empty for none."""
    unit = units().get(name)
    return unit.dimension if unit else ""


def base(value: Rational, name: str) -> Rational:
    """Convert a value to the base unit of its dimension; Fahrenheit to Celsius."""
    unit = units().get(name)
    if unit is None:
        return value
    return (value - 32 if name == "fahrenheit" else value) * unit.factor
