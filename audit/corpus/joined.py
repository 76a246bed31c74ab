"""Originals whose lines have been broken to fit a width: Chinese has no blank where they are joined."""

from collections.abc import Sequence
from dataclasses import replace

from audit.compiled import compiled
from audit.language.zh.han import HAN
from audit.model.text import Anchor, Part, Span, Text

LINE = compiled(r"[^\n]*\n?")
ENDED = compiled(r"[。！？；：…!?;:.][”’」』）】〕)\"']*$")
FLUSH = compiled(f"[{HAN}A-Za-z0-9，、。！？；：”’」』）“‘「『（《〈]")
WIDTHS = range(20, 121)
"""Characters of a line that may have been broken to fit a width."""
RAGGED = 3
"""Characters that a full line may lack, because some marks begin no line."""
MOST = 100_000
"""Lines of which places are remembered."""


def joined(text: Text) -> Text:
    """Take out the line feeds in the body that only fit the text to a width; anchors remember its places in the file.

    A width is believed if no line of the body is longer, and most lines that end within a sentence have it.
    """
    if text.origin.field is not None or text.content.count("\n") > MOST:
        return text
    lines = [Span(*found.span()) for found in LINE.finditer(text.content) if found[0]]
    inside = [line for line in lines if text.body.start < line.end and line.start < text.body.end]
    breaks = _breaks([line.of(text.content) for line in inside])
    if not breaks:
        return text
    ends = {inside[number].end for number in breaks}
    pieces, anchors, size = list[str](), list[Anchor](), 0
    for number, line in enumerate(lines):
        piece = line.of(text.content)
        piece = piece.rstrip() if line.end in ends else piece
        anchors.append(Anchor(size, text.origin.offset + line.start, text.origin.line + number, 1))
        pieces.append(piece)
        size += len(piece)

    def moved(span: Span) -> Span:
        """Give where a stretch has moved to."""
        return Span(*(_moved(at, lines, anchors) for at in span))

    parts = tuple(Part(part.name, moved(part.span)) for part in text.parts)
    return Text("".join(pieces), replace(text.origin, anchors=tuple(anchors)), moved(text.body), parts)


def _moved(at: int, lines: Sequence[Span], anchors: Sequence[Anchor]) -> int:
    """Give where an offset has moved to."""
    number = max((n for n, line in enumerate(lines) if line.start <= at), default=0)
    return anchors[number].at + at - lines[number].start


def _breaks(lines: Sequence[str]) -> list[int]:
    """Give the numbers of the lines that go on in the next one."""
    flush = [n for n, below in enumerate(lines[1:]) if len(lines[n].rstrip()) in WIDTHS and FLUSH.match(below)]
    within = [n for n in flush if not ENDED.search(lines[n].rstrip())]
    width = max((len(line.rstrip()) for line in lines), default=0)
    full = {n for n in flush if len(lines[n].rstrip()) >= width - RAGGED}
    if len(within) < 2 or width not in WIDTHS or 3 * len(full & set(within)) < 2 * len(within):
        return []
    return sorted({*within, *full})
