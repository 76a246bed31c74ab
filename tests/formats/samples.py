"""Reports that every format must be able to write."""

from audit.model.decision import Verdict
from audit.model.mqm import Category, Severity
from audit.model.report import Entry, Place, Report, Result, Skip
from audit.model.text import Position, Span

HOSTILE = "a\x00\x07\x1b[31m\u202e\u2028]]>%0A::error::<b>&\"'=cmd|x,\t\ud800é汉𠀀😀\r\n第二"


def place(context: str, start: int, end: int, path: str = "corpus/a.md", at: int = 10) -> Place:
    """Make a place in a segment that begins at offset `at`, on line 3."""
    span = Span(at + start, at + end)
    return Place(path, span, context[start:end], context, at, Position(3, start + 1), Position(3, end + 1))


def entry(
    target: str = "Output was 3 million tons.",
    source: str | None = "产量三十万吨。",
    *,
    severity: Severity = Severity.MAJOR,
    verdict: Verdict | None = None,
    number: int = 1,
    path: str = "corpus/a.md",
) -> Entry:
    """Make a finding on a number."""
    return Entry(
        rule="accuracy/number-mismatch",
        category=Category.MISTRANSLATION,
        severity=severity,
        confidence=0.9,
        message="“3 million” is not 三十万 (300,000): ten times too much.",
        path=path,
        document=path,
        segment=0,
        target=place(target, 11, 20, path),
        source=place(source, 2, 5, path) if source is not None else None,
        suggestion="300,000",
        safe=True,
        fingerprint=f"{number:016x}",
        verdict=verdict,
        before="Before.",
        after="After.",
    )


def report(*entries: Entry, skips: tuple[Skip, ...] = ()) -> Report:
    """Make a report of one document."""
    return Report([Result("corpus/a.md", "corpus/a.md", entries, skips, segments=3, source_characters=7)], (), "0.1.0")


SKIP = Skip("corpus/b.md", "corpus/b.md is empty; give it a text or leave it out.")
SAMPLE = report(entry(), entry(severity=Severity.MINOR, verdict=Verdict.DISMISSED, number=2), skips=(SKIP,))
EMPTY = Report([], (), "0.1.0")
EVIL = report(entry(HOSTILE * 2, HOSTILE))
