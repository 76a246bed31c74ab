"""Beads by number: what goes into the aligner and what comes out of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

UNSURE = 0.4  # a boundary less sure than this is not kept within a paragraph
MOST = 6  # sentences of one side that may be joined
ALIKE = 0.25  # the likeness from which sentences left alone on both sides are no gap but a free rendering


class Sentence(NamedTuple):
    """A sentence to be aligned: its words, whether a paragraph begins with it, whether it is a line without a stop."""

    text: str
    begins: bool = False
    heading: bool = False


class Match(NamedTuple):
    """A bead by number: sentences of the source and of the target, either perhaps none.

    `score` is the confidence from 0 to 1; `start` that of the boundary before the bead alone.
    """

    source: range
    target: range
    score: float
    start: float = 1.0

    def shift(self, rows: int, columns: int) -> "Match":
        """Give the same bead in texts that have so many sentences more before it."""
        source = range(self.source.start + rows, self.source.stop + rows)
        return self._replace(source=source, target=range(self.target.start + columns, self.target.stop + columns))


def healed(found: Iterable[Match], likeness: Callable[[range, range], float]) -> Iterator[Match]:
    """Join neighbouring sentences of both sides that were left alone where together they are much alike.

    `likeness` compares some sentences of the source with some of the target, from 0 to 1.
    """
    for broken, group in groupby(found, key=lambda match: not (match.source and match.target)):
        matches = list(group)
        source = range(matches[0].source.start, matches[-1].source.stop)
        target = range(matches[0].target.start, matches[-1].target.stop)
        small = 0 < len(source) <= MOST and 0 < len(target) <= MOST
        if broken and small and likeness(source, target) >= ALIKE:
            yield Match(source, target, min(one.score for one in matches), matches[0].start)
        else:
            yield from matches


def joined(found: Iterable[Match], source: Sequence[bool], target: Sequence[bool]) -> list[Match]:
    """Join beads whose boundary is unsure, unless a paragraph begins there on either side.

    A wrong boundary makes every rule cry wolf, a missing one costs little. `source` and `target` tell for each
    sentence whether it begins a paragraph.
    """
    kept: list[Match] = []
    for match in found:
        last = kept[-1] if kept else None
        if last is None or match.start >= UNSURE or _begins(match.source, source) or _begins(match.target, target):
            kept.append(match)
            continue
        both = last._replace(
            source=range(last.source.start, match.source.stop),
            target=range(last.target.start, match.target.stop),
            score=max(last.score, match.score),
        )
        fits = len(both.source) <= MOST and len(both.target) <= MOST
        kept[-1:] = [both] if fits else [last, match]
    return kept


def _begins(sentences: range, begins: Sequence[bool]) -> bool:
    """Tell whether a paragraph begins with the first of the sentences."""
    return bool(sentences) and begins[sentences.start]
