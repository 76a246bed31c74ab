"""What a bead costs: how badly two runs of sentences fit each other."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache

import numpy as np

from audit.alignment.lexical import lexical
from audit.alignment.match import Sentence
from audit.alignment.runs import (
    HEIGHTS,
    LONGEST,
    MOVES,
    WIDTHS,
    Block,
    Numbers,
    Places,
    cumulated,
    laid,
    spans,
    summed,
)
from audit.alignment.semantic import Meaning
from audit.alignment.weights import ALONE, TOGETHER, Weights
from audit.language.embeddings import embed


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
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
        self.count = len(sentences)
        self.weight = cumulated(weights)
        self.length = cumulated([max(1, len(one.text)) * scale for one in sentences])
        self.breaks = cumulated([one.begins for one in sentences])
        self.headings = cumulated([one.heading for one in sentences])

    def runs(self, sizes: Places, first: int, last: int) -> Runs:
        """Give the runs of some sizes (moves x 1) that end at the offsets `first` to `last`."""
        begins, ends = spans(sizes, first, last)
        opens = self.breaks[np.minimum(begins + 1, self.count)] - self.breaks[begins]
        return Runs(
            self.weight[ends] - self.weight[begins],
            self.length[ends] - self.length[begins],
            self.breaks[ends] - self.breaks[begins] - opens,
            opens,
            np.minimum(self.headings[ends] - self.headings[begins], 1),
        )


class Evidence:
    """Everything known about two lists of sentences, asked block by block."""

    def __init__(self, source: Sequence[Sentence], target: Sequence[Sentence]) -> None:
        """Read lengths and keywords."""
        self.sentences = source, target
        self.weights = ALONE
        self.texts = [one.text for one in source], [one.text for one in target]
        self.ratio = ratio(*self.texts)
        self.words = lexical(*self.texts)
        self.rows, self.columns = range(len(source)), range(len(target))
        self.meaning: tuple[Meaning, Meaning] | None = None
        self._measure()

    def _measure(self) -> None:
        """Sum lengths and paragraph starts."""
        one, two = self.words.weights
        rows, columns = self.rows, self.columns
        self.source = Side(self.sentences[0], one[rows.start : rows.stop], self.ratio)
        self.target = Side(self.sentences[1], two[columns.start : columns.stop], 1.0)

    def part(self, rows: range, columns: range) -> "Evidence":
        """Give the evidence for a stretch of both sides, as seen in the whole, without embeddings."""
        part = copy(self)
        part.sentences = self.sentences[0][rows.start : rows.stop], self.sentences[1][columns.start : columns.stop]
        part.texts = self.texts[0][rows.start : rows.stop], self.texts[1][columns.start : columns.stop]
        part.rows, part.columns = self.rows[rows.start : rows.stop], self.columns[columns.start : columns.stop]
        part.meaning, part.weights = None, ALONE
        part._measure()
        return part

    def read_meaning(self) -> None:
        """Embed both sides."""
        self.weights = TOGETHER
        lengths = [[max(1, len(text)) for text in texts] for texts in self.texts]
        source, target = embed(self.texts[0]), embed(self.texts[1])
        self.meaning = Meaning(source, lengths[0], target), Meaning(target, lengths[1], source)

    def likeness(self, rows: range, columns: range) -> float:
        """Give the share of keywords that some sentences have in common, or their cosine if that is greater."""
        words = self.words.likeness(self.rows[rows.start : rows.stop], self.columns[columns.start : columns.stop])
        return max(words, self.meaning[0].cosine(rows, self.meaning[1], columns)) if self.meaning else words

    def gaps(self, usual: float) -> tuple[Numbers, Numbers]:
        """Give the cumulated costs of leaving sentences alone; more for one that opens a paragraph."""
        opening = self.weights.beginning
        one, two = (np.arange(len(side.length)) * usual + opening * side.breaks for side in (self.source, self.target))
        return one, two

    def costs(self, block: Block) -> Numbers:
        """Give the costs of the beads that end at the block's points (moves x rows x columns).

        A bead that would begin before the texts do costs infinitely much.
        """
        rows = range(max(0, block.top - LONGEST), block.bottom)
        columns = range(max(0, block.left - LONGEST), block.right)
        shared = self.words.shared(self.rows[rows.start : rows.stop], self.columns[columns.start : columns.stop])
        ours = self.source.runs(HEIGHTS, block.top, block.bottom)
        theirs = self.target.runs(WIDTHS, block.left, block.right)
        found = self._words(summed(shared, block), ours, theirs)
        if self.meaning is not None:
            found += self._sense(block, rows, columns, *self.meaning)
        found *= (HEIGHTS * WIDTHS)[:, :, None] ** self.weights.size
        self._length(found, ours, theirs)
        self._shape(found, ours, theirs)
        for cost, (height, width) in zip(found, MOVES, strict=True):
            cost[: max(0, height - block.top)] = np.inf
            cost[:, : max(0, width - block.left)] = np.inf
        return found

    def _words(self, shared: Numbers, ours: Runs, theirs: Runs) -> Numbers:
        """Cost the keywords that beads do not share, in the place of the weight of those that they do."""
        one, two = laid(ours.weight, theirs.weight)
        both = one + two
        shared *= 2
        shared /= np.maximum(both, 1e-9, out=both)
        np.subtract(1, np.minimum(shared, 1, out=shared), out=shared)
        shared *= self.weights.lexical
        return shared

    def _sense(self, block: Block, rows: range, columns: range, ours: Meaning, theirs: Meaning) -> Numbers:
        """Cost the difference in meaning of beads."""
        cosines = ours.vectors[rows.start : rows.stop] @ theirs.vectors[columns.start : columns.stop].T
        found = summed(cosines.astype(np.float64), block)
        down, across = slice(block.top, block.bottom + 1), slice(block.left, block.right + 1)
        heights, widths = HEIGHTS[:, 0], WIDTHS[:, 0]
        one, two = laid(ours.norms[heights, down], theirs.norms[widths, across])
        np.subtract(1, np.divide(found, one * two, out=found), out=found)
        one, two = laid(ours.strangers[heights, down], theirs.strangers[widths, across])
        found /= 1 - (one + two) / 2
        found *= self.weights.semantic
        return found

    def _length(self, found: Numbers, ours: Runs, theirs: Runs) -> None:
        """Add the cost of different lengths."""
        one, two = laid(ours.length, theirs.length)
        gap = two - one
        gap *= gap
        mean = one + two
        mean /= 2
        gap /= np.maximum(mean, 1e-9, out=mean)
        np.minimum(gap, self.weights.stray, out=gap)
        gap *= self.weights.length
        found += gap

    def _shape(self, found: Numbers, ours: Runs, theirs: Runs) -> None:
        """Add the cost of large beads, and of paragraphs and headings that they join or break."""
        weights = self.weights
        one, two = laid(weights.crossing * ours.inner + _sizes(weights)[:, None], weights.crossing * theirs.inner)
        found += one
        found += two
        for one, two, cost in ((ours.opens, theirs.opens, weights.beginning), (ours.heads, theirs.heads, weights.heading)):
            if one.any() or two.any():
                one, two = laid(one, two)
                differs = np.abs(one - two)
                differs *= cost
                found += differs


@cache
def _sizes(weights: Weights) -> Numbers:
    """Give the cost of the size of each move's beads."""
    return np.array([
        weights.many if min(move) > 1 else 0 if max(move) == 1 else weights.merge if max(move) == 2 else weights.larger
        for move in MOVES
    ])


def ratio(source: Sequence[str], target: Sequence[str]) -> float:
    """Give the English characters for a Chinese one, learnt from the two texts and kept near 4."""
    return min(5.5, max(2.5, sum(map(len, target)) / max(1, sum(map(len, source)))))
