"""From a document to its segments."""

from dataclasses import replace

from audit.alignment.lengths import align_lengths
from audit.language.en.sentences import sentences as english
from audit.language.paragraphs import paragraphs
from audit.language.zh.sentences import sentences as chinese
from audit.model.document import Bead, Document
from audit.model.text import Span


def align(document: Document) -> Document:
    """Give the document with its beads: titles first, then the body in the order of the translation."""
    return replace(document, beads=(*_titles(document), *_body(document)))


def _titles(document: Document) -> tuple[Bead, ...]:
    """Pair the two headlines where the header has them."""
    target = document.target.part("title")
    if target is None or not len(target):
        return ()
    source = document.source.part("title") if document.source else None
    if document.source and source is None:
        source = Span(document.source.body.start, document.source.body.start)
    return (Bead(target, source, "title", -1),)


def _body(document: Document) -> tuple[Bead, ...]:
    """Pair paragraphs where their number is the same, else sentences of the whole body."""
    target, source = document.target, document.source
    ours = paragraphs(target.content, target.body)
    if source is None:
        return tuple(
            Bead(span, None, _kind(target.content, span), n)
            for n, paragraph in enumerate(ours)
            for span in english(target.content, paragraph)
        )
    theirs = paragraphs(source.content, source.body)
    beads: list[Bead] = []
    if len(ours) == len(theirs):
        for n, (left, right) in enumerate(zip(theirs, ours, strict=True)):
            beads += _sentences(document, [left], [right], n)
    else:
        beads += _sentences(document, list(theirs), list(ours), 0)
    return tuple(beads)


def _sentences(document: Document, theirs: list[Span], ours: list[Span], paragraph: int) -> list[Bead]:
    """Align the sentences of two runs of paragraphs."""
    assert document.source is not None
    left = [s for p in theirs for s in chinese(document.source.content, p)]
    right = [s for p in ours for s in english(document.target.content, p)]
    beads, i, j = [], 0, 0
    for m, n in align_lengths([len(s) for s in left], [len(s) for s in right]):
        target, source = _join(right, j, n, ours), _join(left, i, m, theirs)
        beads.append(Bead(target, source, _kind(document.target.content, target), paragraph))
        i, j = i + m, j + n
    return beads


def _join(spans: list[Span], at: int, count: int, paragraphs: list[Span]) -> Span:
    """Span `count` neighbours from `at` on, or the gap before the next one."""
    if count:
        return Span(spans[at].start, spans[at + count - 1].end)
    gap = spans[at].start if at < len(spans) else (paragraphs[-1].end if paragraphs else 0)
    return Span(gap, gap)


def _kind(text: str, span: Span) -> str:
    """Tell a heading, a line without a stop, from prose."""
    quote = span.of(text)
    return "heading" if quote and len(quote) < 80 and quote[-1] not in ".!?;:\"”'’)" else "prose"
