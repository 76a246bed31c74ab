"""Suggestions in the manner of what they replace."""

import pytest

from audit.checkers.accuracy._facts.wording import ordinal, redated, replaced, said
from audit.language.en.facts import read as read_en
from audit.language.zh.facts import read as read_zh
from audit.model.facts import Date, Number

NUMBERS = [
    ("八千三百棵", "8,500", "8,300"), ("二十五万吨", "2.5 million tons", "250,000 tons"),
    ("12.6%", "32.2 percent", "12.6 percent"),
    ("三亿五千万元", "35 billion yuan", "350 million yuan"), ("第四百一十一", "410th", "411th"),
    ("三分之一", "two-thirds", None), ("4/7", "4/5", None), ("三十万吨", "1 ton", "300,000 tons"),
    ("三十万斤", "1 jin", "300,000 jin"), ("三十呎", "1 foot", "30 feet"),
]  # fmt: skip
DATES = [
    ("一九五〇年二月十四日", "February 4th, 1950", "February 14th, 1950"), ("7月25日", "25 June", "25 July"),
    ("1998年3月1日", "Mar. 1, 1989", "Mar. 1, 1998"), ("五月五日", "May 5th", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "expected"), NUMBERS)
def test_numbers(source: str, target: str, expected: str | None) -> None:
    """A number is written as the wrong one was; without a safe form there is no suggestion."""
    here, there = read_zh(source)[0], read_en(target)[0]

    assert isinstance(here, Number)
    assert isinstance(there, Number)
    assert replaced(here, there) == expected


@pytest.mark.parametrize(("source", "target", "expected"), DATES)
def test_dates(source: str, target: str, expected: str | None) -> None:
    """A date keeps its order, its abbreviation and its endings."""
    here, there = read_zh(source)[0], read_en(target)[0]

    assert isinstance(here, Date)
    assert isinstance(there, Date)
    assert redated(here, there) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [("80 mmHg", "80 mmHg"), ("5.6", "5.6"), ("五十", "五十 (50)"), ("3 kg", "3 kg (3 kilograms)"), ("80%", "80%")],
)
def test_what_is_said(source: str, expected: str) -> None:
    """A fact is explained where its words do not say so themselves."""
    (fact,) = read_zh(source)

    assert said(fact) == expected


def test_months_of_the_moon() -> None:
    """A day under an emperor is told as one of the moon, and no common date is made of it."""
    (source,), (target,) = read_zh("乾隆五十二年四月三日"), read_en("3 April 1777")

    assert said(source) == "乾隆五十二年四月三日 (day 3 of lunar month 4, 1787)"
    assert isinstance(source, Date)
    assert isinstance(target, Date)
    assert redated(source, target) is None


def test_ordinals() -> None:
    """Endings follow the last two digits."""
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 411)] == [
        "1st",
        "2nd",
        "3rd",
        "4th",
        "11th",
        "12th",
        "13th",
        "21st",
        "411th",
    ]
