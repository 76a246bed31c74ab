"""Evidence of words: what the two sides share by dictionary, number and mark."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from math import fsum, log1p, sqrt
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from audit.alignment.runs import Numbers, Places
from audit.language.keywords import SHARED, Alternatives, chinese, english

MARK = 0.5  # what a punctuation mark counts, beside a word as rare
UNMET = 0.3  # what a Chinese word counts of which no rendering occurs on the other side


class Entries(NamedTuple):
    """The words of each sentence by number, those of sentence n from `starts[n]` to `starts[n + 1]`, and their roots.

    The roots are those of what words are worth, for two sides are multiplied.
    """

    starts: Places
    words: Places
    roots: NDArray[np.float32]

    @classmethod
    def of(cls, sentences: Sequence[Mapping[str, float]], numbers: Mapping[str, int]) -> Self:
        """Put the words of each sentence by their numbers."""
        starts = np.array([0, *accumulate(map(len, sentences))], dtype=np.intp)
        words = np.fromiter(map(numbers.__getitem__, chain.from_iterable(sentences)), np.intp, starts[-1])
        worths = np.fromiter(chain.from_iterable(one.values() for one in sentences), np.float32, starts[-1])
        return cls(starts, words, np.sqrt(worths))

    def table(self, sentences: range, columns: Places, width: int) -> NDArray[np.float32]:
        """Give the roots of the words of some sentences, each word in its column, if that is not negative."""
        starts = self.starts[sentences.start : sentences.stop + 1]
        rows = np.repeat(np.arange(len(sentences)), np.diff(starts))
        places = columns[self.words[starts[0] : starts[-1]]]
        met = places >= 0
        found = np.zeros((len(sentences), width), dtype=np.float32)
        found[rows[met], places[met]] = self.roots[starts[0] : starts[-1]][met]
        return found


class Lexical(NamedTuple):
    """The keywords of two lists of sentences, rare ones weighing more.

    `sought` are the English forms that each source sentence may show in, `found` the keywords of each target sentence,
    both with what they are worth, those left out that occur on one side only; `weights` sum up all of each sentence's.
    """

    sought: Sequence[Mapping[str, float]]
    found: Sequence[Mapping[str, float]]
    weights: tuple[Sequence[float], Sequence[float]]
    entries: tuple[Entries, Entries]
    size: int

    def shared(self, rows: range, columns: range) -> Numbers:
        """Give the weight of the keywords that each source sentence of `rows` shares with each target sentence."""
        source, target = self.entries
        places = np.full(self.size, -1)
        places[source.words[source.starts[rows.start] : source.starts[rows.stop]]] = 0
        used = np.flatnonzero(places == 0)
        places[used] = np.arange(len(used))
        left, right = source.table(rows, places, len(used)), target.table(columns, places, len(used))
        return (left @ right.T).astype(np.float64)

    def likeness(self, rows: range, columns: range) -> float:
        """Give the share of keywords that source and target sentences have in common; 1 where a side is empty."""
        if not rows or not columns:
            return 1.0
        both = sum(self.weights[0][rows.start : rows.stop]) + sum(self.weights[1][columns.start : columns.stop])
        return 2 * sum(self._shared(row, column) for row in rows for column in columns) / max(both, 1e-9)

    def _shared(self, row: int, column: int) -> float:
        """Give the weight of the keywords that two sentences share."""
        sought, found = self.sought[row], self.found[column]
        return fsum(sqrt(sought[word] * found[word]) for word in sought.keys() & found.keys())


def lexical(source: Sequence[str], target: Sequence[str]) -> Lexical:
    """Weigh the keywords of both sides by the logarithm of how few sentences have them."""
    stems = [english(text) for text in target]
    counts = Counter(chain.from_iterable(stems))
    rarity = {
        word: log1p(len(target) / (2 * count)) * (MARK if word in SHARED else 1) for word, count in counts.items()
    }
    sought, heavy = _sought([chinese(text) for text in source], frozenset(rarity))
    wanted = frozenset(chain.from_iterable(sought))
    found = [{word: rarity[word] for word in words & wanted} for words in stems]
    numbers = {word: number for number, word in enumerate(sorted(wanted))}
    entries = Entries.of(sought, numbers), Entries.of(found, numbers)
    light = [fsum(map(rarity.__getitem__, words)) for words in stems]
    return Lexical(sought, found, (heavy, light), entries, len(numbers))


def _sought(
    keywords: Sequence[Sequence[Alternatives]], there: frozenset[str]
) -> tuple[list[dict[str, float]], list[float]]:
    """Give what the forms of each source sentence's keywords that are `there` are worth, and what it weighs in all."""
    often = Counter(forms for words in keywords for forms, _ in words)
    rare = {count: log1p(len(keywords) / (2 * count)) for count in set(often.values())}
    known = {forms: (rare[count], () if forms.isdisjoint(there) else forms & there) for forms, count in often.items()}
    sought, weights = [], []
    for words in keywords:
        wanted: dict[str, float] = {}
        weight = 0.0
        for forms, trust in words:
            value, met = known[forms]
            worth = trust * value
            if not met:
                weight += UNMET * worth
                continue
            weight += worth
            for form in met:
                if worth > wanted.get(form, 0.0):
                    wanted[form] = worth
        sought.append(wanted)
        weights.append(weight)
    return sought, weights
