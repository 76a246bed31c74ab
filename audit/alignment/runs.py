"""Sums over runs of neighbouring sentences, and the grid on which two texts are laid against each other."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]
LONGEST = 4  # sentences of one side in one bead
MOVES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (2, 3), (3, 2), (1, 4), (4, 1))
HEIGHTS, WIDTHS = np.array(MOVES, dtype=np.intp).T[:, :, None]


class Block(NamedTuple):
    """A stretch of the grid whose points are pairs of offsets: rows (source), columns (target), last ones included."""

    top: int
    bottom: int
    left: int
    right: int


def cumulated(values: Sequence[float]) -> Numbers:
    """Give the sum of the values before each offset, from none to all."""
    found = np.zeros(len(values) + 1)
    np.cumsum(values, out=found[1:])
    return found


def spans(sizes: Places, first: int, last: int) -> tuple[Places, Places]:
    """Give where the runs of some sizes begin (sizes x offsets) that end at the offsets `first` to `last`, and these.

    A run that would begin before the text is cut short.
    """
    ends = np.arange(first, last + 1)
    return np.maximum(ends - sizes, 0), ends


def laid(one: Numbers, two: Numbers) -> tuple[Numbers, Numbers]:
    """Set what each move takes of the source (moves x rows) against what it takes of the target (moves x columns)."""
    return one[:, :, None], two[:, None, :]


def summed(values: Numbers, block: Block) -> Numbers:
    """Sum a table of pairs of sentences over the beads that end in a block (moves x rows x columns).

    The values are those of the block's sentences and of LONGEST before them; where the texts begin, rows and columns
    of zeros make up for what is missing, so that a bead which would begin before them is cut short.
    """
    rows, columns = block.bottom - block.top + 1, block.right - block.left + 1
    cumulated = np.zeros((rows + LONGEST, columns + LONGEST))
    if values.size:
        inner = cumulated[-values.shape[0] :, -values.shape[1] :]
        np.cumsum(np.cumsum(values, axis=0), axis=1, out=inner)
    across = [cumulated[:, LONGEST:] - cumulated[:, LONGEST - width : -width] for width in range(1, LONGEST + 1)]
    found = np.empty((len(MOVES), rows, columns))
    for (height, width), total in zip(MOVES, found, strict=True):
        np.subtract(across[width - 1][LONGEST:], across[width - 1][LONGEST - height : -height], out=total)
    return found
