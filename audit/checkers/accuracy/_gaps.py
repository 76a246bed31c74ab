"""What has no counterpart: sentences of the original that no English stands for, and the reverse."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from audit.checkers.accuracy._kinship import Kin, alike, kinship, strangers
from audit.language.embeddings import available
from audit.language.en.sentences import sentences as english
from audit.language.zh.sentences import sentences as chinese
from audit.model.document import Document, Segment
from audit.model.text import Span

LENGTH = 4.0  # English characters for a Chinese one
FULL = 0.8  # of the expected length: a bead as long as this lacks no sentence


@dataclass(frozen=True, slots=True)
class Gap:
    """Neighbouring sentences without a counterpart; places are counted in the segment, the first of its kind."""

    segment: Segment
    target: Span
    source: Span
    sentences: int = 1

    @property
    def share(self) -> float:
        """Give the part of the side that is missing or added, in characters."""
        document, (long, text) = self.segment.document, (self.source, self.segment.document.source)
        if len(self.target):
            long, text = self.target, document.target
        return len(long) / max(1, len(text.body)) if text else 0.0

    @property
    def last(self) -> bool:
        """Tell whether no sentence of the original follows."""
        end = self.segment.source.start + self.source.end if self.segment.source else 0
        return not any(
            one.source and len(one.source) and one.source.start >= end for one in self.segment.document.segments
        )


@lru_cache(maxsize=4)
def gaps(document: Document) -> tuple[tuple[Gap, ...], tuple[Gap, ...]]:
    """Give what the translation leaves out and what it adds, in order, without what has only changed its place."""
    omitted, added = list(_alone(document, _omitted)), list(_alone(document, _added))
    moved = [(one, two) for one in omitted for two in added if _touch(one, two) or _same(document, one, two)]
    left = [one for one in omitted if all(one is not pair[0] for pair in moved) and not _part(one.segment)]
    right = [one for one in added if all(one is not pair[1] for pair in moved) and not _part(one.segment)]
    return tuple(_runs(left)), tuple(_runs(right))


def _alone(document: Document, look: Callable[[Segment], Iterator[Gap]]) -> Iterator[Gap]:
    """Look at the segments of the body, where there is an original."""
    if document.source is None or not document.source.body.of(document.source.content).strip():
        return
    for segment in document.segments:
        if segment.source is not None and segment.bead.kind != "title":
            yield from look(segment)


def _omitted(segment: Segment) -> Iterator[Gap]:
    """Give the sentences of the original that a segment leaves out."""
    source, target = segment.source_text, segment.target_text
    if source and not target:
        if not (_repeated(segment, source, "source") or _beside(segment, source, "target")):
            yield Gap(segment, Span(0, 0), Span(0, len(source)))
        return
    if len(target) > FULL * LENGTH * len(source):
        return
    parts = chinese(source, Span(0, len(source)))
    if len(parts) < 2:
        return
    for part in parts:
        if strangers(part.of(source), target):
            at = 0 if part is parts[0] else len(target)
            yield Gap(segment, Span(at, at), part)


def _added(segment: Segment) -> Iterator[Gap]:
    """Give the sentences of the translation that the original of a segment does not have."""
    source, target = segment.source_text, segment.target_text
    if target and not source:
        if not (_repeated(segment, target, "target") or _beside(segment, target, "source")):
            yield Gap(segment, Span(0, len(target)), Span(0, 0))
        return
    if len(target) * FULL < LENGTH * len(source):
        return
    parts = english(target, Span(0, len(target)))
    if len(parts) < 2:
        return
    for part in parts:
        if strangers(source, part.of(target)):
            at = 0 if part is parts[0] else len(source)
            yield Gap(segment, part, Span(at, at))


def _repeated(segment: Segment, text: str, side: str) -> bool:
    """Tell whether a line says again what the headline or another line says."""
    others = (
        one.target_text if side == "target" else one.source_text
        for one in segment.document.segments
        if one is not segment
    )
    return any(text in other for other in others if len(other) < 4 * len(text))


def _beside(segment: Segment, text: str, side: str) -> bool:
    """Tell whether the neighbours on the other side say it too, or whether it says too little to judge."""
    if side == "target":
        around = [(text, one.target_text) for one in segment.neighbours() if one.target_text]
    else:
        around = [(one.source_text, text) for one in segment.neighbours() if one.source_text]
    return not around or any(kinship(*pair, missing=side == "target") is not Kin.STRANGERS for pair in around)


def _part(segment: Segment) -> bool:
    """Tell whether a lone sentence belongs to a neighbouring pair, which is at least as alike with it as without."""
    if not available() or (segment.source_text and segment.target_text):
        return False
    for one in segment.neighbours():
        if one.source_text and one.target_text:
            first, second = (one, segment) if one.index < segment.index else (segment, one)
            whole = first.source_text + second.source_text, f"{first.target_text} {second.target_text}".strip()
            if alike(*whole) >= alike(one.source_text, one.target_text):
                return True
    return False


def _touch(one: Gap, two: Gap) -> bool:
    """Tell whether an addition stands where the omission is: the one is a free rendering of the other."""
    return abs(one.segment.index - two.segment.index) == 1


def _same(document: Document, one: Gap, two: Gap) -> bool:
    """Tell whether an addition is the translation of an omission."""
    source, target = one.source.of(one.segment.source_text), two.target.of(two.segment.target_text)
    return kinship(source, target) is Kin.KIN


def _runs(found: Sequence[Gap]) -> Iterator[Gap]:
    """Join gaps of neighbouring segments that have nothing but the gap."""
    last: Gap | None = None
    for gap in found:
        if last is not None and _follows(last, gap):
            home = last.segment
            source = _until(last.source, home.source, gap.source, gap.segment.source)
            target = _until(last.target, home.target, gap.target, gap.segment.target)
            last = Gap(home, target, source, last.sentences + 1)
            continue
        if last is not None:
            yield last
        last = gap
    if last is not None:
        yield last


def _follows(one: Gap, two: Gap) -> bool:
    """Tell whether two gaps of the same side touch."""
    bare = len(one.target) == 0 and one.segment.target_text == "" and two.segment.target_text == ""
    full = len(one.source) == 0 and one.segment.source_text == "" and two.segment.source_text == ""
    return (bare or full) and two.segment.index == one.segment.index + one.sentences


def _until(span: Span, home: Span | None, other: Span, away: Span | None) -> Span:
    """Stretch a place in a segment to the end of a place in a later one; a gap stays one."""
    if not len(span) or home is None or away is None:
        return span
    return Span(span.start, away.start + other.end - home.start)
