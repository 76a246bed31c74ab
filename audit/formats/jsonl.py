"""JSON lines, schema 1: one object a finding."""

import json
from collections.abc import Iterator

from audit.model.report import Entry, Place, Report, Result

SCHEMA = 1


def render(report: Report) -> Iterator[bytes]:
    """Write a line for each entry."""
    for result in report.results:
        yield piece(result)


def piece(result: Result) -> bytes:
    """Write the lines of one document."""
    lines = [json.dumps(record(entry), ensure_ascii=False) + "\n" for entry in result.entries]
    return "".join(lines).encode("utf-8", "backslashreplace")


def record(entry: Entry) -> dict[str, object]:
    """Give an entry as schema 1 promises it, keys in this order."""
    return {
        "schema": SCHEMA,
        "rule": entry.rule,
        "category": entry.category.value,
        "severity": entry.severity.value,
        "confidence": round(entry.confidence, 3),
        "message": entry.message,
        "path": entry.path,
        "document": entry.document,
        "segment": entry.segment,
        "line": entry.target.begin.line,
        "column": entry.target.begin.column,
        "end_line": entry.target.finish.line,
        "end_column": entry.target.finish.column,
        "target": _side(entry.target),
        "source": _side(entry.source) if entry.source else None,
        "suggestion": entry.suggestion,
        "fixable": entry.fixable,
        "verdict": entry.verdict.value if entry.verdict else None,
        "fingerprint": entry.fingerprint,
    }


def _side(place: Place) -> dict[str, object]:
    """Give one side's place."""
    return {"start": place.span.start, "end": place.span.end, "text": place.text}
