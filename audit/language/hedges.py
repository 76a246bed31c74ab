"""How far a hedged number reaches.

A hedge is taken at the precision of the figure: `about 16,700` is not 16,000, `over 50` may be 58 and is not 60. No
hedge covers more than a tenth (about), a quarter (over) or a fifth (under) of the value.
"""

from fractions import Fraction

from audit.model.facts import Amount, Hedge, Rational, ratio

OPEN = Fraction(99, 100)
# Decimal places beyond which a value has no last digit: a third, five sevenths.
PLACES = 6


def step(value: Rational) -> Rational:
    """Give the place value of the last digit that is no zero: 100 for 16,700, 1/10 for 3.4."""
    places, size = 0, 1
    while (value * 10**places).denominator != 1:
        places += 1
        if places > PLACES:
            return Fraction(1, 10**places)
    whole = int(value * 10**places)
    while whole and whole % (size * 10) == 0:
        size *= 10
    return ratio(size, 10**places)


def about(value: Rational) -> Amount:
    """Hedge both ways."""
    reach = min(ratio(value, 10), ratio(step(value), 2))
    return Amount(value - reach, value + reach, Hedge.ABOUT, (value,))


def over(value: Rational) -> Amount:
    """Hedge upwards."""
    return Amount(value, value + min(step(value), ratio(value, 4)) * OPEN, Hedge.OVER, (value,))


def under(value: Rational) -> Amount:
    """Hedge downwards."""
    return Amount(value - min(step(value), ratio(value, 5)) * OPEN, value, Hedge.UNDER, (value,))
