"""What a segment says of itself, whatever the format."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from audit.model.document import Document


class Row(NamedTuple):
    """A segment. A side is empty where it has no counterpart, `score` is the aligner's confidence, 0 to 1."""

    document: str
    segment: int
    paragraph: int
    kind: str
    score: float
    source: str
    target: str


def rows(documents: Iterable[Document]) -> Iterator[Row]:
    """Give the segments of documents, in order."""
    for document in documents:
        for one in document.segments:
            bead = one.bead
            yield Row(document.id, one.index, bead.paragraph, bead.kind, bead.score, one.source_text, one.target_text)
