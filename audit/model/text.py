"""Places in a text: spans, lines, and a text that knows where it lies in its file."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Any, NamedTuple, Self

AT = attrgetter("at")
FAR = 20_000


class _Ends(NamedTuple):
    """The two ends of a stretch: a tuple, because no object is made as often."""

    start: int
    end: int


class Span(_Ends):
    """A half-open stretch of code points, `start` inclusive and `end` exclusive."""

    __slots__ = ()

    def __new__(cls, start: int, end: int) -> Self:
        """Refuse a span that runs backwards or begins before the text."""
        if not 0 <= start <= end:
            raise ValueError(f"A span runs from a start to a later end, not {start}..{end}.")
        return tuple.__new__(cls, (start, end))

    def __len__(self) -> int:
        """Give the number of code points covered."""
        return self[1] - self[0]

    def __bool__(self) -> bool:
        """Be true always: an empty span is still a place."""
        return True

    def of(self, text: str) -> str:
        """Give the quoted text."""
        return text[self.start : self.end]

    def shift(self, offset: int) -> "Span":
        """Give the same stretch counted from an origin that lies `offset` code points earlier."""
        return Span(self.start + offset, self.end + offset)

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def __reduce__(self) -> tuple[Any, ...]:
        """Rebuild from the two ends."""
        return Span, (self.start, self.end)


class Position(NamedTuple):
    """A place as people name it: line and column, both counted from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Lines:
    """The line starts of a text. Lines end at a line feed only, because U+2028 and kin occur inside text."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Lines":
        """Index a text."""
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return cls(tuple(starts))

    def position(self, offset: int) -> Position:
        """Give line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def bytes(self, text: str, span: Span) -> tuple[int, int] | None:
        """Give the columns of a span's two ends in bytes of UTF-8, None beyond FAR code points into a line."""
        columns = []
        for offset in (span.start, span.end):
            start = self.starts[bisect_right(self.starts, offset) - 1]
            if offset - start > FAR:
                return None
            columns.append(len(text[start:offset].encode("utf-8", "surrogatepass")) + 1)
        return columns[0], columns[1]


class Anchor(NamedTuple):
    """From code point `at` of a text to the next anchor, its letters stand in the file from `offset` on.

    `line` and `column` are the same place as people name it; no line feed of the file lies in between. It is not
    `literal` where the file writes the letter otherwise, as `&amp;`.
    """

    at: int
    offset: int
    line: int
    column: int
    literal: bool = True


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text lies on disk.

    `offset` and `line` are the code point and the line (from 1) of the decoded file, its byte order mark left
    out, at which the text begins. A table's field has `field` set; then `line` is the line of its row, and
    positions inside the text are not positions in the file. A text taken out of markup has `anchors`, the first at
    its beginning, which say where its letters stand. `breaks` are the code points of the text that are line ends in
    the file and blanks in the text. At the `joints` the file has a code point before that of the text which the text
    has not, or as many as there are joints: the end of a line, as in a word broken at its hyphen, or the rest of one.
    """

    path: str
    offset: int = 0
    line: int = 1
    field: str | None = None
    anchors: tuple[Anchor, ...] = ()
    breaks: tuple[int, ...] = ()
    joints: tuple[int, ...] = ()

    def anchor(self, offset: int) -> Anchor | None:
        """Give the anchor that governs a code point of a text taken out of markup."""
        return self.anchors[max(0, bisect_right(self.anchors, offset, key=AT) - 1)] if self.anchors else None

    def in_file(self, span: Span) -> Span | None:
        """Give the place in the decoded file where a span's text stands letter for letter, None if it does not."""
        if self.field is not None:
            return None
        first, last = self.anchor(span.start), self.anchor(max(span.start, span.end - 1))
        if first is None:
            start = span.start + bisect_right(self.joints, span.start)
            return Span(start, max(start, span.end + bisect_left(self.joints, span.end))).shift(self.offset)
        return span.shift(first.offset - first.at) if first == last and first.literal else None

    def written(self, span: Span, words: str) -> str:
        """Give the words of a span as they stand in the file, with the line feeds that the text has not."""
        ends = [span.start, *(at for at in self.joints if span.start < at < span.end), span.end]
        return "\n".join(words[one - span.start : two - span.start] for one, two in pairwise(ends))


@dataclass(frozen=True, slots=True)
class Part:
    """A named stretch of a text that is not its prose: a header field's value, a leaked block."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """One side of a document.

    `body` is the prose to be aligned; `parts` are the header fields (`title`, `author`, `date`, `page`, `column`:
    the span of the value, perhaps empty) and the blocks that are no part of the translation (`leak`).
    """

    content: str
    origin: Origin
    body: Span
    parts: tuple[Part, ...] = ()

    @classmethod
    def plain(cls, content: str, path: str = "", *, line: int = 1, field: str | None = None) -> "Text":
        """Make a text that is nothing but body."""
        return cls(content, Origin(path, line=line, field=field), Span(0, len(content)))

    def part(self, name: str) -> Span | None:
        """Give the span of the first part of that name."""
        return next((part.span for part in self.parts if part.name == name), None)

    @property
    def lines(self) -> Lines:
        """Index its lines, as they are in the file."""
        lines, more = Lines.of(self.content), {*(at + 1 for at in self.origin.breaks), *self.origin.joints}
        return Lines(tuple(sorted((*lines.starts, *more)))) if more else lines

    def position(self, offset: int, lines: Lines) -> Position:
        """Give the place of an offset in the file, with the index of this text's lines."""
        if anchor := self.origin.anchor(offset):
            return Position(anchor.line, anchor.column + offset - anchor.at)
        if self.origin.field is not None:
            return Position(self.origin.line, 1)
        line, column = lines.position(offset)
        return Position(line + self.origin.line - 1, column)
