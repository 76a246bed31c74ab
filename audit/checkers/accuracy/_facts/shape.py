"""The shape of a rule of facts: it picks its differences from the comparison and words them."""

from collections.abc import Iterator

from audit.checkers.accuracy._facts.comparison import compare
from audit.checkers.accuracy._facts.difference import Difference, span
from audit.checkers.checker import Checker
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Severity


class FactChecker(Checker):
    """A rule that reports some of the differences between the facts of two texts."""

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Compare, once for all rules of facts, and report the differences that are this rule's."""
        for segment, difference in compare(document):
            yield from self.report(segment, difference)

    def report(self, segment: Segment, difference: Difference) -> Iterator[Finding]:
        """Yield a finding if the difference is this rule's business."""
        yield from ()

    def at(
        self,
        segment: Segment,
        difference: Difference,
        message: str,
        *,
        suggestion: str | None = None,
        severity: Severity | None = None,
        confidence: float = 0.9,
    ) -> Finding:
        """Make a finding at the places of both facts."""
        lengths = len(segment.target_text), len(segment.source_text)
        target = span(difference.target, difference.source, lengths)
        source = span(difference.source, difference.target, (lengths[1], lengths[0])) if difference.source else None
        return self.found(
            segment, message, target, source, suggestion=suggestion, severity=severity, confidence=confidence
        )
