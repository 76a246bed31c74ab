"""Shares of a whole, days that a list adds, and years before our era, in Chinese."""

from fractions import Fraction

import pytest

from audit.language.zh.facts import read
from audit.model.facts import Date, Hedge, Kind, Number

SHARES = [
    ("共百分百同意。", Kind.PERCENT, "百分百", Fraction(1), ()),
    ("百分之百", Kind.PERCENT, "百分之百", Fraction(1), ()),
    ("百分之三十五点六", Kind.PERCENT, "百分之三十五点六", Fraction(356, 1000), ()),
    ("100分之35", Kind.PERCENT, "100分之35", Fraction(35, 100), ()),
    ("101分之35", Kind.FRACTION, "101分之35", Fraction(35, 101), ()),
    ("千分之三", Kind.PERCENT, "千分之三", Fraction(3, 1000), ()),
    ("1000分之3", Kind.PERCENT, "1000分之3", Fraction(3, 1000), ()),
    ("万分之五", Kind.PERCENT, "万分之五", Fraction(5, 10_000), ()),
    ("一万分之五", Kind.PERCENT, "一万分之五", Fraction(5, 10_000), ()),
    ("占三分之二。", Kind.FRACTION, "三分之二", Fraction(2, 3), ()),
    ("十分之七", Kind.FRACTION, "十分之七", Fraction(7, 10), ()),
    ("占37/40。", Kind.FRACTION, "37/40", Fraction(37, 40), (37, 40)),
    ("占1/40。", Kind.FRACTION, "1/40", Fraction(1, 40), (1, 40)),
]


@pytest.mark.parametrize(("text", "kind", "quote", "value", "parts"), SHARES)
def test_shares(text: str, kind: Kind, quote: str, value: Fraction, parts: tuple[int, ...]) -> None:
    """A share has its kind, its words and its exact value; a fraction in figures keeps these."""
    (fact,) = read(text)

    assert isinstance(fact, Number)
    assert (fact.kind, fact.text, fact.span.of(text), fact.amount.value) == (kind, quote, quote, value)
    assert (fact.amount.hedge, fact.parts) == (Hedge.EXACT, parts)


@pytest.mark.parametrize(
    ("text", "quote", "low", "high", "hedge"),
    [
        ("百分之三十多", "百分之三十多", Fraction(3, 10), Fraction(4, 10), Hedge.OVER),
        ("约百分之三十", "百分之三十", Fraction(27, 100), Fraction(33, 100), Hedge.ABOUT),
        ("百分之二三十", "百分之二三十", Fraction(2, 10), Fraction(3, 10), Hedge.RANGE),
    ],
)
def test_hedged_shares(text: str, quote: str, low: Fraction, high: Fraction, hedge: Hedge) -> None:
    """A share may be an interval."""
    (fact,) = read(text)

    assert isinstance(fact, Number)
    assert (fact.text, fact.amount.low, fact.amount.high, fact.amount.hedge) == (quote, low, high, hedge)


@pytest.mark.parametrize("text", ["占0/40。", "占40/40。", "占41/40。", "零分之二", "百分之几"])
def test_no_shares(text: str) -> None:
    """What is nothing, a whole, more, or unknown is no share."""
    assert not any(isinstance(fact, Number) and fact.kind in (Kind.FRACTION, Kind.PERCENT) for fact in read(text))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("5月3日、4日、31日", [("5月3日", 5, 3), ("4", 5, 4), ("31", 5, 31)]),
        ("5月3日、4日、32日", [("5月3日", 5, 3), ("4", 5, 4)]),
        ("于二月一、二、三日", [("二月一", 2, 1), ("二", 2, 2), ("三", 2, 3)]),
    ],
)
def test_further_days(text: str, dates: list[tuple[str, int, int]]) -> None:
    """The days that a list adds have its month, and stand where they are written."""
    found = [fact for fact in read(text) if isinstance(fact, Date)]

    assert [(fact.span.of(text), fact.month, fact.day) for fact in found] == dates
    assert [fact.text for fact in found] == [quote for quote, *_ in dates]


@pytest.mark.parametrize("text", ["公元前二二一年", "公元前二百二十一年", "公元前221年"])
def test_years_before_our_era(text: str) -> None:
    """By place, in words and in figures."""
    assert [(fact.year, fact.text) for fact in read(text) if isinstance(fact, Date)] == [(-221, text)]
