"""GitHub shows ten of a kind, so that the gravest must come first."""

from audit.formats.github import render
from audit.model.mqm import Severity
from audit.model.report import Report, Result, Skip
from tests.formats.samples import HOSTILE, entry, report

KINDS = (Severity.NEUTRAL, Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)


def test_gravest_first() -> None:
    """Of 15 of each severity, ten errors, ten warnings and nine notices are shown, critical ones before major ones."""
    entries = [entry(severity=kind, number=n) for n in range(15) for kind in KINDS]
    lines = b"".join(render(report(*entries))).decode().split("\n")

    assert [line.split(" ", 1)[0] for line in lines[:-2]] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 9
    assert all("title=critical" in line for line in lines[:10])
    assert lines[-2] == (
        "::notice title=mt-audit::60 findings in 1 document: "
        "15 critical, 15 major, 15 minor, 15 neutral; 29 shown here."
    )


def test_one_line_each() -> None:
    """No text opens a command of its own."""
    output = b"".join(render(report(entry(path=HOSTILE), entry(HOSTILE)))).decode()

    assert [line[:8] for line in output.split("\n")] == ["::error ", "::error ", "::notice", ""]
    assert "%0A::error" not in output.replace("%250A", "")


def test_lines_that_are_no_commands() -> None:
    """Notes and skips are told, and a file whose name is a command gives none."""
    result = Result("::stop-commands::x.md", "x", notes=("Line 5: `ignore` silences nothing.",) * 20)
    skipped = Result("y", "y", skips=(Skip("::add-mask::y.md", "It is empty."),), read=False)
    lines = b"".join(render(Report([result, skipped]))).decode().split("\n")

    assert lines[0] == "mt-audit: ::stop-commands::x.md: note: Line 5: `ignore` silences nothing."
    assert lines[9:12] == [lines[0], "mt-audit: ::add-mask::y.md: skipped: It is empty.", lines[-2]]
