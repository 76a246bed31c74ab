"""Evidence of words: what the two sides share by dictionary, number and mark."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log1p

import numpy as np

from audit.alignment.runs import Numbers, cumulated
from audit.language.keywords import SHARED, chinese, english

MARK = 0.5  # what a punctuation mark counts, beside a word as rare
UNMET = 0.3  # what a Chinese word counts of which no rendering occurs on the other side


@dataclass(frozen=True, slots=True, eq=False)
class Lexical:
    """The keywords of two lists of sentences, rare ones weighing more.

    `sought` are the English forms that each source sentence may show in, with what each is worth, `found` the
    keywords of each target sentence, and `rarity` what these are worth; `weights` sum up each sentence's.
    """

    sought: Sequence[Mapping[str, float]]
    found: Sequence[frozenset[str]]
    rarity: Mapping[str, float]
    weights: tuple[Sequence[float], Sequence[float]]
    source: Numbers
    target: Numbers

    def part(self, rows: range, columns: range) -> "Lexical":
        """Give the evidence for a stretch of both sides, as rare as in the whole."""
        source, target = self.weights[0][rows.start : rows.stop], self.weights[1][columns.start : columns.stop]
        return Lexical(
            self.sought[rows.start : rows.stop],
            self.found[columns.start : columns.stop],
            self.rarity,
            (source, target),
            cumulated(source),
            cumulated(target),
        )

    def shared(self, rows: range, columns: range) -> Numbers:
        """Give the weight of the keywords that each source sentence of `rows` shares with each target sentence."""
        places: dict[str, int] = {}
        for row in rows:
            for word in self.sought[row]:
                places.setdefault(word, len(places))
        left = np.zeros((len(rows), len(places)), dtype=np.float32)
        right = np.zeros((len(columns), len(places)), dtype=np.float32)
        for n, row in enumerate(rows):
            sought = self.sought[row]
            left[n, [places[word] for word in sought]] = np.sqrt(list(sought.values()))
        met = [(n, places[word], word) for n, at in enumerate(columns) for word in self.found[at] if word in places]
        if met:  # all at once, for there may be a thousand columns
            down, across, words = zip(*met, strict=True)
            right[down, across] = np.sqrt([self.rarity[word] for word in words])
        return (left @ right.T).astype(np.float64)

    def likeness(self, rows: range, columns: range) -> float:
        """Give the share of keywords that source and target sentences have in common; 1 where a side is empty."""
        if not rows or not columns:
            return 1.0
        both = sum(self.weights[0][rows.start : rows.stop]) + sum(self.weights[1][columns.start : columns.stop])
        return float(2 * self.shared(rows, columns).sum() / max(both, 1e-9))


def lexical(source: Sequence[str], target: Sequence[str]) -> Lexical:
    """Weigh the keywords of both sides by the logarithm of how few sentences have them."""
    found = [english(text) for text in target]
    counts = Counter(chain.from_iterable(found))
    rarity = {
        word: log1p(len(target) / (2 * count)) * (MARK if word in SHARED else 1) for word, count in counts.items()
    }
    keywords = [chinese(text) for text in source]
    often = Counter(forms for words in keywords for forms, _ in words)
    there = frozenset(rarity)
    known = {forms: (log1p(len(source) / (2 * count)), forms & there) for forms, count in often.items()}
    sought, heavy = [], []
    for words in keywords:
        wanted: dict[str, float] = {}
        weight = 0.0
        for forms, trust in words:
            rare, met = known[forms]
            worth = trust * rare
            weight += worth if met else UNMET * worth
            for form in met:
                if worth > wanted.get(form, 0.0):
                    wanted[form] = worth
        sought.append(wanted)
        heavy.append(weight)
    light = [sum(rarity[word] for word in sorted(words)) for words in found]
    return Lexical(sought, found, rarity, (heavy, light), cumulated(heavy), cumulated(light))
