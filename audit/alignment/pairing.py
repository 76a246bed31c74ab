"""Two lists of sentences in, beads out."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from audit.alignment.band import around, band
from audit.alignment.confidence import sureness
from audit.alignment.evidence import Evidence, read_meaning
from audit.alignment.match import Match, Sentence, healed
from audit.alignment.path import cheapest
from audit.alignment.runs import Block
from audit.language.embeddings import available

ENOUGH = 3  # pairs from which the cost of a missing counterpart is learnt
KEPT = 500_000  # points whose costs are kept for the second pass


class Doubt(NamedTuple):
    """Where `auto` asks embeddings: about unsure beads, and up to the next firm bead on either side."""

    sure: float
    """The score below which a bead is unsure."""
    thin: float
    """The share of keywords met below which a bead is unsure that is not firm by its score."""
    strange: float
    """The share of keywords met below which any bead is."""
    firm: float
    """The score of a firm bead."""
    alike: float
    """The share of keywords met by a firm bead."""


QUICK = Doubt(sure=0.6, thin=0.35, strange=0.2, firm=0.9, alike=0.4)  # an audit must be fast
CAREFUL = Doubt(sure=0.8, thin=0.35, strange=0.2, firm=0.98, alike=0.5)  # as good as embedding all, for half the time


def pair(
    source: Sequence[Sentence], target: Sequence[Sentence], semantic: str = "auto", doubt: Doubt = QUICK
) -> list[Match]:
    """Align two lists of sentences.

    `semantic` says when embeddings may be asked: `never`, `always`, or `auto`, where the rest leaves `doubt`.
    """
    if not source or not target:
        return [Match(range(n, n + 1), range(0), 1.0) for n in range(len(source))] + [
            Match(range(0), range(n, n + 1), 1.0) for n in range(len(target))
        ]
    evidence = Evidence(source, target)
    found = _matches(evidence, band(evidence.words))
    if semantic == "never" or (semantic == "auto" and not available()):
        return found
    stretches = [(found, False)]
    if semantic == "auto":
        shares = [evidence.words.likeness(one.source, one.target) for one in found]
        stretches = list(_stretches(found, shares, doubt))
    return list(_again(evidence, stretches))


def _stretches(found: Sequence[Match], shares: Sequence[float], doubt: Doubt) -> Iterator[tuple[list[Match], bool]]:
    """Part the beads into stretches that are sure and stretches that are not; `shares` are those of keywords met."""
    both = list(zip((one.score for one in found), shares, strict=True))
    unsure = [
        score < doubt.sure or share < (doubt.thin if score < doubt.firm else doubt.strange) for score, share in both
    ]
    firm = [score >= doubt.firm and share >= doubt.alike for score, share in both]
    before = list(_reach(unsure[::-1], firm[::-1]))[::-1]
    doubtful = [one or two for one, two in zip(before, _reach(unsure, firm), strict=True)]
    for asked, numbers in groupby(range(len(found)), key=doubtful.__getitem__):
        yield [found[n] for n in numbers], not asked


def _reach(unsure: Sequence[bool], firm: Sequence[bool]) -> Iterator[bool]:
    """Mark each unsure bead and what follows it up to the first firm one."""
    marked = False
    for doubtful, end in zip(unsure, firm, strict=True):
        marked = marked or doubtful
        yield marked
        marked = marked and not end


def _again(evidence: Evidence, stretches: Sequence[tuple[list[Match], bool]]) -> Iterator[Match]:
    """Align the stretches that are not sure anew, with embeddings."""
    parts = [None if sure else _part(evidence, beads) for beads, sure in stretches]
    if asked := [part for part in parts if part]:
        read_meaning(asked)
    for (beads, _), part in zip(stretches, parts, strict=True):
        if part is None:
            yield from beads
            continue
        top, left = part.rows.start, part.columns.start
        path = [(one.source.stop - top, one.target.stop - left) for one in beads]
        for match in _matches(part, around([(0, 0), *path])):
            yield match.shift(top, left)


def _part(evidence: Evidence, beads: Sequence[Match]) -> Evidence | None:
    """Give the evidence for a stretch, None if one side of it is empty."""
    rows = range(beads[0].source.start, beads[-1].source.stop)
    columns = range(beads[0].target.start, beads[-1].target.stop)
    return evidence.part(rows, columns) if rows and columns else None


def _matches(evidence: Evidence, blocks: Sequence[Block]) -> list[Match]:
    """Find the best path, learn from it how well true pairs fit, and find it again."""
    costs = lru_cache(maxsize=None if sum(map(_points, blocks)) <= KEPT else 2)(evidence.costs)
    weights = evidence.weights
    gaps = evidence.gaps(weights.usual)
    steps = cheapest(blocks, costs, gaps)
    pairs = [cost for step, cost in steps if step == (1, 1)]
    if len(pairs) >= ENOUGH:
        gaps = evidence.gaps(max(weights.least, weights.base + median(pairs)))
        steps = cheapest(blocks, costs, gaps)
    found = []
    row = column = 0
    one, two = gaps[0].tolist(), gaps[1].tolist()
    for ((height, width), cost), ends in zip(steps, pairwise(sureness(steps, blocks, costs, gaps)), strict=True):
        alone = one[row + height] - one[row] + two[column + width] - two[column]
        worth = max(0.0, 1 - cost / alone) if height and width else 1.0
        score = min(*ends, 2 * worth)
        found.append(Match(range(row, row + height), range(column, column + width), round(score, 4), ends[0]))
        row, column = row + height, column + width
    return list(healed(found, evidence.likeness))


def median(values: Sequence[float]) -> float:
    """Give the median; the modules that have one take longer to load than all else takes with a document."""
    ranked, size = sorted(values), len(values)
    return (ranked[(size - 1) // 2] + ranked[size // 2]) / 2


def _points(block: Block) -> int:
    """Count the points of a block."""
    return (block.bottom - block.top + 1) * (block.right - block.left + 1)
