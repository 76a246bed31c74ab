"""The name of a finding is stored in ledgers, baselines and workbooks, so it may never change."""

import pytest

from audit.alignment.align import align
from audit.checkers.linguistic.repeated_word import RepeatedWord
from audit.model.document import Document
from audit.model.finding import Finding, fingerprint
from audit.model.text import Span, Text

THE = Span(0, 3)


def finding(target: str, source: str | None = None, words: Span = THE, document: str = "d") -> Finding:
    """Report words of the one segment of a document."""
    original = Text.plain(source) if source is not None else None
    segment = align(Document(document, Text.plain(target), original)).segments[0]
    return RepeatedWord().found(segment, "It is wrong.", words, Span(0, 1) if source else None)


@pytest.mark.parametrize(
    ("found", "ordinal", "name"),
    [
        (finding("The the end."), 0, "0f0d30ba4697c534"),
        (finding("The the end."), 1, "df4f53c87991f760"),
        (finding("The the end.", "终。"), 0, "ee20ef858fb326ef"),
        (finding("The \udc80 end.", words=Span(4, 5)), 0, "bb4807d391a412e6"),
    ],
)
def test_names_stay(found: Finding, ordinal: int, name: str) -> None:
    """These findings were named so in version 0.1.0."""
    assert fingerprint(found, ordinal) == name
    assert (fingerprint(found) == name) == (ordinal == 0)


def test_what_counts() -> None:
    """White space and the rest of a translation that has an original do not count; words and document do."""
    name = fingerprint(finding("The the end.", "终。"))

    assert fingerprint(finding("The the  beginning.", "终。")) == name
    assert fingerprint(finding("The  the end.")) == fingerprint(finding("The the end."))
    assert fingerprint(finding("The the beginning.")) != fingerprint(finding("The the end."))
    assert fingerprint(finding("The the end.", "终。", document="e")) != name
    assert fingerprint(finding("The the end.", "末。")) != name
    assert fingerprint(finding("The the end.", "终。", words=Span(4, 7))) != name
