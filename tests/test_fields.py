"""A field of a table is found letter by letter."""

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.fields import FieldError, Table
from audit.model.text import Origin, Span

TEXT = st.text(st.sampled_from("ab,;\t\"'\\é中😀\n"), max_size=12)


def corrected(text: str, suffix: str, origin: Origin, span: Span, new: str) -> str:
    """Replace a stretch of a field."""
    field = Table(text, suffix).find(origin)
    place = field.place(span)
    return text[: place.start] + field.written(new) + text[place.end :]


@settings(derandomize=True, max_examples=80)
@given(TEXT, TEXT, st.booleans(), st.data())
def test_json(value: str, new: str, ascii_only: bool, data: st.DataObject) -> None:
    """Only the letters in question change, and the row reads as corrected."""
    other = json.dumps({"id": "1", "meta": {"target": "no"}, "target": "x"})
    line = json.dumps(
        {"target": "old", "meta": [{"target": "no"}], "source": value, "target ": 1}, ensure_ascii=ascii_only
    )
    line = line.replace('"source"', '"target"')
    start = data.draw(st.integers(0, len(value)))
    end = data.draw(st.integers(start, len(value)))
    text = f"{other}\n{line}\n"
    after = corrected(text, ".jsonl", Origin("a.jsonl", line=2, field="target"), Span(start, end), new)

    assert after.startswith(other)
    assert json.loads(after.split("\n")[1])["target"] == value[:start] + new + value[end:]


@settings(derandomize=True, max_examples=80)
@given(TEXT, TEXT, TEXT, st.data())
def test_csv(value: str, other: str, new: str, data: st.DataObject) -> None:
    """A quoted cell may take any text; a bare one refuses what it cannot hold."""
    start = data.draw(st.integers(0, len(value)))
    end = data.draw(st.integers(start, len(value)))
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([["id", "target", "source"], ["1", value, other]])
    origin = Origin("a.csv", line=2, field="target")
    try:
        after = corrected(stream.getvalue(), ".csv", origin, Span(start, end), new)
    except FieldError:
        assert not any(mark in value for mark in ',"\n')
        return

    assert list(csv.reader(io.StringIO(after)))[1] == ["1", value[:start] + new + value[end:], other]


def test_tsv() -> None:
    """A table of tabs has no quotes, and columns may be numbered."""
    text = 'a\t"b"\nc\t6 feet 2" tall\n'

    assert corrected(text, ".tsv", Origin("a.tsv", line=2, field="2"), Span(7, 8), "3") == text.replace('2"', '3"')
    with pytest.raises(FieldError, match="quotation marks"):
        corrected(text, ".tsv", Origin("a.tsv", line=2, field="2"), Span(0, 1), "\t")


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ('{"a": "x"}\n', Origin("a.jsonl", line=1, field="target")),
        ('{"target": 3}\n', Origin("a.jsonl", line=1, field="target")),
        ('{"target": "x"}\n', Origin("a.jsonl", line=9, field="target")),
    ],
)
def test_changed(text: str, origin: Origin) -> None:
    """A row that is not what it was is refused with a sentence."""
    with pytest.raises(FieldError, match="changed since"):
        Table(text, ".jsonl").find(origin)
