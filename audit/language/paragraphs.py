"""Paragraphs of a text, whatever its language."""

from collections.abc import Iterable

from audit.compiled import compiled
from audit.model.text import Span

LINE = compiled(r"[^\n]+")


def paragraphs(text: str, body: Span) -> tuple[Span, ...]:
    """Give the lines of `body` that are not blank, without the white space around them."""
    found = []
    for line in LINE.finditer(text, body.start, body.end):
        span = trim(text, Span(line.start(), line.end()))
        if len(span):
            found.append(span)
    return tuple(found)


def cut(text: str, stretch: Span, ends: Iterable[int]) -> tuple[Span, ...]:
    """Cut a stretch after each of `ends`; give the pieces that are not blank, without the white space around them."""
    found, start = [], stretch.start
    for end in (*ends, stretch.end):
        quote = text[start:end].rstrip()
        if size := len(quote.lstrip()):
            found.append(Span(start + len(quote) - size, start + len(quote)))
        start = end
    return tuple(found)


def trim(text: str, span: Span) -> Span:
    """Cut white space from both ends of a span; a blank one becomes empty at its start."""
    return next(iter(cut(text, span, ())), Span(span.start, span.start))
