"""The band of the grid that is searched: around anchors, so that time and memory grow with the length only."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from audit.alignment.lexical import Lexical
from audit.alignment.runs import Block

ROWS = 48
SMALL = 3_000  # points of a grid that is searched whole
SLACK = 48  # how far the path may stray from the anchors
WIDEST = 1_500  # how much is searched between anchors that lie far apart
CONFIRMED = 3
NEAR = 30  # rows around an anchor in which others must confirm it
RARE = 20  # sentences that a keyword may occur in and still be an anchor
CLEAR = 1.15  # how many times stronger than the next the best candidate of an anchor is

Anchor = tuple[int, int]


def band(words: Lexical) -> list[Block]:
    """Give the blocks of the grid that the best path may cross, from top to bottom."""
    rows, columns = len(words.sought), len(words.found)
    small = rows * columns <= SMALL
    found = [] if small else rising(confirmed(anchors(words), columns / max(1, rows)))
    return around([(0, 0), *found, (rows, columns)])


def around(chain: Sequence[Anchor]) -> list[Block]:
    """Give the blocks around a chain of points, from the first corner to the last."""
    rows, columns = chain[-1]
    blocks, left = [], 0
    for top in range(0, rows + 1, ROWS):
        bottom = min(rows, top + ROWS - 1)
        before = chain[bisect_right(chain, (top, columns)) - 1]
        after = chain[min(bisect_left(chain, (bottom, 0)), len(chain) - 1)]
        first, last = max(0, before[1] - SLACK), min(columns, after[1] + SLACK)
        if last - first > WIDEST:
            middle = round((top + bottom) / 2 * columns / max(1, rows))
            first, last = max(first, middle - WIDEST // 2), min(last, middle + WIDEST // 2)
        left = max(left, first)
        blocks.append(Block(top, bottom, 0 if top == 0 else left, columns if bottom == rows else max(last, left)))
    return blocks


def anchors(words: Lexical) -> list[Anchor]:
    """Give pairs of sentences that share rare keywords as no other does: two, or one that occurs nowhere else."""
    places: dict[str, list[int]] = defaultdict(list)
    for column, keywords in enumerate(words.found):
        for word in keywords:
            places[word].append(column)
    found = []
    for row, wanted in enumerate(words.sought):
        votes: Counter[int] = Counter()
        shared: Counter[int] = Counter()
        for word, worth in wanted.items():
            if len(places[word]) <= RARE:
                for column in places[word]:
                    votes[column] += round(1000 * worth * words.found[column][word])
                    shared[column] += 2 if len(places[word]) == 1 else 1
        best = votes.most_common(2)
        if best and shared[best[0][0]] > 1 and (len(best) == 1 or best[0][1] > CLEAR * best[1][1]):
            found.append((row, best[0][0]))
    return found


def confirmed(found: Sequence[Anchor], slope: float) -> list[Anchor]:
    """Keep the anchors that two others near them agree with: strays share rare words by chance."""
    kept = []
    for n, (row, column) in enumerate(found):
        around = [other for other in found[max(0, n - NEAR) : n + NEAR + 1] if abs(other[0] - row) <= NEAR]
        agreed = [other for other in around if abs(other[1] - column - slope * (other[0] - row)) <= NEAR / 2]
        if len(agreed) > CONFIRMED:
            kept.append((row, column))
    return kept


def rising(pairs: Sequence[Anchor]) -> list[Anchor]:
    """Give the longest chain of pairs that rises on both sides."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for n, (_, column) in enumerate(pairs):
        place = bisect_left(ends, column)
        before.append(at[place - 1] if place else None)
        ends[place : place + 1] = [column]
        at[place : place + 1] = [n]
    chain = []
    last = at[-1] if at else None
    while last is not None:
        chain.append(pairs[last])
        last = before[last]
    return chain[::-1]
