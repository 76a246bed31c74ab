"""What has no counterpart: sentences of the original that no English stands for, and the reverse."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from audit.checkers.accuracy._homes import Place, beside, places
from audit.checkers.accuracy._kinship import Kin, alike, kinship
from audit.checkers.accuracy._orphans import Home, orphaned
from audit.language.embeddings import available
from audit.model.document import Document, Segment
from audit.model.text import Span

NEAR = 100  # gaps of the other side among which a sentence that has changed its place is looked for
AWAY = -0.5  # the weight above which a sentence does not belong to a neighbour of its bead
SAME = 0.5  # the cosine from which a sentence elsewhere is a translation


class Gap(NamedTuple):
    """Neighbouring sentences without a counterpart; places are counted in the segment, the first of its kind."""

    segment: Segment
    target: Span
    source: Span
    sentences: int = 1

    @property
    def text(self) -> str:
        """Give the words that are missing or added."""
        document, home = self.segment.document, self.segment
        if len(self.target) or document.source is None or home.source is None:
            return self.target.shift(home.target.start).of(document.target.content)
        return self.source.shift(home.source.start).of(document.source.content)

    @property
    def share(self) -> float:
        """Give the part of the side that is missing or added, in characters."""
        document = self.segment.document
        text = document.target if len(self.target) else document.source
        return len(self.text) / max(1, len(text.body)) if text else 0.0

    @property
    def last(self) -> bool:
        """Tell whether no sentence of the original follows."""
        end = self.segment.source.start + self.source.end if self.segment.source else 0
        following = (one.source for one in reversed(self.segment.document.segments) if one.source_text)
        last = next(following, None)
        return last is not None and last.start < end


def gaps(document: Document) -> tuple[tuple[Gap, ...], tuple[Gap, ...]]:
    """Give what the translation leaves out and what it adds, in order, without what has only changed its place."""
    return _judged(document)[:2]


def moved(document: Document) -> tuple[tuple[Gap, Gap], ...]:
    """Give the sentences that have changed their place: the gap they left, and where they stand in the translation."""
    return _judged(document)[2]


@lru_cache(maxsize=4)
def _judged(document: Document) -> tuple[tuple[Gap, ...], tuple[Gap, ...], tuple[tuple[Gap, Gap], ...]]:
    """Give what is left out, what is added, and what is moved."""
    if document.source is None or not document.source.body.of(document.source.content).strip():
        return (), (), ()
    omitted, added = (list(_alone(places(document, missing=missing))) for missing in (True, False))
    pairs = tuple(_moved(omitted, added))
    left = [one for one in omitted if all(one is not pair[0] for pair in pairs)]
    right = [one for one in added if all(one is not pair[1] for pair in pairs)]
    return tuple(_runs(left)), tuple(_runs(right)), pairs


def _alone(found: Sequence[Place]) -> Iterator[Gap]:
    """Give the sentences that are orphans in all their surroundings, but never all of a bead that has both sides."""
    weight = _weights([(place, place.homes) for place in found])
    beads: dict[int, list[Place]] = {}
    for place in found:
        beads.setdefault(place.segment.index, []).append(place)
    lone = [
        place
        for place in found
        if weight[place] > 0 and (place.bare or place is not min(beads[place.segment.index], key=weight.__getitem__))
    ]
    elsewhere = _weights([(place, beside(place)) for place in lone if not place.bare])
    return (Gap(one.segment, one.target, one.source) for one in lone if elsewhere.get(one, 0.0) > AWAY)


def _weights(found: Sequence[tuple[Place, Sequence[Home]]]) -> dict[Place, float]:
    """Give what speaks for each sentence being an orphan in that of its homes where least does."""
    bare = [place.bare for place, homes in found for _ in homes]
    weights = iter(orphaned([home for _, homes in found for home in homes], bare=bare))
    return {place: min((next(weights) for _ in homes), default=float("inf")) for place, homes in found}


def _moved(omitted: Sequence[Gap], added: Sequence[Gap]) -> Iterator[tuple[Gap, Gap]]:
    """Give the omissions that an addition elsewhere translates, with it: of several the one most like it."""
    first = 0
    pairs = []
    for one in omitted:
        while first + NEAR < len(added) and added[first].segment.index < one.segment.index - NEAR:
            first += 1
        pairs += [(one, two) for two in added[first : first + NEAR]]
    if available():
        likeness = alike([(one.text, two.text) for one, two in pairs])
        found = [(cosine, *pair) for pair, cosine in zip(pairs, likeness, strict=True) if cosine >= SAME]
    else:
        found = [(1.0, *pair) for pair in pairs if kinship(pair[0].text, pair[1].text) is Kin.KIN]
    best: dict[int, float] = defaultdict(float)
    for cosine, one, two in found:
        best[id(one)], best[id(two)] = max(best[id(one)], cosine), max(best[id(two)], cosine)
    return ((one, two) for cosine, one, two in found if cosine == best[id(one)] or cosine == best[id(two)])


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
