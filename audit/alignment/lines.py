"""Blocks of lines without stops, such as signatures, that the translation sets in another order."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from audit.alignment.lexical import lexical
from audit.alignment.match import Match, Sentence

KIN = 0.5  # the share of keywords above which a line elsewhere in the block is the counterpart
MORE = 1.5  # how many times as much it must share as the line's own bead does
REACH = 12  # lines between the two; what lies farther off has not changed its place within a block


def gathered(found: Sequence[Match], source: Sequence[Sentence], target: Sequence[Sentence]) -> Iterator[Match]:
    """Make one bead of the beads of a block over which lines have been moved.

    Where signatures, titles and dates stand in another order, no beads in order are right, but all together are.
    """
    for lines, group in groupby(found, key=lambda match: _lines(match, source, target)):
        block = list(group)
        yield from _merged(block, source, target) if lines and len(block) > 1 else block


def _lines(match: Match, source: Sequence[Sentence], target: Sequence[Sentence]) -> bool:
    """Tell whether a bead holds nothing but lines."""
    return all(source[n].heading for n in match.source) and all(target[n].heading for n in match.target)


def _merged(block: Sequence[Match], source: Sequence[Sentence], target: Sequence[Sentence]) -> Iterator[Match]:
    """Join the beads between a line and its counterpart in another bead."""
    last = list(range(len(block)))
    for one, two in _moved(block, source, target):
        first = min(one, two)
        last[first] = max(last[first], one, two)
    start = 0
    while start < len(block):
        stop, at = last[start], start
        while at <= stop:
            stop, at = max(stop, last[at]), at + 1
        yield _whole(block[start : stop + 1])
        start = stop + 1


def _moved(block: Sequence[Match], source: Sequence[Sentence], target: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Give the beads of lines that another bead's line translates better than their own does, with that other one."""
    ours = [(n, column) for n, match in enumerate(block) for column in match.target]
    theirs = [(n, row) for n, match in enumerate(block) for row in match.source]
    words = lexical([source[row].text for _, row in theirs], [target[column].text for _, column in ours])
    for at, (bead, _) in enumerate(ours):
        near = [
            (words.likeness(range(n, n + 1), range(at, at + 1)), home)
            for n, (home, _) in enumerate(theirs)
            if abs(home - bead) <= REACH
        ]
        own = max((likeness for likeness, home in near if home == bead), default=0.0)
        best, home = max(near, default=(0.0, bead))
        if best > max(KIN, MORE * own):
            yield bead, home


def _whole(beads: Sequence[Match]) -> Match:
    """Make one bead of neighbouring ones."""
    first, last = beads[0], beads[-1]
    source, target = range(first.source.start, last.source.stop), range(first.target.start, last.target.stop)
    return first._replace(source=source, target=target, score=min(bead.score for bead in beads))
