"""A document finds the segment of a place."""

from hypothesis import given
from hypothesis import strategies as st

from audit.model.document import Bead, Document
from audit.model.text import Span, Text


def document(lengths: list[int]) -> Document:
    """Make a document of beads that follow each other with a blank between, empty ones where the length is 0."""
    beads, at = [], 0
    for length in lengths:
        beads.append(Bead(Span(at, at + length)))
        at += length + 1 if length else 0
    return Document("one", Text.plain("x" * at), None, beads=tuple(beads))


@given(st.lists(st.integers(0, 3).map(lambda n: 5 * n), max_size=8), st.integers(0, 60))
def test_segment_at(lengths: list[int], offset: int) -> None:
    """It is the one that holds the place, else the last that begins before it."""
    made = document([length for n, length in enumerate(lengths) if length or not n or lengths[n - 1]])
    holding = [one for one in made.segments if one.target.start <= offset < one.target.end]
    before = [one for one in made.segments if one.target.start <= offset]

    assert made.segment_at(offset) is next(iter(holding), before[-1] if before else None)
