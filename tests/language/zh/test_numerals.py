"""Chinese numerals."""

from fractions import Fraction

import pytest

from audit.language.zh.numerals import parse

EXACT = [
    ("二十五万", 250_000), ("25万", 250_000), ("3.5亿", 350_000_000), ("一亿零五百万", 105_000_000), ("两千三", 2300),
    ("廿三", 23), ("卅", 30), ("一四〇七", 1407), ("百五十万", 1_500_000), ("万五千", 15_000), ("3万5", 35_000),
    ("一万四千二百九十亿", 1_429_000_000_000), ("十万零三百", 100_300), ("1亿5000万", 150_000_000), ("一万亿", 10**12),
    ("一百二", 120), ("一百零二", 102), ("十二", 12), ("二〇二四", 2024),
]  # fmt: skip
BETWEEN = [
    ("十几", 11, 19), ("三十余万", 300_000, 400_000), ("两三千", 2000, 3000), ("十五六", 15, 16), ("数百", 200, 900),
    ("一万六七千", 16_000, 17_000), ("三十二万零七百余", 320_700, 320_800), ("七八十", 70, 80), ("三五百", 300, 500),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), EXACT)
def test_exact(text: str, value: int) -> None:
    """A numeral without a hedge is one value."""
    read = parse(text)

    assert read is not None
    assert (read.low, read.high) == (Fraction(value), Fraction(value))


@pytest.mark.parametrize(("text", "low", "high"), BETWEEN)
def test_interval(text: str, low: int, high: int) -> None:
    """A vague numeral is an interval."""
    read = parse(text)

    assert read is not None
    assert (read.low, read.high) == (Fraction(low), Fraction(high))


def test_decimals() -> None:
    """A point, spoken or printed, makes a decimal, a scale may follow."""
    assert [parse(text) for text in ("三十五点六", "五二·一〇")] == [
        (Fraction(356, 10), Fraction(356, 10), False),
        (Fraction(521, 10), Fraction(521, 10), False),
    ]
    assert parse("二点五亿") == (Fraction(250_000_000), Fraction(250_000_000), False)


@pytest.mark.parametrize("text", ["三十百", "零万", "人", "点五"])
def test_no_numeral(text: str) -> None:
    """What follows no rule of writing numbers is none."""
    assert parse(text) is None
