"""The sentences that may have no counterpart, each in the surroundings in which it could have one."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import NamedTuple

from audit.checkers.accuracy._orphans import Home
from audit.compiled import compiled
from audit.language.en import sentences as en
from audit.language.zh import sentences as zh
from audit.model.document import Document, Segment
from audit.model.text import Span

# A stop, its closing marks, and more to come: without one a text is a single sentence, as most segments are.
CHINESE_BREAK = compiled(rf"[。！？!?｡….][。！？!?…{zh.CLOSING}]*+\s*+\S")
ENGLISH_BREAK = compiled(rf"(?:(?:[!?…]|\.(?!\d))[.!?…{en.CLOSING}]*+|[。！？]++[{en.CLOSING}]*+)\s*+\S")
LEAST, MOST = 2.5, 5.5  # English characters for a Chinese one

Splitter = Callable[[str, Span], tuple[Span, ...]]


class Place(NamedTuple):
    """A sentence of a segment and its gap on the other side; `bare` where the segment has nothing else."""

    segment: Segment
    target: Span
    source: Span
    homes: tuple[Home, ...]
    bare: bool


def places(document: Document, *, missing: bool) -> list[Place]:
    """Give the sentences of one side, of the original if `missing`, that do not make a bead of their own."""
    segments = [one for one in document.segments if one.source is not None]
    both = [n for n, one in enumerate(segments) if one.source_text and one.target_text]
    size = len(document.source.body) if document.source else 0
    scale = min(MOST, max(LEAST, len(document.target.body) / max(1, size)))
    found: list[Place] = []
    for number, segment in enumerate(segments):
        text, other = _sides(segment, missing=missing)
        if segment.bead.kind == "title" or not text:
            continue
        if other:
            found += _inside(segment, scale, missing=missing)
        elif not _repeated(segment, text, missing=missing):
            after = bisect_left(both, number)
            near = [segments[one] for one in both[max(0, after - 1) : after + 1]]
            homes = tuple(_beside(text, one, scale, missing=missing, first=one.index > segment.index) for one in near)
            if homes:
                found.append(_place(segment, Span(0, len(text)), 0, homes, missing=missing))
    return found


def beside(place: Place) -> tuple[Home, ...]:
    """Give the neighbours of a sentence's segment as homes: it belongs to one where a boundary is drawn wrongly."""
    home, segment = place.homes[0], place.segment
    near = (one for one in segment.neighbours() if one.source_text and one.target_text)
    return tuple(
        _beside(home.sentence, one, home.ratio, missing=home.missing, first=one.index > segment.index) for one in near
    )


def _sides(segment: Segment, *, missing: bool) -> tuple[str, str]:
    """Give the side in question and the other one."""
    return (segment.source_text, segment.target_text) if missing else (segment.target_text, segment.source_text)


def _beside(sentence: str, near: Segment, scale: float, *, missing: bool, first: bool) -> Home:
    """Give a neighbour as the home of a sentence that has none of its own."""
    text, other = _sides(near, missing=missing)
    before, after = ("", text) if first else (text, "")
    return Home(sentence, before, after, other, missing, scale)


def _inside(segment: Segment, scale: float, *, missing: bool) -> Iterator[Place]:
    """Give the sentences of a bead that joins several."""
    text, other = _sides(segment, missing=missing)
    if (CHINESE_BREAK if missing else ENGLISH_BREAK).search(text) is None:
        return
    split, across = (zh.sentences, en.sentences) if missing else (en.sentences, zh.sentences)
    parts = split(text, Span(0, len(text)))
    if len(parts) < 2:
        return
    ends = [0, *(span.end for span in across(other, Span(0, len(other))))]
    for part in parts:
        before, after = text[: part.start].strip(), text[part.end :].strip()
        share = len(before) / max(1, len(before) + len(after))
        gap = min(ends, key=lambda end: abs(end - share * len(other)))
        yield _place(segment, part, gap, (Home(part.of(text), before, after, other, missing, scale),), missing=missing)


def _place(segment: Segment, span: Span, gap: int, homes: tuple[Home, ...], *, missing: bool) -> Place:
    """Put the words on their side and the gap on the other."""
    hole = Span(gap, gap)
    bare = not (segment.source_text and segment.target_text)
    return Place(segment, hole if missing else span, span if missing else hole, homes, bare)


def _repeated(segment: Segment, text: str, *, missing: bool) -> bool:
    """Tell whether the words stand elsewhere too, as a headline does in the body."""
    side = segment.document.source if missing else segment.document.target
    return side is not None and side.content.count(text) > 1
