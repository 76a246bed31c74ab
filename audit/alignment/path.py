"""The cheapest way through the grid, by dynamic programming over a band of blocks."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from audit.alignment.runs import LONGEST, MOVES, Block, Numbers

Step = tuple[int, int]
SOURCE_ONLY, TARGET_ONLY = len(MOVES), len(MOVES) + 1
STEPS: tuple[Step, ...] = (*MOVES, (1, 0), (0, 1))


def cheapest(
    blocks: Sequence[Block], costs: Callable[[Block], Numbers], gaps: tuple[Numbers, Numbers]
) -> list[tuple[Step, float]]:
    """Give the steps (sentences of the source, of the target) from the first offsets to the last, with their costs.

    The blocks follow each other from top to bottom and overlap from left to right; `costs` gives those of a block as
    moves x rows x columns, and `gaps` are the cumulated costs of sentences without a counterpart, of the source and
    of the target. Memory is that of the blocks' points.
    """
    above = np.full((LONGEST, blocks[-1].right + 1 + LONGEST), np.inf)
    choices: list[NDArray[np.uint8]] = []
    totals: list[NDArray[np.float32]] = []
    for block in blocks:
        priced = costs(block)
        origins = _origins(block, above.shape[1])
        chosen = np.empty(priced.shape[1:], dtype=np.uint8)
        total = np.empty(priced.shape[1:], dtype=np.float32)
        for row in range(block.top, block.bottom + 1):
            ways = above.take(origins[row % LONGEST])
            ways[:-1] += priced[:, row - block.top]
            best, choice = _row(row, block, ways, gaps)
            chosen[row - block.top], total[row - block.top] = choice, best
            line = above[row % LONGEST]
            line.fill(np.inf)
            line[LONGEST + block.left : LONGEST + block.right + 1] = best
        choices.append(chosen)
        totals.append(total)
    return _back(blocks, choices, totals)


def _origins(block: Block, width: int) -> list[NDArray[np.intp]]:
    """Give for each place of a row in the ring of the last ones the places where the steps but the last begin."""
    columns = np.arange(LONGEST + block.left, LONGEST + block.right + 1)
    starts = np.array([columns - step[1] for step in STEPS[:TARGET_ONLY]])
    heights = np.array([step[0] for step in STEPS[:TARGET_ONLY]])
    return [((place - heights) % LONGEST * width)[:, None] + starts for place in range(LONGEST)]


def _row(row: int, block: Block, ways: Numbers, gaps: tuple[Numbers, Numbers]) -> tuple[Numbers, NDArray[np.uint8]]:
    """Give the least cost of each point of a row and the step that leads there; `ways` lack the cost of the gap."""
    ways[SOURCE_ONLY] = ways[SOURCE_ONLY] + gaps[0][row] - gaps[0][max(0, row - 1)]
    if row == 0 and block.left == 0:
        ways[SOURCE_ONLY, 0] = 0.0
    choice = ways.argmin(axis=0).astype(np.uint8)
    best = ways.min(axis=0)
    slope = gaps[1][block.left : block.right + 1]
    along = np.minimum.accumulate(best - slope) + slope
    skipped = along < best - 1e-9
    choice[skipped] = TARGET_ONLY
    return np.where(skipped, along, best), choice


def _back(
    blocks: Sequence[Block], choices: Sequence[NDArray[np.uint8]], totals: Sequence[NDArray[np.float32]]
) -> list[tuple[Step, float]]:
    """Walk back from the end along the steps chosen."""
    row, column, at = blocks[-1].bottom, blocks[-1].right, len(blocks) - 1
    total = float(totals[at][-1, -1])
    steps = []
    while row or column:
        step = STEPS[choices[at][row - blocks[at].top, column - blocks[at].left]]
        row, column = row - step[0], column - step[1]
        while row < blocks[at].top:
            at -= 1
        before = float(totals[at][row - blocks[at].top, column - blocks[at].left])
        steps.append((step, total - before))
        total = before
    return steps[::-1]
