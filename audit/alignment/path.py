"""The cheapest way through the grid, by dynamic programming over a band of blocks."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from audit.alignment.runs import HEIGHTS, LONGEST, MOVES, WIDTHS, Block, Numbers, Places, laid, spans

Step = tuple[int, int]
SOURCE_ONLY, TARGET_ONLY = len(MOVES), len(MOVES) + 1
STEPS: tuple[Step, ...] = (*MOVES, (1, 0), (0, 1))
DOWN, RIGHT = np.array(STEPS[:TARGET_ONLY]).T[:, :, None]


def cheapest(
    blocks: Sequence[Block], costs: Callable[[Block], Numbers], gaps: tuple[Numbers, Numbers]
) -> list[tuple[Step, float]]:
    """Give the steps (sentences of the source, of the target) from the first offsets to the last, with their costs.

    The blocks follow each other from top to bottom and overlap from left to right; `costs` gives those of a block as
    moves x rows x columns, and `gaps` are the cumulated costs of sentences without a counterpart, of the source and
    of the target. Memory is that of the blocks' points.

    A total is what a way costs beyond leaving all its sentences alone, so that missing counterparts cost nothing.
    """
    above = np.full((LONGEST, blocks[-1].right + 1 + LONGEST), np.inf)
    above[-1, LONGEST] = 0.0  # before the first row, from where the first corner costs nothing
    choices: list[NDArray[np.uint8]] = []
    totals: list[NDArray[np.float32]] = []
    for block in blocks:
        ways = _priced(block, costs(block), gaps)
        origins = _origins(block, above.shape[1])
        total = np.empty((ways.shape[0], ways.shape[2]))
        for row, way in enumerate(ways, start=block.top):
            way += above.take(origins[row % LONGEST])
            line = np.minimum.accumulate(way.min(axis=0), out=total[row - block.top])
            above[row % LONGEST] = np.inf
            above[row % LONGEST, LONGEST + block.left : LONGEST + block.right + 1] = line
        chosen = ways.argmin(axis=1)
        chosen[total < ways.min(axis=1)] = TARGET_ONLY
        choices.append(chosen.astype(np.uint8))
        totals.append(total.astype(np.float32))
    return _back(blocks, choices, totals, gaps)


def _priced(block: Block, costs: Numbers, gaps: tuple[Numbers, Numbers]) -> Numbers:
    """Give what all steps but the last cost beyond leaving their sentences alone (rows x steps x columns)."""
    begins, ends = spans(HEIGHTS, block.top, block.bottom)
    starts, stops = spans(WIDTHS, block.left, block.right)
    one, two = laid(gaps[0][ends] - gaps[0][begins], gaps[1][stops] - gaps[1][starts])
    found = np.zeros((costs.shape[1], TARGET_ONLY, costs.shape[2]))
    inner = found[:, :SOURCE_ONLY].transpose(1, 0, 2)
    np.subtract(costs, one, out=inner)
    inner -= two
    return found


def _origins(block: Block, width: int) -> list[Places]:
    """Give for each place of a row in the ring of the last ones the places where the steps but the last begin."""
    starts = np.arange(LONGEST + block.left, LONGEST + block.right + 1) - RIGHT
    return [(place - DOWN) % LONGEST * width + starts for place in range(LONGEST)]


def _back(
    blocks: Sequence[Block],
    choices: Sequence[NDArray[np.uint8]],
    totals: Sequence[NDArray[np.float32]],
    gaps: tuple[Numbers, Numbers],
) -> list[tuple[Step, float]]:
    """Walk back from the end along the steps chosen."""
    row, column, at = blocks[-1].bottom, blocks[-1].right, len(blocks) - 1
    total = float(totals[at][-1, -1] + gaps[0][row] + gaps[1][column])
    steps = []
    while row or column:
        step = STEPS[choices[at][row - blocks[at].top, column - blocks[at].left]]
        row, column = row - step[0], column - step[1]
        while row < blocks[at].top:
            at -= 1
        before = float(totals[at][row - blocks[at].top, column - blocks[at].left] + gaps[0][row] + gaps[1][column])
        steps.append((step, total - before))
        total = before
    return steps[::-1]
