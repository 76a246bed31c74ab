"""What a bead costs: how badly two runs of sentences fit each other."""

from collections.abc import Sequence
from copy import copy

import numpy as np

from audit.alignment.lexical import lexical
from audit.alignment.match import Sentence
from audit.alignment.runs import LONGEST, MOVES, Block, Numbers, cumulated, ending, summed
from audit.alignment.semantic import Meaning
from audit.alignment.weights import ALONE, TOGETHER
from audit.language.embeddings import embed


class Side:
    """The cumulated lengths and paragraph starts of one side."""

    def __init__(self, sentences: Sequence[Sentence], scale: float) -> None:
        """Scale the lengths to the target language."""
        self.count = len(sentences)
        self.length = cumulated([max(1, len(one.text)) * scale for one in sentences])
        self.breaks = cumulated([float(one.begins) for one in sentences])
        self.headings = cumulated([float(one.heading) for one in sentences])


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

    def gaps(self, usual: float) -> tuple[Numbers, Numbers]:
        """Give the cumulated costs of leaving sentences alone; more for one that opens a paragraph."""
        opening = self.weights.beginning
        one, two = (np.arange(len(side.length)) * usual + opening * side.breaks for side in (self.source, self.target))
        return one, two

    def costs(self, block: Block) -> list[Numbers]:
        """Give for each move the costs of the beads that end at the block's points (rows x columns).

        A bead that would begin before the texts do costs infinitely much.
        """
        rows = range(max(0, block.top - LONGEST), block.bottom)
        columns = range(max(0, block.left - LONGEST), block.right)
        words = _table(self.words.shared(rows, columns))
        sense = None
        if self.meaning is not None:
            left, right = self.meaning[0].vectors, self.meaning[1].vectors
            sense = _table((left[rows.start : rows.stop] @ right[columns.start : columns.stop].T).astype(np.float64))
        found = []
        for move in MOVES:
            cost = self._misfit(block, move, words, sense) + self._shape(block, move)
            cost[: max(0, move[0] - block.top)] = np.inf
            cost[:, : max(0, move[1] - block.left)] = np.inf
            found.append(cost)
        return found

    def _misfit(self, block: Block, move: tuple[int, int], words: Numbers, sense: Numbers | None) -> Numbers:
        """Cost the difference in words, meaning and length of the beads of one move."""
        height, width = move
        weights, shape = self.weights, (block.bottom - block.top + 1, block.right - block.left + 1)
        both = (
            ending(self.words.source, height, block.top, block.bottom)[:, None]
            + ending(self.words.target, width, block.left, block.right)[None, :]
        )
        cost = 1 - np.minimum(2 * summed(words, height, width, *shape) / np.maximum(both, 1e-9), 1)
        cost *= weights.lexical
        if sense is not None and self.meaning is not None:
            ours, theirs = self.meaning
            down, across = slice(block.top, block.bottom + 1), slice(block.left, block.right + 1)
            norms = ours.norms[height][down, None] * theirs.norms[width][None, across]
            chance = 1 - (ours.strangers[height][down, None] + theirs.strangers[width][None, across]) / 2
            cost += weights.semantic * (1 - summed(sense, height, width, *shape) / norms) / chance
        source = ending(self.source.length, height, block.top, block.bottom)[:, None]
        target = ending(self.target.length, width, block.left, block.right)[None, :]
        gap = (target - source) ** 2 / np.maximum((target + source) / 2, 1e-9)
        cost *= (height * width) ** weights.size
        cost += weights.length * np.minimum(gap, weights.stray)
        return cost

    def _shape(self, block: Block, move: tuple[int, int]) -> Numbers:
        """Cost the size of the beads of one move, and paragraphs and headings that they join or break."""
        height, width = move
        weights = self.weights
        cost = 0.0 if move == (1, 1) else weights.merge if max(move) == 2 and min(move) == 1 else weights.larger
        if min(move) > 1:
            cost = weights.many
        down, across = (block.top, block.bottom), (block.left, block.right)
        inner = (
            ending(self.source.breaks, height, *down)[:, None] - _first(self.source.breaks, height, *down)[:, None]
        ) + (ending(self.target.breaks, width, *across)[None, :] - _first(self.target.breaks, width, *across)[None, :])
        begin = np.abs(
            _first(self.source.breaks, height, *down)[:, None] - _first(self.target.breaks, width, *across)[None, :]
        )
        title = np.abs(
            np.minimum(ending(self.source.headings, height, *down), 1)[:, None]
            - np.minimum(ending(self.target.headings, width, *across), 1)[None, :]
        )
        found: Numbers = cost + weights.crossing * inner + weights.beginning * begin + weights.heading * title
        return found


def ratio(source: Sequence[str], target: Sequence[str]) -> float:
    """Give the English characters for a Chinese one, learnt from the two texts and kept near 4."""
    return min(5.5, max(2.5, sum(map(len, target)) / max(1, sum(map(len, source)))))


def _table(values: Numbers) -> Numbers:
    """Cumulate a table in both directions, with an empty first row and column."""
    table = np.zeros((values.shape[0] + 1, values.shape[1] + 1))
    np.cumsum(np.cumsum(values, axis=0), axis=1, out=table[1:, 1:])
    return table


def _first(sums: Numbers, size: int, first: int, last: int) -> Numbers:
    """Give the value of the first sentence of each run of `size` that ends at the offsets `first` to `last`."""
    begins = np.maximum(np.arange(first, last + 1) - size, 0)
    found: Numbers = sums[np.minimum(begins + 1, len(sums) - 1)] - sums[begins]
    return found
