"""Alignment by length alone, after Gale and Church (1993), with the Chinese-English ratio."""

from math import log, sqrt

RATIO = 4.0
STEPS = {(1, 1): 0.0, (1, 2): 3.0, (2, 1): 3.0, (2, 2): 6.0, (1, 0): 8.0, (0, 1): 8.0, (1, 3): 6.0, (3, 1): 6.0}


def align_lengths(source: list[int], target: list[int]) -> list[tuple[int, int]]:
    """Pair two lists of lengths in characters; give the steps (sources, targets) in order."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(source) + 1):
        for j in range(len(target) + 1):
            for (m, n), cost in STEPS.items():
                if i < m or j < n or (i - m, j - n) not in best:
                    continue
                here = best[i - m, j - n][0] + cost + _misfit(sum(source[i - m : i]), sum(target[j - n : j]))
                if (i, j) not in best or here < best[i, j][0]:
                    best[i, j] = here, (m, n)
    steps, at = [], (len(source), len(target))
    while at != (0, 0):
        step = best[at][1]
        steps.append(step)
        at = at[0] - step[0], at[1] - step[1]
    return steps[::-1]


def _misfit(source: int, target: int) -> float:
    """Give the cost of two lengths standing for each other; nothing is asked of a step to or from nothing."""
    if not source or not target:
        return 0.0
    expected = source * RATIO
    return abs(target - expected) / sqrt(expected + target) + 0.5 * abs(log(target / expected))
