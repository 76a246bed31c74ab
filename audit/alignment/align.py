"""From a document to its segments."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from audit.alignment.match import Match, Sentence, joined
from audit.alignment.sides import Piece, heading, pieces
from audit.language.en.sentences import sentences as english
from audit.language.zh.sentences import sentences as chinese
from audit.model.document import Bead, Document
from audit.model.text import Span, Text

FEW = 4  # sentences that one sentence of a row may stand for, without asking


def align(document: Document, *, semantic: str = "auto") -> Document:
    """Give the document with its beads: titles first, then the body in the order of the translation.

    `semantic` says whether sentence embeddings are asked: `never`, `always`, or `auto`, where words, numbers and
    lengths leave a stretch unsure.
    """
    return replace(document, beads=(*_titles(document), *_body(document, semantic)))


def _titles(document: Document) -> Iterator[Bead]:
    """Pair the two headlines where the header has them."""
    target = document.target.part("title")
    if target is None or not len(target):
        return
    source = document.source.part("title") if document.source else None
    if document.source and source is None:
        source = Span(document.source.body.start, document.source.body.start)
    yield Bead(target, source, "title", -1)


def _body(document: Document, semantic: str) -> Iterator[Bead]:
    """Pair the sentences of the two bodies."""
    target, source = document.target, document.source
    ours = list(pieces(target, english))
    if source is None:
        for piece in ours:
            yield Bead(piece.span, None, "heading" if piece.heading else "prose", piece.paragraph)
        return
    theirs = list(pieces(source, chinese))
    left, right = Span(source.body.start, source.body.start), Span(target.body.start, target.body.start)
    for match in _matches(source, theirs, target, ours, semantic):
        left, _ = _place(source, theirs, match.source, left, _carries(ours, match.target))
        right, paragraph = _place(target, ours, match.target, right, _carries(theirs, match.source))
        yield Bead(right, left, _kind(target, right, source, left), paragraph, match.score)


def _matches(source: Text, theirs: Sequence[Piece], target: Text, ours: Sequence[Piece], semantic: str) -> list[Match]:
    """Align sentences; one paragraph a side with one sentence on either needs no thought."""
    rows = not theirs or not ours or (theirs[-1].paragraph == 0 and ours[-1].paragraph == 0)
    if rows and theirs and ours and min(len(theirs), len(ours)) == 1 and max(len(theirs), len(ours)) <= FEW:
        return [Match(range(len(theirs)), range(len(ours)), 1.0)]
    from audit.alignment.lines import gathered
    from audit.alignment.pairing import pair

    left, right = _sentences(source, theirs), _sentences(target, ours)
    found = joined(pair(left, right, semantic), [one.begins for one in left], [one.begins for one in right])
    return list(gathered(found, left, right))


def _sentences(text: Text, side: Sequence[Piece]) -> list[Sentence]:
    """Give the words of each piece."""
    return [Sentence(piece.span.of(text.content), piece.begins, piece.heading) for piece in side]


def _carries(side: Sequence[Piece], sentences: range) -> bool:
    """Tell whether sentences carry a paragraph on, so that what they lack on the other side belongs to its last one."""
    return bool(sentences) and not side[sentences.start].begins


def _place(text: Text, side: Sequence[Piece], sentences: range, before: Span, carries: bool) -> tuple[Span, int]:
    """Give the stretch of some sentences and the number of their paragraph, or the gap where they are missing.

    `before` is the place before this one; no gap precedes it.
    """
    if sentences:
        first, last = side[sentences.start], side[sentences.stop - 1]
        return Span(first.span.start, last.span.end), first.paragraph
    at = sentences.start
    if at and (carries or at == len(side)):
        gap, paragraph = side[at - 1].span.end, side[at - 1].paragraph
    elif side:
        gap, paragraph = side[at].span.start, side[at].paragraph
    else:
        gap, paragraph = text.body.start, 0
    gap = max(gap, before.end)
    return Span(gap, gap), paragraph


def _kind(target: Text, ours: Span, source: Text, theirs: Span) -> str:
    """Tell a heading, where each side that has words has a line without a stop, from prose."""
    lines = [line for line in (ours.of(target.content), theirs.of(source.content)) if line]
    return "heading" if lines and all(heading(line) for line in lines) else "prose"
