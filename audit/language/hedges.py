"""How far a hedged number reaches.

A hedge is taken at the precision of the figure: `about 16,700` is not 16,000, `over 50` may be 58 and is not 60. No
hedge covers more than a tenth (about), a quarter (over) or a fifth (under) of the value.
"""

from fractions import Fraction

from audit.model.facts import Amount, Hedge

OPEN = Fraction(99, 100)


def step(value: Fraction) -> Fraction:
    """Give the place value of the last digit that is no zero: 100 for 16,700, 1/10 for 3.4."""
    size = Fraction(1)
    while (value / size).denominator != 1:
        size /= 10
        if size < Fraction(1, 10**6):
            return size
    while value and (value / (size * 10)).denominator == 1:
        size *= 10
    return size


def about(value: Fraction) -> Amount:
    """Hedge both ways."""
    reach = min(value / 10, step(value) / 2)
    return Amount(value - reach, value + reach, Hedge.ABOUT, (value,))


def over(value: Fraction) -> Amount:
    """Hedge upwards."""
    return Amount(value, value + min(step(value), value / 4) * OPEN, Hedge.OVER, (value,))


def under(value: Fraction) -> Amount:
    """Hedge downwards."""
    return Amount(value - min(step(value), value / 5) * OPEN, value, Hedge.UNDER, (value,))
