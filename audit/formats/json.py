"""JSON: one object with the findings of schema 1, the documents, the skips and the counts."""

import json
from collections.abc import Iterator

from audit.formats.jsonl import SCHEMA, record
from audit.model.mqm import Severity
from audit.model.report import Report, Result
from audit.model.summary import Summary


def render(report: Report) -> Iterator[bytes]:
    """Write the object piece by piece, findings first, so that no more than a document is held."""
    summary = Summary()
    documents: list[dict[str, object]] = []
    yield f'{{"schema": {SCHEMA}, "tool": "mt-audit", "version": {json.dumps(report.version)}, "findings": ['.encode()
    between = b"\n"
    for result in summary.watch(report.results):
        if result.read:
            documents.append(_document(result))
        for entry in result.entries:
            yield between + _dump(record(entry))
            between = b",\n"
    yield b'\n], "documents": [' + b",".join(b"\n" + _dump(document) for document in documents) + b"\n]"
    skips = [{"path": s.path, "document": s.document, "rule": s.rule, "reason": s.reason} for s in summary.skips]
    yield b', "skips": ' + _dump(skips) + b', "summary": ' + _dump(_counts(summary)) + b"}\n"


def _dump(value: object) -> bytes:
    """Write a value, lone surrogates as escapes."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _document(result: Result) -> dict[str, object]:
    """Give a document's line."""
    return {
        "path": result.path,
        "document": result.document,
        "title": result.title,
        "date": result.date or None,
        "segments": result.segments,
        "source_characters": result.source_characters,
        "target_words": result.target_words,
        "findings": len(result.entries),
        "notes": list(result.notes),
    }


def _counts(summary: Summary) -> dict[str, object]:
    """Give the counts of a run."""
    return {
        "documents": summary.documents,
        "segments": summary.segments,
        "findings": summary.findings,
        "dismissed": summary.dismissed,
        "fixable": summary.fixable,
        "penalty": summary.penalty,
        "by_severity": {severity.value: summary.by_severity[severity] for severity in reversed(Severity)},
        "by_rule": dict(sorted(summary.by_rule.items())),
    }
