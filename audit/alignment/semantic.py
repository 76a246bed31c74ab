"""Evidence of meaning: the embeddings of runs of sentences."""

from collections.abc import Sequence

import numpy as np

from audit.alignment.runs import LONGEST, Numbers
from audit.language.embeddings import Vectors

STRANGERS = 0.22  # the mean cosine of sentences of one text that do not belong together, in news and in the Bible
WORTH = 5  # sentences that this counts as much as: in a short stretch, the counterpart alone would spoil the mean


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
        for begins in np.maximum(np.arange(len(sums)) - np.arange(LONGEST + 1)[:, None], 0):  # one by one: they are large
            run = sums - sums[begins]
            norms.append(np.maximum(np.sqrt((run * run).sum(axis=1)), 1e-9))
            strangers.append((run @ total / norms[-1] + STRANGERS * WORTH) / count)
        self.norms: Numbers = np.array(norms)
        self.strangers: Numbers = np.array(strangers)

    def cosine(self, rows: range, other: "Meaning", columns: range) -> float:
        """Give the cosine of some sentences with some of the other side."""
        one = self.vectors[rows.start : rows.stop].sum(axis=0)
        two = other.vectors[columns.start : columns.stop].sum(axis=0)
        return float(one @ two / max(1e-9, float(np.linalg.norm(one) * np.linalg.norm(two))))
