"""Every rule fires exactly where its examples are marked, and nowhere else."""

import pytest

from audit.alignment.align import align
from audit.checkers.catalogue import catalogue
from audit.checkers.checker import Checker
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.rule import Bad, Good, unmark
from audit.model.text import Span, Text

EXAMPLES = [
    pytest.param(checker, example, id=f"{name}-{number}")
    for name, checker in catalogue().items()
    for number, example in enumerate(checker.examples)
]


def pair(example: Bad | Good) -> Document:
    """Make an aligned document of an example."""
    source, target = unmark(example.source)[0], unmark(example.target)[0]
    return align(Document("example", Text.plain(target), Text.plain(source) if source else None, date=example.date))


def places(findings: list[Finding]) -> tuple[list[Span], list[Span]]:
    """Give the places found on both sides; an empty source place counts as marked only if the target has none."""
    target = [span for finding in findings for span in (finding.target, *finding.related)]
    source = [finding.source for finding in findings if finding.source is not None]
    return sorted(set(target)), sorted(set(source))


@pytest.mark.parametrize(("checker", "example"), EXAMPLES)
def test_example(checker: type[Checker], example: Bad | Good) -> None:
    """A Bad example gives the marked places and suggestion; a Good one gives nothing."""
    findings = list(checker().check_document(pair(example)))

    if isinstance(example, Good):
        assert [(f.quote, f.message) for f in findings] == []
        return
    target, source = places(findings)
    marks, source_marks = list(unmark(example.target)[1]), list(unmark(example.source)[1])
    assert target == (marks or [span for span in target if not len(span)])
    assert [s for s in source if len(s) or s in source_marks] == source_marks
    assert findings
    if example.suggests is not None:
        assert example.suggests in [f.suggestion for f in findings]
        assert all(f.safe == example.safe for f in findings if f.suggestion == example.suggests)
    if example.severity is not None:
        assert {f.severity for f in findings} == {example.severity}
    if example.says is not None:
        assert any(example.says in f.message for f in findings)
