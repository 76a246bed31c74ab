"""Figures that spacing has pulled apart."""

import pytest

from audit.language.zh.facts import read
from audit.model.facts import Date


def test_spread() -> None:
    """They are read as one figure, at their place in the text as it is."""
    text = "于2 0 1 5 年1 2 月加息。"
    (fact,) = (fact for fact in read(text) if isinstance(fact, Date))

    assert (fact.year, fact.month, fact.text) == (2015, 12, "2 0 1 5 年1 2 月")
    assert fact.span.of(text) == fact.text


@pytest.mark.parametrize("text", ["表 1 2 3 各项", "2015 年 3 月"])
def test_apart(text: str) -> None:
    """Single figures that nothing ties together stay apart, and ordinary spacing is left alone."""
    assert [fact.text for fact in read(text)] in (["1", "2", "3"], ["2015 年 3 月"])
