"""The Code Quality report of GitLab: one JSON array, a finding an object.

Fingerprints are as they are everywhere, but for findings that are alike in every word, as in a copy of a row: GitLab
shows one of those that have a fingerprint in common, so that the others get one made of it.
"""

import hashlib
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
    between, seen = "[", set[str]()
    for result in report.results:
        for entry in result.entries:
            if not entry.dismissed:
                yield f"{between}\n{json.dumps(_issue(entry, seen), ensure_ascii=False)}".encode("utf-8", "replace")
                between = ","
    yield b"\n]\n" if between == "," else b"[]\n"


def _unique(entry: Entry, seen: set[str]) -> str:
    """Give a fingerprint that no entry before has."""
    name = entry.fingerprint
    while name in seen:
        name = hashlib.sha256(f"{name}\0{entry.path}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    seen.add(name)
    return name


def _issue(entry: Entry, seen: set[str]) -> dict[str, object]:
    """Give an entry in GitLab's words."""
    begin, finish = entry.target.begin, entry.target.finish
    return {
        "type": "issue",
        "check_name": entry.rule,
        "description": detail(entry),
        "categories": ["Style" if entry.severity.rank < Severity.MAJOR.rank else "Bug Risk"],
        "severity": SEVERITY[entry.severity],
        "fingerprint": _unique(entry, seen),
        "location": {
            "path": entry.path.removeprefix("./"),
            "lines": {"begin": begin.line, "end": max(begin.line, finish.line)},
        },
    }
