"""The Reviewdog Diagnostic Format, as one JSON object; columns count bytes of UTF-8, as that format demands."""

import json
from collections.abc import Iterator

from audit.formats._shown import detail, levels
from audit.model.report import Entry, Place, Report

SEVERITY = levels("ERROR", "WARNING", "INFO")


def render(report: Report) -> Iterator[bytes]:
    """Write the object, a diagnostic a line; dismissed findings are left out."""
    yield b'{"source": {"name": "mt-audit"}, "diagnostics": ['
    between = "\n"
    for result in report.results:
        for entry in result.entries:
            if not entry.dismissed:
                yield (between + json.dumps(_diagnostic(entry), ensure_ascii=False)).encode("utf-8", "replace")
                between = ",\n"
    yield b"\n]}\n"


def _diagnostic(entry: Entry) -> dict[str, object]:
    """Give an entry in Reviewdog's words."""
    found: dict[str, object] = {
        "message": detail(entry),
        "location": _location(entry.target),
        "severity": SEVERITY[entry.severity],
        "code": {"value": entry.rule},
    }
    if entry.suggestion is not None and entry.target.bytes is not None and entry.target.exact:
        found["suggestions"] = [{"range": _range(entry.target), "text": entry.suggestion}]
    if entry.source is not None:
        found["related_locations"] = [{"message": "The original.", "location": _location(entry.source)}]
    return found


def _location(place: Place) -> dict[str, object]:
    """Give a place in a file."""
    return {"path": place.path, "range": _range(place)}


def _range(place: Place) -> dict[str, object]:
    """Give a range, with columns where they are known in bytes; its end is exclusive."""
    start: dict[str, int] = {"line": place.begin.line}
    end: dict[str, int] = {"line": place.finish.line}
    if place.bytes is not None:
        start["column"], end["column"] = place.bytes
    return {"start": start, "end": end}
