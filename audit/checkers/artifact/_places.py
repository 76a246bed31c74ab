"""Places in a text: which segments they touch, and which one a place outside any segment belongs to."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from audit.model.document import Document, Segment
from audit.model.text import Span


def home(document: Document, place: Span) -> tuple[Segment, Span] | None:
    """Give the segment at or before a place of the target text, and the place counted from its start.

    A place before every segment has no home.
    """
    order = _order(document)
    at = bisect_right(order, (place.start, len(order)))
    if not at:
        return None
    start, index = order[at - 1]
    return document.segments[index], Span(place.start - start, place.end - start)


def touched(document: Document, place: Span) -> Iterator[Segment]:
    """Yield the segments that share letters with a place of the target text, in order."""
    order = _order(document)
    for _, index in order[max(0, bisect_right(order, (place.start, len(order))) - 1) :]:
        segment = document.segments[index]
        if segment.target.start >= place.end:
            return
        if segment.target.overlaps(place):
            yield segment


@lru_cache(maxsize=2)
def _order(document: Document) -> list[tuple[int, int]]:
    """Give where the segments begin, with their numbers, in order of place."""
    return sorted((segment.target.start, segment.index) for segment in document.segments)
