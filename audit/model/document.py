"""What is audited: a document, its two sides, and the segments in which they correspond."""

import datetime
from bisect import bisect_right
from dataclasses import dataclass, field, fields
from typing import Any

from audit.model.record import Record
from audit.model.suppression import Suppression
from audit.model.text import Span, Text


@dataclass(frozen=True, slots=True)
class Bead(Record):
    """Spans of the two sides that translate each other, counted from the start of each text.

    An empty span stands where the missing words belong. `source` is None without an original. `kind` is
    `title` for the pair of headlines, `heading` for a line that is no sentence, else `prose`. `paragraph` counts
    target paragraphs of the body from 0, and is -1 for a title. `score` is the aligner's confidence, 0 to 1.
    """

    target: Span
    source: Span | None = None
    kind: str = "prose"
    paragraph: int = 0
    score: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A translation and, if at hand, its original.

    `id` is the record's name in a table and the path otherwise; `date` is the day of issue. `notes` are sentences
    on how it was read; `suppressions` are what it says of the findings to ignore.
    """

    id: str
    target: Text
    source: Text | None = None
    date: datetime.date | None = None
    beads: tuple[Bead, ...] = ()
    notes: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    segments: "tuple[Segment, ...]" = field(init=False, repr=False, default=())

    def __post_init__(self) -> None:
        """Derive the segments from the beads, once."""
        object.__setattr__(self, "segments", tuple(Segment(self, n) for n in range(len(self.beads))))

    def __reduce__(self) -> tuple[Any, ...]:
        """Rebuild from what was read and aligned: segments are derived, and need not travel."""
        return type(self), tuple(getattr(self, field.name) for field in fields(self) if field.init)

    @property
    def path(self) -> str:
        """Give the file of the translation."""
        return self.target.origin.path

    def segment_at(self, offset: int) -> "Segment | None":
        """Give the segment whose target holds the offset, else the last one that begins before it.

        Segments lie in the order of the translation.
        """
        after = bisect_right(self.segments, offset, key=lambda segment: segment.target.start)
        for segment in reversed(
            self.segments[max(0, after - 2) : after]
        ):  # an empty one may hide the one that holds it
            if segment.target.start <= offset < segment.target.end:
                return segment
        return self.segments[after - 1] if after else None


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """An aligned pair: a view of one bead of its document, taken once because every rule asks for its texts.

    `target` and `source` are its places in the two texts, `target_text` and `source_text` its words. Without an
    original, for which `has_source` is asked, `source` is None and `source_text` empty.
    """

    document: Document = field(repr=False)
    index: int
    bead: Bead = field(init=False, repr=False)
    target: Span = field(init=False, repr=False)
    source: Span | None = field(init=False, repr=False)
    target_text: str = field(init=False, repr=False)
    source_text: str = field(init=False, repr=False)
    has_source: bool = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Look at the bead."""
        bead, original = self.document.beads[self.index], self.document.source
        place = bead.source
        known = {
            "bead": bead,
            "target": bead.target,
            "source": place,
            "target_text": bead.target.of(self.document.target.content),
            "source_text": place.of(original.content) if place is not None and original is not None else "",
            "has_source": place is not None,
        }
        for name, value in known.items():
            object.__setattr__(self, name, value)

    def neighbours(self, reach: int = 1) -> "tuple[Segment, ...]":
        """Give the segments at most `reach` places away, in order, without this one."""
        first = max(0, self.index - reach)
        around = self.document.segments[first : self.index + reach + 1]
        return tuple(segment for segment in around if segment is not self)
