"""How sure a bead is: what its neighbours would cost if they met elsewhere."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import exp

from audit.alignment.path import Step
from audit.alignment.runs import MOVES, Block, Numbers

Point = tuple[int, int]
NEAR = ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1))
PLACE = {move: n for n, move in enumerate(MOVES)}
SCALE = 0.35  # the margin, in costs of a missing counterpart, at which a boundary is two thirds sure


def sureness(
    steps: Sequence[tuple[Step, float]],
    blocks: Sequence[Block],
    costs: Callable[[Block], Numbers],
    gaps: tuple[Numbers, Numbers],
) -> list[float]:
    """Give a number from 0 to 1 for each boundary: before the first step, between two, after the last."""
    price = _Price(blocks, costs, gaps)
    usual = gaps[0][-1] / (len(gaps[0]) - 1)
    found = [1.0]
    corners = list(_corners(steps))
    for (start, middle, end), ((_, one), (_, two)) in zip(corners, pairwise(steps), strict=True):
        others = min(price.others(start, middle, end), default=float("inf"))
        found.append(1 - exp(-max(0.0, others - one - two) / (SCALE * usual)))
    return [*found, 1.0] if steps else found


def _corners(steps: Sequence[tuple[Step, float]]) -> Iterator[tuple[Point, Point, Point]]:
    """Give start, meeting and end of each two neighbouring steps."""
    row = column = 0
    for ((height, width), _), ((lower, wider), _) in pairwise(steps):
        middle = row + height, column + width
        yield (row, column), middle, (middle[0] + lower, middle[1] + wider)
        row, column = middle


class _Price:
    """Looks up what one bead costs."""

    def __init__(
        self, blocks: Sequence[Block], costs: Callable[[Block], Numbers], gaps: tuple[Numbers, Numbers]
    ) -> None:
        self.blocks, self.costs = blocks, costs
        self.gaps: tuple[list[float], list[float]] = gaps[0].tolist(), gaps[1].tolist()
        self.rows = blocks[0].bottom - blocks[0].top + 1

    def others(self, start: Point, middle: Point, end: Point) -> Iterator[float]:
        """Give the costs of the ways from start to end that do not meet at the middle."""
        if start[0] == end[0] or start[1] == end[1]:
            return  # two gaps of one side could change places only
        yield self.bead(start, end)
        for down, right in NEAR:
            row, column = middle[0] + down, middle[1] + right
            if start[0] <= row <= end[0] and start[1] <= column <= end[1]:
                meeting = row, column
                if meeting != start and meeting != end:
                    yield self.bead(start, meeting) + self.bead(meeting, end)

    def bead(self, start: Point, end: Point) -> float:
        """Give the cost of one bead, of as many missing counterparts as one side has, or infinity."""
        height, width = end[0] - start[0], end[1] - start[1]
        if not height or not width:
            one, two = self.gaps
            return one[end[0]] - one[start[0]] + two[end[1]] - two[start[1]]
        move = PLACE.get((height, width))
        block = self.blocks[end[0] // self.rows]
        if move is None or not block.left <= end[1] <= block.right:
            return float("inf")
        return self.costs(block).item(move, end[0] - block.top, end[1] - block.left)
