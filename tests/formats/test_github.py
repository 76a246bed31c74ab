"""GitHub shows ten of a kind, so that the gravest must come first."""

from audit.formats.github import render
from audit.model.mqm import Severity
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
