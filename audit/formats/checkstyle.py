"""Checkstyle's XML, which Jenkins and most review tools read: a file, an error a finding."""

from collections.abc import Iterator
from itertools import groupby

from audit.formats._shown import detail, levels, line
from audit.formats._xml import HEAD, opened
from audit.model.report import Entry, Report, Result

SEVERITY = levels("error", "warning", "info")


def render(report: Report) -> Iterator[bytes]:
    """Write a file element for each file with findings or skips; dismissed findings are left out."""
    yield HEAD + b'<checkstyle version="8.0">\n'
    for path, results in groupby(report.results, key=lambda result: result.path):
        errors = [error for result in results for error in _errors(result)]
        if errors:
            lines = [opened("file", {"name": path}), *errors, "</file>", ""]
            yield "\n".join(lines).encode("utf-8", "replace")
    yield b"</checkstyle>\n"


def _errors(result: Result) -> Iterator[str]:
    """Write what there is to say of a document."""
    for skip in result.skips:
        facts = {
            "line": 1,
            "severity": "error",
            "message": line(skip.reason),
            "source": f"mt-audit/{skip.rule or 'read'}",
        }
        yield "  " + opened("error", facts, empty=True)
    for entry in result.entries:
        if not entry.dismissed:
            yield "  " + opened("error", _facts(entry), empty=True)


def _facts(entry: Entry) -> dict[str, object]:
    """Give an entry in Checkstyle's words."""
    return {
        "line": entry.target.begin.line,
        "column": entry.target.begin.column,
        "severity": SEVERITY[entry.severity],
        "message": detail(entry),
        "source": f"mt-audit/{entry.rule}",
    }
