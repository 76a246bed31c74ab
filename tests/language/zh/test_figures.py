"""Dates in figures alone are dates, and no sums."""

import pytest

from audit.language.zh.facts import read
from audit.model.facts import Date


@pytest.mark.parametrize("text", ["2023-02-11 13:09:10 发布", "（2023/2/11）", "七月前的2023-2-11"])
def test_date(text: str) -> None:
    """Year, month and day are read, with or without a leading nought."""
    dates = [fact for fact in read(text) if isinstance(fact, Date) and fact.year]

    assert [(d.year, d.month, d.day) for d in dates] == [(2023, 2, 11)]
    assert all(d.span.of(text) == d.text for d in dates)


@pytest.mark.parametrize("text", ["2023-24-11", "1/2/3", "电话2023-1234-11", "2023-02/11"])
def test_no_date(text: str) -> None:
    """Other figures with strokes between them are not read so."""
    assert not any(isinstance(fact, Date) and fact.day == 11 for fact in read(text))


def test_two_days_of_one_month() -> None:
    """A day before 和 and another date needs no 日."""
    assert [(d.month, d.day) for d in read("7月17和7月22日") if isinstance(d, Date)] == [(7, 17), (7, 22)]
