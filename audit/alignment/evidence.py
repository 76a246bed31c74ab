"""What a bead costs: how badly two runs of sentences fit each other."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

import numpy as np

from audit.alignment.lexical import lexical
from audit.alignment.match import Sentence
from audit.alignment.runs import LONGEST, MOVES, Block, Numbers, cumulated, ending, opening, summed, table
from audit.alignment.semantic import Meaning
from audit.alignment.weights import ALONE, TOGETHER
from audit.language.embeddings import embed


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """The runs of so many sentences that end at some offsets.

    What their keywords weigh, how long they are, how many paragraphs begin inside, whether one begins with them,
    whether there is a heading among them.
    """

    weight: Numbers
    length: Numbers
    inner: Numbers
    opens: Numbers
    heads: Numbers


class Side:
    """The cumulated lengths and paragraph starts of one side."""

    def __init__(self, sentences: Sequence[Sentence], scale: float) -> None:
        """Scale the lengths to the target language."""
        self.count = len(sentences)
        self.length = cumulated([max(1, len(one.text)) * scale for one in sentences])
        self.breaks = cumulated([float(one.begins) for one in sentences])
        self.headings = cumulated([float(one.heading) for one in sentences])

    def runs(self, weights: Numbers, first: int, last: int) -> dict[int, Runs]:
        """Give the runs that end at the offsets `first` to `last` by their size; `weights` are cumulated too."""
        found = {}
        for size in range(1, LONGEST + 1):
            weight, length, breaks, headings = (
                ending(sums, size, first, last) for sums in (weights, self.length, self.breaks, self.headings)
            )
            opens = opening(self.breaks, size, first, last)
            found[size] = Runs(weight, length, breaks - opens, opens, np.minimum(headings, 1))
        return found


class Evidence:
    """Everything known about two lists of sentences, asked block by block."""

    def __init__(self, source: Sequence[Sentence], target: Sequence[Sentence]) -> None:
        """Read lengths and keywords."""
        self.sentences = source, target
        self.weights = ALONE
        self.texts = [one.text for one in source], [one.text for one in target]
        self.ratio = ratio(*self.texts)
        self.words = lexical(*self.texts)
        self.meaning: tuple[Meaning, Meaning] | None = None
        self._measure()

    def _measure(self) -> None:
        """Sum lengths and paragraph starts."""
        self.source, self.target = Side(self.sentences[0], self.ratio), Side(self.sentences[1], 1.0)

    def part(self, rows: range, columns: range) -> "Evidence":
        """Give the evidence for a stretch of both sides, as seen in the whole, without embeddings."""
        part = copy(self)
        part.sentences = self.sentences[0][rows.start : rows.stop], self.sentences[1][columns.start : columns.stop]
        part.texts = self.texts[0][rows.start : rows.stop], self.texts[1][columns.start : columns.stop]
        part.words = self.words.part(rows, columns)
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
        words = self.words.likeness(rows, columns)
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
        words = table(self.words.shared(rows, columns), block)
        sense = None
        if self.meaning is not None:
            left, right = self.meaning[0].vectors, self.meaning[1].vectors
            cosines = left[rows.start : rows.stop] @ right[columns.start : columns.stop].T
            sense = table(cosines.astype(np.float64), block)
        ours = self.source.runs(self.words.source, block.top, block.bottom)
        theirs = self.target.runs(self.words.target, block.left, block.right)
        found = np.empty((len(MOVES), block.bottom - block.top + 1, block.right - block.left + 1))
        for cost, move in zip(found, MOVES, strict=True):
            pair = ours[move[0]], theirs[move[1]]
            cost[:] = self._misfit(block, move, pair, words, sense) + self._shape(move, pair)
            cost[: max(0, move[0] - block.top)] = np.inf
            cost[:, : max(0, move[1] - block.left)] = np.inf
        return found

    def _misfit(
        self, block: Block, move: tuple[int, int], runs: tuple[Runs, Runs], words: Numbers, sense: Numbers | None
    ) -> Numbers:
        """Cost the difference in words, meaning and length of the beads of one move."""
        height, width = move
        one, two = runs
        weights = self.weights
        both = one.weight[:, None] + two.weight[None, :]
        cost = 1 - np.minimum(2 * summed(words, height, width) / np.maximum(both, 1e-9), 1)
        cost *= weights.lexical
        if sense is not None and self.meaning is not None:
            ours, theirs = self.meaning
            down, across = slice(block.top, block.bottom + 1), slice(block.left, block.right + 1)
            norms = ours.norms[height][down, None] * theirs.norms[width][None, across]
            chance = 1 - (ours.strangers[height][down, None] + theirs.strangers[width][None, across]) / 2
            cost += weights.semantic * (1 - summed(sense, height, width) / norms) / chance
        source, target = one.length[:, None], two.length[None, :]
        gap = (target - source) ** 2 / np.maximum((target + source) / 2, 1e-9)
        cost *= (height * width) ** weights.size
        cost += weights.length * np.minimum(gap, weights.stray)
        return cost

    def _shape(self, move: tuple[int, int], runs: tuple[Runs, Runs]) -> Numbers:
        """Cost the size of the beads of one move, and paragraphs and headings that they join or break."""
        one, two = runs
        weights = self.weights
        cost = 0.0 if move == (1, 1) else weights.merge if max(move) == 2 and min(move) == 1 else weights.larger
        if min(move) > 1:
            cost = weights.many
        inner = one.inner[:, None] + two.inner[None, :]
        begin = np.abs(one.opens[:, None] - two.opens[None, :])
        title = np.abs(one.heads[:, None] - two.heads[None, :])
        found: Numbers = cost + weights.crossing * inner + weights.beginning * begin + weights.heading * title
        return found


def ratio(source: Sequence[str], target: Sequence[str]) -> float:
    """Give the English characters for a Chinese one, learnt from the two texts and kept near 4."""
    return min(5.5, max(2.5, sum(map(len, target)) / max(1, sum(map(len, source)))))
