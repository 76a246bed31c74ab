"""CSV for spreadsheets: a row a finding, the marked place in double brackets, nothing that a sheet would run."""

import csv
import io
from collections.abc import Iterator

from audit.formats._shown import legible
from audit.model.report import Entry, Place, Report

COLUMNS = (
    *("severity", "rule", "category", "path", "document", "line", "column", "message", "target", "source"),
    *("suggestion", "fixable", "confidence", "verdict", "target_segment", "source_segment", "fingerprint"),
)
FORMULA = ("=", "+", "-", "@", "\t")


def render(report: Report) -> Iterator[bytes]:
    """Write the heading and the rows, in UTF-8; lines end with a line feed."""
    yield _row(COLUMNS)
    for result in report.results:
        for entry in result.entries:
            yield _row(_cells(entry))


def _cells(entry: Entry) -> tuple[object, ...]:
    """Give a row's cells in the order of COLUMNS."""
    begin = entry.target.begin
    return (
        *(entry.severity, entry.rule, entry.category, entry.path, entry.document, begin.line, begin.column),
        *(entry.message, entry.target.text, entry.source.text if entry.source else ""),
        *(entry.suggestion or "", entry.fixable or "", round(entry.confidence, 3), entry.verdict or ""),
        *(_marked(entry.target), _marked(entry.source) if entry.source else "", entry.fingerprint),
    )


def _marked(place: Place) -> str:
    """Write a segment with its place in double brackets."""
    text, span = place.context, place.marked
    return f"{text[: span.start]}⟦{span.of(text)}⟧{text[span.end :]}"


def _row(cells: tuple[object, ...]) -> bytes:
    """Write a row. A text that a sheet would take for a formula gets an apostrophe before it."""
    buffer = io.StringIO()
    texts = (legible(str(cell)) if isinstance(cell, str) else cell for cell in cells)
    guarded = ("'" + cell if isinstance(cell, str) and cell.startswith(FORMULA) else cell for cell in texts)
    csv.writer(buffer, lineterminator="\n").writerow(guarded)
    return buffer.getvalue().encode("utf-8", "replace")
