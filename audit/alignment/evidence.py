"""What a bead costs: how badly two runs of sentences fit each other."""

from collections.abc import Sequence
from copy import copy

import numpy as np

from audit.alignment import misfit
from audit.alignment.lexical import lexical
from audit.alignment.match import Sentence
from audit.alignment.misfit import Side
from audit.alignment.runs import HEIGHTS, LONGEST, MOVES, WIDTHS, Block, Numbers, summed
from audit.alignment.semantic import Meaning, distance
from audit.alignment.weights import ALONE, TOGETHER
from audit.language.embeddings import embed


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

    def likeness(self, rows: range, columns: range) -> float:
        """Give the share of keywords that some sentences have in common, or their cosine if that is greater."""
        words = self.words.likeness(self.rows[rows.start : rows.stop], self.columns[columns.start : columns.stop])
        return max(words, self.meaning[0].cosine(rows, self.meaning[1], columns)) if self.meaning else words

    def gaps(self, usual: float) -> tuple[Numbers, Numbers]:
        """Give the cumulated costs of leaving sentences alone; more for one that opens a paragraph."""
        opening = self.weights.beginning
        one, two = (np.arange(side.count + 1) * usual + opening * side.breaks for side in (self.source, self.target))
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
        found = misfit.words(summed(shared, block), ours, theirs, self.weights)
        if self.meaning is not None:
            found += self.weights.semantic * distance(*self.meaning, block, rows, columns)
        found *= (HEIGHTS * WIDTHS)[:, :, None] ** self.weights.size
        found += misfit.length(ours, theirs, self.weights)
        misfit.shape(found, ours, theirs, self.weights)
        for cost, (height, width) in zip(found, MOVES, strict=True):
            cost[: max(0, height - block.top)] = np.inf
            cost[:, : max(0, width - block.left)] = np.inf
        return found


def read_meaning(parts: Sequence[Evidence]) -> None:
    """Embed both sides of some stretches, all at once, which is faster than one by one."""
    vectors = embed([text for part in parts for texts in part.texts for text in texts])
    end = 0
    for part in parts:
        start, middle, end = end, end + len(part.rows), end + len(part.rows) + len(part.columns)
        source, target = vectors[start:middle], vectors[middle:end]
        lengths = [[max(1, len(text)) for text in texts] for texts in part.texts]
        part.meaning = Meaning(source, lengths[0], target), Meaning(target, lengths[1], source)
        part.weights = TOGETHER


def ratio(source: Sequence[str], target: Sequence[str]) -> float:
    """Give the English characters for a Chinese one, learnt from the two texts and kept near 4."""
    return min(5.5, max(2.5, sum(map(len, target)) / max(1, sum(map(len, source)))))
