"""Sums over the grid are those of the pairs of sentences that a bead joins."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.alignment.runs import LONGEST, MOVES, Block, summed


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_summed(top: int, height: int, left: int, width: int) -> None:
    """Each bead that ends in a block is worth the sum of its pairs, wherever the block lies."""
    block = Block(top, top + height, left, left + width)
    values = np.arange(float((block.bottom + 1) * (block.right + 1))).reshape(block.bottom + 1, -1)
    first, before = max(0, top - LONGEST), max(0, left - LONGEST)
    found = summed(values[first : block.bottom, before : block.right], block)

    for (rows, columns), table in zip(MOVES, found, strict=True):
        for row in range(max(rows, top), block.bottom + 1):
            for column in range(max(columns, left), block.right + 1):
                assert table[row - top, column - left] == values[row - rows : row, column - columns : column].sum()
