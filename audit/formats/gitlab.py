"""The Code Quality report of GitLab: one JSON array, a finding an object, fingerprints as they are everywhere."""

import json
from collections.abc import Iterator

from audit.formats._shown import detail
from audit.model.mqm import Severity
from audit.model.report import Entry, Report

SEVERITY = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.NEUTRAL: "info",
}


def render(report: Report) -> Iterator[bytes]:
    """Write the array, one object a line; dismissed findings are left out."""
    between = "["
    for result in report.results:
        for entry in result.entries:
            if not entry.dismissed:
                yield f"{between}\n{json.dumps(_issue(entry), ensure_ascii=False)}".encode("utf-8", "replace")
                between = ","
    yield b"\n]\n" if between == "," else b"[]\n"


def _issue(entry: Entry) -> dict[str, object]:
    """Give an entry in GitLab's words."""
    begin, finish = entry.target.begin, entry.target.finish
    return {
        "type": "issue",
        "check_name": entry.rule,
        "description": detail(entry),
        "categories": ["Style" if entry.severity.rank < Severity.MAJOR.rank else "Bug Risk"],
        "severity": SEVERITY[entry.severity],
        "fingerprint": entry.fingerprint,
        "location": {
            "path": entry.path.removeprefix("./"),
            "lines": {"begin": begin.line, "end": max(begin.line, finish.line)},
        },
    }
