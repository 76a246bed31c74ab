"""Spans and lines are exact."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.model.text import Lines, Span, Text


def test_span_refuses_to_run_backwards() -> None:
    """A span that ends before it starts is a bug of its maker."""
    with pytest.raises(ValueError, match="from a start to a later end"):
        Span(3, 2)


def test_overlap_needs_a_shared_code_point() -> None:
    """Neighbours do not overlap."""
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert Span(0, 3).overlaps(Span(2, 5))


@settings(derandomize=True, max_examples=200)
@given(st.text(alphabet="a汉\n\r\u2028\x85", max_size=30))
def test_position_agrees_with_counting(text: str) -> None:
    """Line and column are those that counting line feeds gives."""
    lines = Lines.of(text)

    for offset in range(len(text) + 1):
        before = text[:offset]
        assert lines.position(offset) == (before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)


def test_a_field_of_a_table_lies_on_its_row() -> None:
    """Lines inside a table's field are not lines of the file."""
    text = Text.plain("a\nb", "rows.csv", line=7, field="target")

    assert text.position(2, Lines.of(text.content)) == (7, 1)
