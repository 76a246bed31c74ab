"""How scores are shown."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from audit import __version__
from audit.formats.text import count, printable
from audit.model.summary import Summary
from audit.scores.measure import NAMES, DocumentScore
from audit.scores.scoring import Scoring

WIDTHS = {"hypothesis": 44, "document": 44, "signature": 84}


def render(scoring: Scoring, form: str, width: int = 1) -> Iterator[bytes]:
    """Write the scores as `text`, `json` or `xlsx`."""
    match form:
        case "json":
            yield (json.dumps(record(scoring), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
        case "xlsx":
            yield from workbook(scoring)
        case _:
            yield ("\n".join(text(scoring, width)) + "\n").encode("utf-8", "replace")


def text(scoring: Scoring, width: int) -> Iterator[str]:
    """Give the scores of the whole, then of each document, then the signatures."""
    documents = scoring.documents
    segments = count(sum(document.segments for document in documents), "segment")
    yield f"{printable(scoring.sides.hypothesis.path)}: {segments} in {count(len(documents), 'document')}"
    yield ""
    for score in scoring.scores:
        line = f"{score.metric:>8} {score.value:.{width}f}"
        if score.baseline is not None and score.p is not None:
            star = "*" if score.p < 0.05 else ""
            line += f"  baseline {score.baseline:.{width}f}  difference {score.value - score.baseline:+.{width}f}"
            line += f"  p = {score.p:.4f}{star}  mean {score.mean:.{width}f} ± {score.interval:.{width}f}"
        yield line
    if scoring.findings:
        yield f"{'findings':>8} {_weight(scoring.findings)}" + (
            f"  baseline {_weight(scoring.findings_before)}" if scoring.sides.baseline else ""
        )
    if len(documents) > 1:
        yield from ("", "by document: " + ", ".join(NAMES) + (", penalty" if scoring.findings else ""))
        yield from (_document(scoring, document, width) for document in documents)
    yield ""
    yield from (f"{score.metric:>8} {score.signature}" for score in scoring.scores)


def _document(scoring: Scoring, document: DocumentScore, width: int) -> str:
    """Give a document's line, with the difference from the baseline."""
    cells = [f"{value:>{width + 4}.{width}f}" for value in document.values]
    if document.baseline:
        changes = (new - old for new, old in zip(document.values, document.baseline, strict=True))
        cells = [f"{cell} ({change:+.{width}f})" for cell, change in zip(cells, changes, strict=True)]
    if document.document in scoring.findings:
        cells.append(f"{scoring.findings[document.document].penalty:>4}")
        if document.document in scoring.findings_before:
            cells[-1] += f" (was {scoring.findings_before[document.document].penalty})"
    return f"  {'  '.join(cells)}  {printable(document.document)}"


def _weight(found: Mapping[str, Summary]) -> str:
    """Sum up findings and their MQM penalty."""
    number = sum(summary.findings for summary in found.values())
    return f"{number}, penalty {sum(summary.penalty for summary in found.values())}"


def record(scoring: Scoring) -> dict[str, Any]:
    """Give the scores as JSON: numbers as sacrebleu computes them, not rounded."""
    return {
        "schema": 1,
        "tool": "mt-audit",
        "version": __version__,
        "hypothesis": scoring.sides.hypothesis.path,
        "references": [reference.path for reference in scoring.sides.references],
        "baseline": scoring.sides.baseline.path if scoring.sides.baseline else None,
        "metrics": [asdict(score) for score in scoring.scores],
        "documents": [_row(scoring, document) for document in scoring.documents],
    }


def _row(scoring: Scoring, document: DocumentScore) -> dict[str, Any]:
    """Give a document as JSON."""
    name = document.document
    found, before = scoring.findings.get(name), scoring.findings_before.get(name)
    return {
        "document": name,
        "segments": document.segments,
        **dict(zip(NAMES, document.values, strict=True)),
        "baseline": dict(zip(NAMES, document.baseline, strict=True)) if document.baseline else None,
        "findings": found.findings if found else None,
        "penalty": found.penalty if found else None,
        "baseline_penalty": before.penalty if before else None,
    }


def workbook(scoring: Scoring) -> Iterator[bytes]:
    """Write a workbook with a sheet of metrics and a sheet of documents."""
    from audit.formats.xlsx.plain import Table, write

    metrics = [{"hypothesis": scoring.sides.hypothesis.path, **asdict(score)} for score in scoring.scores]
    documents = [_row(scoring, document) for document in scoring.documents]
    for row in documents:
        old = row.pop("baseline") or {}
        row |= {f"{name} of baseline": old.get(name) for name in NAMES}
    return write(
        Table(title, [(key, WIDTHS.get(key, 16)) for key in rows[0]], [list(row.values()) for row in rows])
        for title, rows in (("Metrics", metrics), ("Documents", documents))
    )
