"""The first and the last of what dates and numbers may be, in both languages."""

import pytest

from audit.language.en.facts import read as read_en
from audit.language.zh.facts import read as read_zh
from audit.model.facts import Date, Number


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("民国元年", 1912),
        ("大正元年", 1912),
        ("令和二年", 2020),
        ("明治元年", 1868),
        ("宣统三年", 1911),
        ("昭和二十年", 1945),
    ],
)
def test_first_years(text: str, year: int) -> None:
    """An era begins with its first year, which may be called 元."""
    assert [fact.year for fact in read_zh(text) if isinstance(fact, Date)] == [year]


@pytest.mark.parametrize(
    ("text", "day"),
    [("1月1日", (1, 1)), ("12月31日", (12, 31)), ("五月一日", (5, 1))],
)
def test_chinese_bounds(text: str, day: tuple[int, int]) -> None:
    """The first and the last day of a year are dates."""
    assert [(fact.month, fact.day) for fact in read_zh(text) if isinstance(fact, Date)] == [day]


@pytest.mark.parametrize("text", ["13月5日", "5月32日"])
def test_beyond_bounds(text: str) -> None:
    """There is no thirteenth month and no thirty-second day of one."""
    assert not any(isinstance(fact, Date) and fact.month and fact.day for fact in read_zh(text))


@pytest.mark.parametrize(
    ("text", "day"),
    [("on 12/1/2020", (12, 1)), ("on 13/1/2020", (1, 13)), ("on 1/31/2020", (1, 31)), ("on 2020-01-01", (1, 1))],
)
def test_english_bounds(text: str, day: tuple[int, int]) -> None:
    """In figures the month stands first, unless it cannot be one."""
    assert [(fact.month, fact.day) for fact in read_en(text) if isinstance(fact, Date)] == [day]


def test_weekdays() -> None:
    """Weekdays count from Monday."""
    assert [fact.weekday for fact in read_en("Monday to Sunday") if isinstance(fact, Date)] == [1, 7]


def test_halves() -> None:
    """Half a unit is a statement; half of something may be a figure of speech."""
    found = {fact.text: fact.weak for fact in (*read_zh("半年"), *read_zh("一半人")) if isinstance(fact, Number)}

    assert found == {"半年": False, "一半": True}
