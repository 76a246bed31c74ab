"""The two ends of a range share what only one of them says."""

import re
from collections.abc import Callable
from operator import attrgetter

from audit.model.facts import Kind, Number, Rational, ratio

SPAN = attrgetter("span")


def ends(
    numbers: list[Number], text: str, join: re.Pattern[str], scale: Callable[[Number, Number], int]
) -> list[Number]:
    """Give numbers in order; one that `join` ties to the next takes the unit and the scale that only the next names.

    `3 to 5 million yuan` gives 3,000,000 yuan and 5,000,000 yuan.
    """
    if len(numbers) < 2:
        return numbers
    found = sorted(numbers, key=SPAN)
    for n in range(len(found) - 1, 0, -1):
        first, second = found[n - 1], found[n]
        if not join.fullmatch(text, first.span.end, second.span.start):
            continue
        if first.kind is Kind.MONEY and second.kind is Kind.QUANTITY and first.unit:
            found[n] = second._replace(kind=first.kind, unit=first.unit)
        elif first.kind is Kind.QUANTITY and not _label(first) and not _signed(second):
            found[n - 1] = _like(first, second, scale(first, second))
    return found


def _label(number: Number) -> bool:
    """Tell whether a figure is part of a name, which shares nothing with what follows: `COVID-19 or 14 days`."""
    return number.weak and number.text[:1].isdigit()


def _signed(number: Number) -> bool:
    """Tell whether the sign of a currency stands before a figure: `7.85 to US$1`."""
    return not number.text[:1].isdigit() and any(character.isdigit() for character in number.text)


def _like(first: Number, second: Number, factor: Rational) -> Number:
    """Give the first end the kind, unit and scale of the second."""
    if second.kind is Kind.PERCENT:
        factor = ratio(factor, 100)
    kind = first.kind if second.kind is Kind.ORDINAL else second.kind
    weak = first.weak and second.weak
    return first._replace(kind=kind, unit=second.unit, amount=first.amount.times(factor), weak=weak)
