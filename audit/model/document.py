"""What is audited: a document, its two sides, and the segments in which they correspond."""

import datetime
from dataclasses import dataclass, field

from audit.model.suppression import Suppression
from audit.model.text import Record, Span, Text


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

    @property
    def path(self) -> str:
        """Give the file of the translation."""
        return self.target.origin.path

    def segment_at(self, offset: int) -> "Segment | None":
        """Give the segment whose target holds the offset, else the last one that begins before it."""
        best = None
        for segment in self.segments:
            span = segment.target
            if span.start <= offset < span.end:
                return segment
            if span.start <= offset:
                best = segment
        return best


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """An aligned pair: a view of one bead of its document."""

    document: Document = field(repr=False)
    index: int

    @property
    def bead(self) -> Bead:
        """Give the bead seen."""
        return self.document.beads[self.index]

    @property
    def target(self) -> Span:
        """Give the place of the translation in the target text."""
        return self.bead.target

    @property
    def source(self) -> Span | None:
        """Give the place of the original in the source text, None without an original."""
        return self.bead.source

    @property
    def target_text(self) -> str:
        """Give the translation."""
        return self.bead.target.of(self.document.target.content)

    @property
    def source_text(self) -> str:
        """Give the original, empty without one."""
        source, text = self.bead.source, self.document.source
        return source.of(text.content) if source is not None and text is not None else ""

    @property
    def has_source(self) -> bool:
        """Tell whether there is an original to compare with."""
        return self.bead.source is not None

    def neighbours(self, reach: int = 1) -> "tuple[Segment, ...]":
        """Give the segments at most `reach` places away, in order, without this one."""
        first = max(0, self.index - reach)
        around = self.document.segments[first : self.index + reach + 1]
        return tuple(segment for segment in around if segment is not self)
