"""JUnit's XML: a document is a suite, a finding a failed case, a clean document one case that passed.

A file that could not be read is an error, a dismissed finding a skipped case, and a neutral one a case that passed
and has something to say.
"""

from collections.abc import Iterator

from audit.formats._shown import bracketed, detail, line
from audit.formats._xml import HEAD, opened, text
from audit.model.mqm import Severity
from audit.model.report import Entry, Report, Result


def render(report: Report) -> Iterator[bytes]:
    """Write a suite a document; totals stand on the suites, because the whole is written in one pass."""
    yield HEAD + b'<testsuites name="mt-audit">\n'
    for result in report.results:
        yield "\n".join([*_suite(result), ""]).encode("utf-8", "replace")
    yield b"</testsuites>\n"


def _suite(result: Result) -> Iterator[str]:
    """Write the cases of a document."""
    failures = sum(_fails(entry) for entry in result.entries)
    skipped = sum(entry.dismissed for entry in result.entries)
    name = result.path if result.document == result.path else f"{result.path}[{result.document}]"
    yield "  " + opened(
        "testsuite",
        {
            "name": line(name),
            "tests": len(result.entries) + len(result.skips) or 1,
            "failures": failures,
            "errors": len(result.skips),
            "skipped": skipped,
        },
    )
    for skip in result.skips:
        yield from _case(name, skip.rule or "read", [opened("error", {"message": line(skip.reason)}, empty=True)])
    for entry in result.entries:
        yield from _case(name, _title(entry), _outcome(entry))
    if not (result.entries or result.skips):
        yield from _case(name, "clean", [])
    yield "  </testsuite>"


def _case(document: str, name: str, content: list[str]) -> Iterator[str]:
    """Write a case."""
    yield "    " + opened("testcase", {"classname": line(document), "name": line(name)}, empty=not content)
    if content:
        yield from ("      " + part for part in content)
        yield "    </testcase>"


def _title(entry: Entry) -> str:
    """Name a case by rule and fingerprint: servers tell by the name which failure is new, wherever its line is now."""
    return f"{entry.rule} {entry.fingerprint}"


def _fails(entry: Entry) -> bool:
    """Tell whether a finding is a failure."""
    return not entry.dismissed and entry.severity is not Severity.NEUTRAL


def _outcome(entry: Entry) -> list[str]:
    """Write what became of a case."""
    if entry.dismissed:
        return ["<skipped>dismissed by a reviewer</skipped>"]
    begin = entry.target.begin
    lines = [f"{entry.path}:{begin.line}:{begin.column}: {detail(entry)}", f"en  {bracketed(entry.target)}"]
    if entry.source is not None and entry.source.context:
        lines.append(f"zh  {bracketed(entry.source)}")
    body = text("\n".join(lines))
    if not _fails(entry):
        return [f"<system-out>{body}</system-out>"]
    return [opened("failure", {"type": entry.severity, "message": line(entry.message)}) + body + "</failure>"]
