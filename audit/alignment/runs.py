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


def summed(table: Numbers, height: int, width: int, rows: int, columns: int) -> Numbers:
    """Sum `height` by `width` rectangles of a cumulated table; give the last `rows` by `columns` of them.

    `table[i, j]` is the sum over the first i rows and j columns. A rectangle that would begin before it is cut short.
    """
    down = np.arange(table.shape[0] - rows, table.shape[0])
    right = np.arange(table.shape[1] - columns, table.shape[1])
    up, left = np.maximum(down - height, 0), np.maximum(right - width, 0)
    low, high = table[down], table[up]
    found: Numbers = low[:, right] - low[:, left] - high[:, right] + high[:, left]
    return found
