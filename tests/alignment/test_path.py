"""The way found is the cheapest one."""

from functools import cache

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.alignment.path import cheapest
from audit.alignment.runs import MOVES, Block, cumulated


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.integers(1, 7), st.integers(1, 7), st.integers(1, 3), st.integers(0, 10_000))
def test_cheapest(rows: int, columns: int, size: int, seed: int) -> None:
    """It costs what a search of all ways gives, whatever the blocks, and its steps lead from corner to corner."""
    chance = np.random.default_rng(seed)
    prices = chance.uniform(0.1, 2, (len(MOVES), rows + 1, columns + 1))
    for price, (height, width) in zip(prices, MOVES, strict=True):
        price[:height] = price[:, :width] = np.inf
    gaps = cumulated(list(chance.uniform(0.1, 1, rows))), cumulated(list(chance.uniform(0.1, 1, columns)))
    blocks = [Block(top, min(rows, top + size - 1), 0, columns) for top in range(0, rows + 1, size)]

    @cache
    def least(row: int, column: int) -> float:
        ways = [0.0] if not row and not column else []
        ways += [least(row - 1, column) + gaps[0][row] - gaps[0][row - 1]] if row else []
        ways += [least(row, column - 1) + gaps[1][column] - gaps[1][column - 1]] if column else []
        for price, (height, width) in zip(prices, MOVES, strict=True):
            if row >= height and column >= width:
                ways.append(least(row - height, column - width) + price[row, column])
        return min(ways)

    steps = cheapest(blocks, lambda block: prices[:, block.top : block.bottom + 1], gaps)

    assert abs(sum(cost for _, cost in steps) - least(rows, columns)) < 1e-4
    assert tuple(map(sum, zip(*(step for step, _ in steps), strict=True))) == (rows, columns)
