"""Suggestions put into a document, round after round, until none is left."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from audit.checkers.checker import Checker, CorpusChecker
from audit.model.decision import Verdict
from audit.model.document import Document
from audit.model.report import Entry
from audit.model.suppression import Suppression
from audit.model.text import Part, Span, Text
from audit.pipeline import results

ROUNDS = 10
Piece = Span | str
"""A stretch of the original kept, or new text: a changed text is a list of them."""


@dataclass(frozen=True, slots=True)
class Change:
    """A replacement in the original target text."""

    span: Span
    new: str


@dataclass(frozen=True, slots=True)
class Repair:
    """What became of a document: changes in order, how many suggestions went in, how many wait for `unsafe`."""

    document: Document
    changes: tuple[Change, ...] = ()
    applied: int = 0
    waiting: int = 0


def repair(
    document: Document,
    checkers: Sequence[Checker],
    verdicts: Mapping[str, Verdict],
    *,
    unsafe: bool = False,
    semantic: str = "auto",
) -> Repair:
    """Apply the suggestions of the rules that look at one document, those that a person dismissed excepted.

    The text is audited anew after each round, because a correction may move a sentence, or let a suggestion that
    overlapped it be seen.
    """
    alone = [checker for checker in checkers if not isinstance(checker, CorpusChecker)]
    size = len(document.target.content)
    pieces: list[Piece] = [Span(0, size)]
    current, applied, waiting = document, 0, 0
    for _ in range(ROUNDS):
        result = next(results([current], alone, verdicts, semantic=semantic))
        offered = [entry for entry in result.entries if _open(entry)]
        waiting = sum(not (entry.safe or unsafe) for entry in offered)
        chosen = disjoint(entry for entry in offered if entry.safe or unsafe)
        if not chosen:
            break
        for entry in reversed(chosen):
            pieces = spliced(pieces, entry.target.span, entry.suggestion or "")
        applied += len(chosen)
        current = replace(
            document, target=revised(document.target, pieces), suppressions=kept(document, pieces), beads=()
        )
    return Repair(document, tuple(changes([*pieces, Span(size, size)])), applied, waiting)


def kept(document: Document, pieces: Sequence[Piece]) -> tuple[Suppression, ...]:
    """Give the orders to ignore findings with what they govern where it has moved to."""
    return tuple(
        replace(order, span=moved(order.span, pieces)) if order.span else order for order in document.suppressions
    )


def _open(entry: Entry) -> bool:
    """Tell whether an entry suggests something new and nobody has dismissed it."""
    return entry.suggestion is not None and entry.suggestion != entry.target.text and not entry.dismissed


def disjoint(entries: Iterable[Entry]) -> list[Entry]:
    """Choose entries of which no two touch the same letters, proven and surer ones first; give them in order."""
    chosen: list[Entry] = []
    for entry in sorted(entries, key=lambda e: (not e.safe, -e.confidence, e.target.span, e.rule)):
        span = entry.target.span
        if not any(span.overlaps(other.target.span) or span == other.target.span for other in chosen):
            chosen.append(entry)
    return sorted(chosen, key=lambda entry: entry.target.span)


def revised(text: Text, pieces: Sequence[Piece]) -> Text:
    """Give the text that pieces make, its body and parts where they have moved to."""
    content = "".join(piece if isinstance(piece, str) else piece.of(text.content) for piece in pieces)
    parts = tuple(Part(part.name, moved(part.span, pieces)) for part in text.parts)
    return replace(text, content=content, body=moved(text.body, pieces), parts=parts)


def spliced(pieces: Sequence[Piece], span: Span, new: str) -> list[Piece]:
    """Replace a stretch, counted in the text that the pieces make."""
    size = sum(map(len, pieces))
    return [*_cut(pieces, 0, span.start), new, *_cut(pieces, span.end, size)]


def changes(pieces: Sequence[Piece]) -> Iterator[Change]:
    """Yield what the pieces replace in the original, in order."""
    at, new, changed = 0, "", False
    for piece in pieces:
        if isinstance(piece, str):
            new, changed = new + piece, True
            continue
        if changed or piece.start > at:
            yield Change(Span(at, piece.start), new)
        at, new, changed = piece.end, "", False


def moved(span: Span, pieces: Sequence[Piece]) -> Span:
    """Give where a stretch of the original has moved to; new text inside it or at its edges belongs to it."""
    at, start, end = 0, 0, -1
    for piece in pieces:
        if isinstance(piece, Span):
            if piece.start < span.start:
                start = at + min(span.start, piece.end) - piece.start
            if piece.end > span.end and end < 0:
                end = at + max(0, span.end - piece.start)
        at += len(piece)
    return Span(start, max(start, at if end < 0 else end))


def _cut(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces, or parts of them, that make a stretch of the text."""
    at = 0
    for piece in pieces:
        first, last = max(start - at, 0), min(end - at, len(piece))
        if first < last:
            yield piece[first:last] if isinstance(piece, str) else Span(piece.start + first, piece.start + last)
        at += len(piece)
