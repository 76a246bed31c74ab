"""The engine resolves places, gives identities and survives its rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit.alignment.align import align
from audit.checkers.accuracy.date_mismatch import DateMismatch
from audit.checkers.artifact.placeholder_leak import PlaceholderLeak
from audit.checkers.checker import Checker
from audit.engine import audit
from audit.model.document import Bead, Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.text import Position, Span, Text


@dataclass(frozen=True)
class LetterX(Checker):
    """The letter x stands in the text."""

    category = Category.SPELLING
    severity = Severity.MINOR

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Find every x."""
        for at, letter in enumerate(segment.target_text):
            if letter == "x":
                yield self.found(segment, "An x.", Span(at, at + 1), suggestion="y", safe=True)


@dataclass(frozen=True)
class Crash(Checker):
    """It always fails."""

    category = Category.SPELLING
    severity = Severity.MINOR

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Fail."""
        raise KeyError("oops")


def document(target: str, source: str = "好。") -> Document:
    """Make an aligned document."""
    return align(Document("d", Text.plain(target, "d.txt"), Text.plain(source, "d.txt")))


def test_explained() -> None:
    """A finding takes the place of those that it explains, where they share words."""
    words = "It was signed on February 4th, 1950/KLOC-0. It was ratified on March 3rd."
    document = align(Document("d", Text.plain(words), Text.plain("一九五〇年二月十四日签订。三月四日批准。")))
    rules = (DateMismatch(), PlaceholderLeak())
    found = [(entry.rule, entry.target.text) for entry in audit(document, rules).entries]

    assert found == [
        ("artifact/placeholder-leak", "February 4th, 1950/KLOC-0"),
        ("accuracy/date-mismatch", "March 3rd"),
    ]


def test_places_and_context() -> None:
    """An entry knows line, column and the sentence around it."""
    (entry,) = audit(document("One.\nTwo x."), [LetterX()]).entries

    assert entry.target.begin == Position(2, 5)
    assert entry.target.text == "x"
    assert entry.target.marked.of(entry.target.context) == "x"


def test_equal_findings_have_different_identities() -> None:
    """Two equal words in one segment are told apart, and an edit elsewhere changes neither."""
    before = [entry.fingerprint for entry in audit(document("An x and x.\nEnd."), [LetterX()]).entries]
    after = [entry.fingerprint for entry in audit(document("An x and x.\nAnother end."), [LetterX()]).entries]

    assert len(set(before)) == 2
    assert before == after


def test_a_crash_becomes_a_skip() -> None:
    """One rule's bug costs that rule on that document, with a reason."""
    result = audit(document("An x."), [Crash(), LetterX()])

    assert len(result.entries) == 1
    assert [skip.reason for skip in result.skips] == [
        "tests/test-engine failed on this document (KeyError: 'oops'); please report it."
    ]


@dataclass(frozen=True)
class Gap(Checker):
    """Something is missing."""

    category = Category.OMISSION
    severity = Severity.MAJOR

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Find every segment without words."""
        if not segment.target_text:
            yield self.found(segment, "Missing.", Span(0, 0), Span(0, len(segment.source_text)))


def test_gap_is_shown_beside_its_neighbour() -> None:
    """The context of a gap is the sentence before it, else the one after, so that a place can be found again."""
    target, source = Text.plain("One. Two.", "d.txt"), Text.plain("零。一。二。三。", "d.txt")
    spans = ((0, 0), (0, 4), (5, 9), (9, 9))
    beads = tuple(Bead(Span(*span), Span(2 * n, 2 * n + 2)) for n, span in enumerate(spans))
    first, last = audit(Document("d", target, source, beads=beads), [Gap()]).entries

    assert (first.target.context, first.target.marked, first.after) == ("One.", Span(0, 0), "Two.")
    assert (last.target.context, last.target.marked, last.before) == ("Two.", Span(4, 4), "One.")
