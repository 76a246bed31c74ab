"""Blocks of lines without stops, such as signatures, that the translation sets in another order."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby, product

from audit.alignment.lexical import lexical
from audit.alignment.match import MOST, Match, Sentence
from audit.alignment.sides import HEADING
from audit.language.keywords import SHARED, english, telling

KIN = 0.5  # the share of keywords above which a line elsewhere in the block is the counterpart
MORE = 1.5  # how many times as much it must share as the line's own bead does
REACH = 12  # lines between the two; what lies farther off has not changed its place within a block
FEWEST = 4  # keywords that both of two lines must have to be told strangers
RATIO, SLACK = (2.5, 5.5), 10  # English characters for a Chinese one, and how many more or less a short line may have


def gathered(found: Sequence[Match], source: Sequence[Sentence], target: Sequence[Sentence]) -> Iterator[Match]:
    """Make one bead of the beads of a block over which lines have been moved.

    Where signatures, titles and dates stand in another order, no beads in order are right, but all together are.
    Chinese goes from the large to the small, the office before its holder and the country before the street; English
    goes the other way.
    """
    for lines, group in groupby(found, key=lambda match: _lines(match, source, target)):
        block = list(group)
        yield from _merged(block, source, target) if lines and len(block) > 1 else block


def _lines(match: Match, source: Sequence[Sentence], target: Sequence[Sentence]) -> bool:
    """Tell whether a bead holds nothing but lines."""
    return all(map(_line, source[match.source.start : match.source.stop])) and all(
        map(_line, target[match.target.start : match.target.stop])
    )


def _line(sentence: Sentence) -> bool:
    """Tell whether a sentence is a line without a stop, or one of a few words that a comma parts from the next line."""
    return sentence.heading or (
        sentence.begins and len(sentence.text) <= HEADING and sentence.text.endswith((",", "，"))
    )


def _merged(block: Sequence[Match], source: Sequence[Sentence], target: Sequence[Sentence]) -> Iterator[Match]:
    """Join the beads between a line and its counterpart in another bead."""
    last = list(range(len(block)))
    for one, two in chain(_moved(block, source, target), _lone(block, source, target)):
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


def _lone(block: Sequence[Match], source: Sequence[Sentence], target: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Give the beads of lines left alone on either side, a few lines apart, that may be each other's counterpart."""
    theirs = [n for n, match in enumerate(block) if not match.target]
    ours = [n for n, match in enumerate(block) if not match.source]
    for one, two in product(theirs, ours):
        between = _whole(block[min(one, two) : max(one, two) + 1])
        near = max(len(between.source), len(between.target)) <= MOST
        if near and _possible(source[block[one].source.start].text, target[block[two].target.start].text):
            yield one, two


def _possible(source: str, target: str) -> bool:
    """Tell whether the lengths of two lines allow that they say the same, and their words do, if they are not too few.

    A name in a dialect's spelling shares no word with its characters.
    """
    least, most = RATIO
    if not least * len(source) - SLACK <= len(target) <= most * len(source) + SLACK:
        return False
    wanted, there = telling(source), english(target) - SHARED
    return min(len(wanted), len(there)) < FEWEST or not all(map(there.isdisjoint, wanted))


def _whole(beads: Sequence[Match]) -> Match:
    """Make one bead of neighbouring ones."""
    first, last = beads[0], beads[-1]
    source, target = range(first.source.start, last.source.stop), range(first.target.start, last.target.stop)
    return first._replace(source=source, target=target, score=min(bead.score for bead in beads))
