"""Documents pass in order, and rules that need the corpus see all of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from audit.checkers.checker import CorpusChecker
from audit.checkers.linguistic.repeated_word import RepeatedWord
from audit.model.decision import Verdict
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.report import Skip
from audit.model.text import Span, Text
from audit.pipeline import results


@dataclass(frozen=True)
class RareOpening(CorpusChecker):
    """The first letter of the document opens no other one."""

    category = Category.AWKWARD
    severity = Severity.NEUTRAL

    def survey(self, document: Document) -> Counter[str]:
        """Count the first letter."""
        return Counter(document.target.content[:1])

    def check_surveyed(self, document: Document, survey: Any) -> Iterator[Finding]:
        """Report a letter that was counted once."""
        if survey[document.target.content[0]] == 1:
            yield self.found(document.segments[0], "It is rare.", Span(0, 1))


def documents(*texts: str) -> Iterator[Document | Skip]:
    """Make documents, and something unreadable between them."""
    for number, text in enumerate(texts):
        yield Document(f"d{number}", Text.plain(text, "rows.jsonl", line=number + 1))
        if number == 0:
            yield Skip("broken.md", "broken.md is empty.")


@pytest.mark.parametrize("jobs", [1, 2])
def test_two_passes(jobs: int) -> None:
    """The survey spans the corpus, results keep their order, and skips pass through."""
    texts = ["An a.", "Bad bad.", *["A text."] * 40]
    found = list(results(documents(*texts), [RareOpening(), RepeatedWord()], jobs=jobs))

    assert [result.document for result in found] == ["d0", "broken.md", *[f"d{n}" for n in range(1, 42)]]
    assert not found[1].read
    assert [(r.document, e.rule) for r in found for e in r.entries] == [
        ("d1", "tests/test-pipeline"),
        ("d1", "linguistic/repeated-word"),
    ]


def test_verdicts() -> None:
    """A verdict reaches the entry of its fingerprint."""
    (result,) = results([Document("d", Text.plain("It was was."))], [RepeatedWord()])
    (entry,) = result.entries

    (again,) = results(
        [Document("d", Text.plain("It was was."))], [RepeatedWord()], {entry.fingerprint: Verdict.DISMISSED}
    )

    assert [e.verdict for e in again.entries] == [Verdict.DISMISSED]
