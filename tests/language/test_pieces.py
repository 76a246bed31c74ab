"""Facts of texts that nobody would write by hand."""

import time
from collections.abc import Callable

import pytest

from audit.language.en.facts import read as english
from audit.language.pieces import SIZE, pieces
from audit.language.zh.facts import read as chinese
from audit.model.facts import Fact


def test_pieces_make_the_text() -> None:
    """Nothing is lost or read twice, and a cut falls behind a blank where there is one."""
    text = "fifty tons " * 500 + "x" * 2500
    parts = list(pieces(text))

    assert "".join(part for _, part in parts) == text
    assert all(text.startswith(part, offset) and len(part) <= SIZE for offset, part in parts)
    assert all(part.endswith(" ") for offset, part in parts if offset < 4000)


@pytest.mark.parametrize(("read", "word"), [(english, "300 tons, "), (chinese, "三百吨，")])
def test_a_long_text(read: Callable[[str], tuple[Fact, ...]], word: str) -> None:
    """Each fact of a text of many pieces is found once, at its place."""
    text = word * 700
    facts = read(text)

    assert [fact.span.start for fact in facts] == list(range(0, len(text), len(word)))
    assert all(fact.span.of(text) == fact.text for fact in facts)


@pytest.mark.parametrize("read", [english, chinese])
@pytest.mark.parametrize("unit", ["1", "一百", "1.1", "1,", "一"])
def test_endless_figures(read: Callable[[str], tuple[Fact, ...]], unit: str) -> None:
    """A figure of thousands of digits is no number, fails nothing, and costs no time worth naming."""
    started = time.process_time()
    facts = read("/ 分 " + unit * 5000 + "; 300 分 / 3")

    assert time.process_time() - started < 2
    assert [fact.text for fact in facts if len(fact.text) > 100] == []
    assert any(fact.text == "300" for fact in facts)
