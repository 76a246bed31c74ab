"""The ten columns of Marot, Google's MQM viewer (google-research/marot), tab-separated with a heading.

One line a finding, the place marked `<v>…</v>` on both sides. Only segments with findings are written, and dismissed
findings are not.
"""

import json
from collections.abc import Iterator

from audit.formats._shown import folded
from audit.model.report import Entry, Place, Report

COLUMNS = ("system", "doc", "docSegId", "globalSegId", "rater", "source", "target", "category", "severity", "metadata")


def render(report: Report) -> Iterator[bytes]:
    """Write the heading and the lines."""
    yield ("\t".join(COLUMNS) + "\n").encode()
    before = 0
    for result in report.results:
        for entry in result.entries:
            if not entry.dismissed:
                yield _line(entry, before, report.version).encode("utf-8", "replace")
        before += result.segments


def _line(entry: Entry, before: int, version: str) -> str:
    """Write a finding; `before` is the number of segments of all earlier documents."""
    metadata = {
        "note": entry.message,
        "marked_text": entry.target.text or (entry.source.text if entry.source else ""),
        "rule": entry.rule,
        "confidence": round(entry.confidence, 3),
        "suggestion": entry.suggestion,
        "fingerprint": entry.fingerprint,
        "source_not_seen": entry.source is None,
    }
    cells = (
        *("translation", entry.document, str(entry.segment + 1), str(before + entry.segment + 1)),
        *(f"mt-audit {version}".strip(), _marked(entry.source) if entry.source else "", _marked(entry.target)),
        *(entry.category.value, entry.severity.value.capitalize(), json.dumps(metadata, ensure_ascii=False)),
    )
    return "\t".join(folded(cell) for cell in cells) + "\n"


def _marked(place: Place) -> str:
    """Write a segment with its place marked; a gap has no mark."""
    text, span = place.context, place.marked
    if not len(span):
        return text
    return f"{text[: span.start]}<v>{span.of(text)}</v>{text[span.end :]}"
