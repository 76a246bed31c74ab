"""Units of measure, time and money, from `audit/data/units.tsv`."""

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from audit.language.tables import rows
from audit.model.facts import Rational, plain


class Unit(NamedTuple):
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


# Single letters that are also initials, labels and scales: 5g, Fig. 2d, 10W for 十万, the 90s.
SCALES_TOO = frozenset("sW")


def doubtful(symbol: str, numeral: str, *, glued: bool) -> bool:
    """Tell whether a letter glued to a figure may be no unit: to a single digit (3d), or one that often is none."""
    return glued and len(symbol) == 1 and symbol.isascii() and (len(numeral) == 1 or symbol in SCALES_TOO)


def base(value: Rational, name: str) -> Rational:
    """Convert a value to the base unit of its dimension; Fahrenheit to Celsius."""
    unit = units().get(name)
    if unit is None:
        return value
    return (value - 32 if name == "fahrenheit" else value) * unit.factor
