"""Sums over runs of neighbouring sentences, and the grid on which two texts are laid against each other."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
LONGEST = 4  # sentences of one side in one bead
MOVES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (2, 3), (3, 2), (1, 4), (4, 1))


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the grid whose points are pairs of offsets: rows (source), columns (target), last ones included."""

    top: int
    bottom: int
    left: int
    right: int


def cumulated(values: Sequence[float]) -> Numbers:
    """Give the sum of the values before each offset, from none to all."""
    return np.concatenate(([0.0], np.cumsum(np.asarray(values, dtype=np.float64))))


def ending(sums: Numbers, size: int, first: int, last: int) -> Numbers:
    """Give the sums of the runs of `size` sentences that end at the offsets `first` to `last`, inclusive.

    A run that would begin before the text is cut short.
    """
    ends = np.arange(first, last + 1)
    found: Numbers = sums[ends] - sums[np.maximum(ends - size, 0)]
    return found


def opening(sums: Numbers, size: int, first: int, last: int) -> Numbers:
    """Give the value of the first sentence of each run of `size` that ends at the offsets `first` to `last`."""
    begins = np.maximum(np.arange(first, last + 1) - size, 0)
    found: Numbers = sums[np.minimum(begins + 1, len(sums) - 1)] - sums[begins]
    return found


def table(values: Numbers, block: Block) -> Numbers:
    """Cumulate a table of pairs of sentences in both directions, for the beads that end in a block.

    The values are those of the block's sentences and of LONGEST before them; where the texts begin, rows and columns
    of zeros make up for what is missing, so that a bead which would begin before them is cut short.
    """
    rows, columns = block.bottom - block.top + 1 + LONGEST, block.right - block.left + 1 + LONGEST
    found = np.zeros((rows, columns))
    if values.size:
        inner = found[rows - values.shape[0] :, columns - values.shape[1] :]
        np.cumsum(np.cumsum(values, axis=0), axis=1, out=inner)
    return found


def summed(cumulated: Numbers, height: int, width: int) -> Numbers:
    """Sum the `height` by `width` rectangles that end at a block's points, from what `table` cumulated."""
    low, high = cumulated[LONGEST:], cumulated[LONGEST - height : -height]
    right, left = slice(LONGEST, None), slice(LONGEST - width, -width)
    found: Numbers = low[:, right] - low[:, left] - high[:, right] + high[:, left]
    return found
