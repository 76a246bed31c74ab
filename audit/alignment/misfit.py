"""How badly the sentences that a bead joins fit each other: in words, in length, in paragraphs and headings."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from audit.alignment.match import Sentence
from audit.alignment.runs import MOVES, Numbers, Places, laid, spans
from audit.alignment.weights import Weights


class Runs(NamedTuple):
    """The sentences that each move takes of one side to end at some offsets (moves x offsets).

    What their keywords weigh, how long they are, how many paragraphs begin inside, whether one begins with them,
    whether there is a heading among them.
    """

    weight: Numbers
    length: Numbers
    inner: Numbers
    opens: Numbers
    heads: Numbers


class Side:
    """The cumulated weights, lengths, paragraph starts and headings of one side."""

    def __init__(self, sentences: Sequence[Sentence], weights: Sequence[float], scale: float) -> None:
        """Scale the lengths to the target language."""
        lengths = [max(1, len(one.text)) * scale for one in sentences]
        values = weights, lengths, [one.begins for one in sentences], [one.heading for one in sentences]
        self.count = len(sentences)
        self.sums = np.zeros((len(values), self.count + 1))
        np.cumsum(np.array(values, dtype=np.float64), axis=1, out=self.sums[:, 1:])

    @property
    def breaks(self) -> Numbers:
        """Give the number of paragraphs that begin before each offset."""
        found: Numbers = self.sums[2]
        return found

    def runs(self, sizes: Places, first: int, last: int) -> Runs:
        """Give the runs of some sizes (moves x 1) that end at the offsets `first` to `last`."""
        begins, ends = spans(sizes, first, last)
        weight, length, breaks, headings = self.sums[:, None, ends] - self.sums[:, begins]
        opens = self.breaks[np.minimum(begins + 1, self.count)] - self.breaks[begins]
        return Runs(weight, length, breaks - opens, opens, np.minimum(headings, 1))


def words(shared: Numbers, ours: Runs, theirs: Runs, weights: Weights) -> Numbers:
    """Cost the keywords that beads do not share, in the place of the weight of those that they do."""
    one, two = laid(ours.weight, theirs.weight)
    both = one + two
    shared *= 2
    shared /= np.maximum(both, 1e-9, out=both)
    np.subtract(1, np.minimum(shared, 1, out=shared), out=shared)
    shared *= weights.lexical
    return shared


def length(ours: Runs, theirs: Runs, weights: Weights) -> Numbers:
    """Cost different lengths."""
    one, two = laid(ours.length, theirs.length)
    found = two - one
    found *= found
    mean = one + two
    mean /= 2
    found /= np.maximum(mean, 1e-9, out=mean)
    np.minimum(found, weights.stray, out=found)
    found *= weights.length
    return found


def shape(found: Numbers, ours: Runs, theirs: Runs, weights: Weights) -> None:
    """Add the cost of large beads, and of paragraphs and headings that they join or break."""
    one, two = laid(weights.crossing * ours.inner + _sizes(weights), weights.crossing * theirs.inner)
    found += one
    found += two
    for mine, yours, cost in (
        (ours.opens, theirs.opens, weights.beginning),
        (ours.heads, theirs.heads, weights.heading),
    ):
        if mine.any() or yours.any():
            one, two = laid(mine, yours)
            differs = np.abs(one - two)
            differs *= cost
            found += differs


@cache
def _sizes(weights: Weights) -> Numbers:
    """Give the cost of the size of each move's beads (moves x 1)."""
    several = [min(move) > 1 for move in MOVES]
    larger = [0.0 if move == (1, 1) else weights.merge if max(move) == 2 else weights.larger for move in MOVES]
    return np.where(several, weights.many, larger)[:, None]
