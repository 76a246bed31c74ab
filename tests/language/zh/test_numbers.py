"""Numbers in running Chinese: ranges that share a scale, 两 as a number and as a weight, points."""

from fractions import Fraction

import pytest

from audit.language.zh.facts import read
from audit.model.facts import Kind, Number


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2至3万人", [20_000, 30_000]),
        ("3到5亿人", [300_000_000, 500_000_000]),
        ("999至1200万人", [9_990_000, 12_000_000]),
        ("一千至二万人", [1000, 20_000]),
        ("十至二十万人", [100_000, 200_000]),
        ("五十至一百万人", [500_000, 1_000_000]),
        ("二百到三百亿元", [20_000_000_000, 30_000_000_000]),
        ("十至二万人", [10, 20_000]),
        ("十至二百万人", [10, 2_000_000]),
        ("三万至五万人", [30_000, 50_000]),
        ("1000至2万人", [1000, 20_000]),
        ("十到三万人", [10, 30_000]),
    ],
)
def test_the_scale_of_a_range(text: str, values: list[int]) -> None:
    """The scale behind the second number is that of the first, unless it has one itself."""
    assert [fact.amount.value for fact in read(text) if isinstance(fact, Number)] == values


@pytest.mark.parametrize(
    ("text", "kind", "quote", "low", "high"),
    [
        ("等了一两年", Kind.DURATION, "一两年", 1, 2),
        ("长一两米", Kind.MEASURE, "一两米", 1, 2),
        ("付一两银子", Kind.MEASURE, "一两", 1, 1),
        ("重一两", Kind.MEASURE, "一两", 1, 1),
        ("重三四两", Kind.MEASURE, "三四两", 3, 4),
        ("重十两", Kind.MEASURE, "十两", 10, 10),
        ("二三百人", Kind.QUANTITY, "二三百", 200, 300),
        ("三五百人", Kind.QUANTITY, "三五百", 300, 500),
        ("两三万人", Kind.QUANTITY, "两三万", 20_000, 30_000),
    ],
)
def test_two_or_a_tael(text: str, kind: Kind, quote: str, low: int, high: int) -> None:
    """Neighbouring numerals are an interval, and 两 behind one is a weight unless something is counted."""
    (fact,) = (fact for fact in read(text) if isinstance(fact, Number))

    assert (fact.kind, fact.text, fact.amount.low, fact.amount.high) == (kind, quote, low, high)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三点五倍于此", Fraction(7, 2)),
        ("三点一四一五九", Fraction(314_159, 100_000)),
        ("零点五", Fraction(1, 2)),
        ("一百点五", Fraction(201, 2)),
        ("十点五万", 105_000),
        ("五点六亿吨", 560_000_000),
    ],
)
def test_points(text: str, value: Fraction | int) -> None:
    """Digits behind 点 are read place by place, and a scale behind them counts for all."""
    (fact,) = (fact for fact in read(text) if isinstance(fact, Number))

    assert fact.amount.value == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("代号三四。", 34, 34),
        ("一二三四", 1234, 1234),
        ("一零零", 100, 100),
        ("四五%", Fraction(1, 25), Fraction(1, 20)),
    ],
)
def test_by_place(text: str, low: Fraction | int, high: Fraction | int) -> None:
    """Neighbouring numerals that count nothing are read place by place; before a sign they are an interval."""
    (fact,) = (fact for fact in read(text) if isinstance(fact, Number))

    assert (fact.amount.low, fact.amount.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("电压220 千伏", "220 千伏", 220, "kilovolt"),
        ("电压5千伏", "5千伏", 5, "kilovolt"),
        ("5 千米外", "5 千米", 5, "kilometre"),
        ("容量五兆瓦", "五兆瓦", 5, "megawatt"),
    ],
)
def test_thousands_that_belong_to_the_unit(text: str, quote: str, value: int, unit: str) -> None:
    """千 and 兆 before a unit of measure are a part of it."""
    (fact,) = (fact for fact in read(text) if isinstance(fact, Number))

    assert (fact.text, fact.amount.value, fact.unit) == (quote, value, unit)
