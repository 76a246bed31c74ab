"""Which entities of the two sides of a segment have no counterpart."""

from itertools import chain
from typing import NamedTuple

from audit.language.entities import en, zh
from audit.language.entities.lexicon import Mention
from audit.model.document import Segment

Mentions = tuple[Mention, ...]


class Unmatched(NamedTuple):
    """What one side of a segment names and the other does not; `even` when both name equally many."""

    target: Mentions
    source: Mentions
    even: bool


def unmatched(segment: Segment, kind: str) -> Unmatched:
    """Compare the claims of one kind; words that may stand for an entity excuse the other side's claim.

    The neighbours excuse what stands in them on the other side, unless both sides name equally many, or a pair
    keeps one of its members.
    """
    target, source = en.read(segment.target_text), zh.read(segment.source_text)
    extra = _without(target, source, kind)
    lost = _without(source, target, kind) if extra else ()
    if not lost:
        return Unmatched((), (), False)
    coupled = _coupled(extra, target, lost, source)
    if coupled is not None:
        return coupled
    even = _count(target, kind) == _count(source, kind)
    around = segment.neighbours(2)
    beyond = tuple(chain.from_iterable(zh.read(other.source_text) for other in around))
    near = tuple(chain.from_iterable(en.read(other.target_text) for other in around))
    strange = tuple(mention for mention in extra if not _named(mention, beyond))
    missing = tuple(mention for mention in lost if not _named(mention, near))
    if even and (strange or missing):
        return Unmatched(extra, lost, True)
    return Unmatched(strange, missing, False)


def _coupled(extra: Mentions, target: Mentions, lost: Mentions, source: Mentions) -> Unmatched | None:
    """Find a pair that keeps one of its members: 苏蒙 as Sino-Mongolian. No neighbour excuses it."""
    for strange in extra:
        for missing in lost:
            partners = (_partners(strange, target, 1), _partners(missing, source, 0))
            if any(one.name.ids & other.name.ids for one in partners[0] for other in partners[1]):
                return Unmatched((strange,), (missing,), True)
    return None


def _partners(mention: Mention, side: Mentions, gap: int) -> Mentions:
    """Give the claims that stand next to a mention, at most `gap` characters away."""
    return tuple(
        other
        for other in side
        if other.name.claim
        and (other.span.start - mention.span.end == gap or mention.span.start - other.span.end == gap)
    )


def _without(side: Mentions, other: Mentions, kind: str) -> Mentions:
    """Give the claims of a side, each entity once, that nothing on the other side can mean."""
    found: list[Mention] = []
    for mention in side:
        if not mention.name.claim or mention.name.kind != kind:
            continue
        if any(mention.name.ids & known.name.ids for known in chain(other, found)):
            continue
        found.append(mention)
    return tuple(found)


def _named(mention: Mention, others: Mentions) -> bool:
    """Tell whether the others claim what a mention may mean."""
    return any(other.name.claim and mention.name.ids & other.name.ids for other in others)


def _count(side: Mentions, kind: str) -> int:
    """Count the entities of a kind that a side claims, each once."""
    seen: list[frozenset[str]] = []
    for mention in side:
        if mention.name.claim and mention.name.kind == kind and not any(mention.name.ids & ids for ids in seen):
            seen.append(mention.name.ids)
    return len(seen)
