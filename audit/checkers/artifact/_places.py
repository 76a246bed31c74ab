"""Findings about places outside any segment: a leaked block, a loop over several sentences."""

from audit.model.document import Document, Segment
from audit.model.text import Span


def home(document: Document, place: Span) -> tuple[Segment, Span] | None:
    """Give the segment at or before a place of the target text, and the place counted from its start.

    A place before every segment has no home.
    """
    segment = document.segment_at(place.start)
    if segment is None:
        return None
    start = segment.target.start
    return segment, Span(place.start - start, place.end - start)
