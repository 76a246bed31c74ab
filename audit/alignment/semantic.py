"""Evidence of meaning: the embeddings of runs of sentences."""

from collections.abc import Sequence

import numpy as np

from audit.alignment.runs import HEIGHTS, LONGEST, WIDTHS, Block, Numbers, laid, summed
from audit.language.embeddings import Vectors

STRANGERS = 0.22  # the mean cosine of sentences of one text that do not belong together, in news and in the Bible
WORTH = 3  # sentences that this counts as much as: in a short stretch, the counterpart alone would spoil the mean


class Meaning:
    """The embeddings of one side, each as heavy as the square root of its sentence's length.

    `norms[k]` are the lengths of the summed vectors of the runs of k sentences, by offset of the end, and
    `strangers[k]` their mean cosines with all sentences of the other side: what chance alone gives.
    """

    def __init__(self, vectors: Vectors, lengths: Sequence[int], others: Vectors) -> None:
        """Sum the vectors of each run."""
        self.vectors = vectors * np.sqrt(np.asarray(lengths, dtype=np.float32))[:, None]
        sums = np.concatenate((np.zeros((1, vectors.shape[1])), np.cumsum(self.vectors, axis=0, dtype=np.float64)))
        total, count = others.sum(axis=0, dtype=np.float64), len(others) + WORTH
        norms, strangers = [], []
        for size in range(LONGEST + 1):  # one by one, for they are large
            run = sums - sums[np.maximum(np.arange(len(sums)) - size, 0)]
            norms.append(np.maximum(np.sqrt((run * run).sum(axis=1)), 1e-9))
            strangers.append((run @ total / norms[-1] + STRANGERS * WORTH) / count)
        self.norms: Numbers = np.array(norms)
        self.strangers: Numbers = np.array(strangers)

    def cosine(self, rows: range, other: "Meaning", columns: range) -> float:
        """Give the cosine of some sentences with some of the other side."""
        one = self.vectors[rows.start : rows.stop].sum(axis=0)
        two = other.vectors[columns.start : columns.stop].sum(axis=0)
        return float(one @ two / max(1e-9, float(np.linalg.norm(one) * np.linalg.norm(two))))


def distance(ours: Meaning, theirs: Meaning, block: Block, rows: range, columns: range) -> Numbers:
    """Give the distance in meaning of the beads that end in a block; that of two strangers is 1.

    `rows` and `columns` are the sentences of the block, with those before it that its beads may reach.
    """
    cosines = ours.vectors[rows.start : rows.stop] @ theirs.vectors[columns.start : columns.stop].T
    found = summed(cosines.astype(np.float64), block)
    down, across = slice(block.top, block.bottom + 1), slice(block.left, block.right + 1)
    heights, widths = HEIGHTS[:, 0], WIDTHS[:, 0]
    one, two = laid(ours.norms[heights, down], theirs.norms[widths, across])
    np.subtract(1, np.divide(found, one * two, out=found), out=found)
    one, two = laid(ours.strangers[heights, down], theirs.strangers[widths, across])
    found /= 1 - (one + two) / 2
    return found
