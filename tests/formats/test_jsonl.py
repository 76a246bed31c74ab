"""JSON and JSON lines keep the promise of schema 1."""

import json
from collections.abc import Iterator
from importlib.resources import files

import jsonschema
import pytest

from audit.formats import json as whole
from audit.formats import jsonl
from audit.model.report import Report
from tests.formats.samples import EMPTY, EVIL, SAMPLE, entry, report

SCHEMA = json.loads(files("audit.formats").joinpath("finding-1.schema.json").read_text(encoding="utf-8"))


def rows(sample: Report) -> Iterator[dict[str, object]]:
    """Render and parse."""
    for line in b"".join(jsonl.render(sample)).decode("utf-8").split("\n")[:-1]:
        yield json.loads(line)


@pytest.mark.parametrize("sample", [SAMPLE, EVIL, report(entry(source=None))])
def test_schema(sample: Report) -> None:
    """Every line satisfies the schema, keys in its order, and an object holds the same findings."""
    lines = list(rows(sample))

    assert lines
    for line in lines:
        jsonschema.validate(line, SCHEMA)
        assert list(line) == SCHEMA["required"]
    assert json.loads(b"".join(whole.render(sample)))["findings"] == lines


def test_quotes_are_slices() -> None:
    """The text quoted is the text between start and end."""
    (first, second) = rows(SAMPLE)

    assert first["target"] == {"start": 21, "end": 30, "text": "3 million"}
    assert first["source"] == {"start": 12, "end": 15, "text": "三十万"}
    assert second["verdict"] == "dismissed"


def test_empty() -> None:
    """No findings give no lines, and an object that says so."""
    assert list(rows(EMPTY)) == []
    assert json.loads(b"".join(whole.render(EMPTY)))["summary"]["findings"] == 0


def test_summary() -> None:
    """Dismissed findings are counted apart; skips keep their reason."""
    result = json.loads(b"".join(whole.render(SAMPLE)))

    assert result["summary"]["by_severity"] == {"critical": 0, "major": 1, "minor": 0, "neutral": 0}
    assert result["summary"]["dismissed"] == 1
    assert result["skips"][0]["reason"].startswith("corpus/b.md is empty")
