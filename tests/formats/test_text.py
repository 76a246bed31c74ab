"""The text report marks the places under both lines."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from audit.formats.text import printable, render, window
from audit.model.report import Report
from audit.model.text import Span
from tests.formats.samples import EMPTY, EVIL, SAMPLE, entry, report


def written(sample: Report, *, colour: bool = False, quiet: bool = False) -> str:
    """Render."""
    return b"".join(render(sample, colour=colour, quiet=quiet)).decode("utf-8")


def test_entry() -> None:
    """Place, severity, message, rule; both sides; carets as wide as the words above them."""
    assert written(report(entry()), quiet=True).splitlines() == [
        "corpus/a.md:3:12: major: “3 million” is not 三十万 (300,000): ten times too much. [accuracy/number-mismatch]",
        "    en Output was 3 million tons.",
        "                  ^^^^^^^^^",
        "    zh 产量三十万吨。",
        "           ^^^^^^",
        "    suggested: 300,000",
    ]


def test_summary() -> None:
    """The closing lines count what was read, found, dismissed and skipped."""
    lines = written(SAMPLE).splitlines()

    assert lines[-6:] == [
        "1 finding in 1 document, 3 segments: 1 major.",
        "      1  accuracy/number-mismatch",
        "1 finding can be fixed safely: mt-audit fix.",
        "1 finding dismissed by a reviewer.",
        "1 skip:",
        "  corpus/b.md: skipped: corpus/b.md is empty; give it a text or leave it out.",
    ]


def test_nothing_found() -> None:
    """A clean run says so."""
    assert written(EMPTY) == "No findings in 0 documents, 0 segments.\n"


def test_colour() -> None:
    """Escape sequences appear only when asked for, and never from the text itself."""
    assert "\x1b[1;31m3 million\x1b[0m" in written(SAMPLE, colour=True)
    assert "\x1b" not in written(EVIL)


@pytest.mark.parametrize("char", ["\x07", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066"])
def test_printable(char: str) -> None:
    """What would move the cursor or turn the text round is shown as a symbol."""
    assert printable(f"a{char}b") not in (f"a{char}b", "ab")


@settings(derandomize=True, max_examples=150)
@given(st.text(alphabet="ab 汉字。\n\x07", max_size=400), st.integers(0, 400), st.integers(0, 120))
def test_window(text: str, start: int, size: int) -> None:
    """However long the text, the marked words stay in sight, and the line stays short."""
    span = Span(min(start, len(text)), min(start + size, len(text)))

    cut, marked = window(text, span)

    assert cell_len(cut) <= 125
    if cell_len(printable(span.of(text))) <= 100:
        assert marked.of(cut) == printable(span.of(text))


def test_quiet_leaves_out_notes() -> None:
    """Quiet means findings only."""
    noted = Report([replace(result, notes=("Read as GB18030.",)) for result in report(entry()).results], (), "0.1.0")

    assert "note:" in written(noted)
    assert "note:" not in written(noted, quiet=True)
