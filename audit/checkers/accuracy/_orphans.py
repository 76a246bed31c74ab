"""Whether a sentence has no part in what its surroundings say on the other side."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from math import log
from typing import NamedTuple

from audit.checkers.accuracy._kinship import FEWEST, alike
from audit.language.embeddings import available
from audit.language.keywords import SHARED, chinese, english, telling

MET = 2.0  # how much less than nothing the rest may weigh for embeddings to be asked


class Weights(NamedTuple):
    """What speaks for and against an orphan, by logistic regression on news, medicine and web texts made incomplete.

    docs/accuracy/alignment.md tells how they were found.
    """

    base: float
    bare: float
    """For a sentence that the aligner left alone."""
    heard: float
    """Of the share of its keywords that the other side has, and has for nothing else."""
    met: float
    """Of the share of its keywords that the other side has."""
    spare: float
    """Of the logarithm of how much longer than needed for the rest the other side is."""
    gain: float = 0.0
    """Of the cosine by which the sentence makes its surroundings more like the other side."""


MEANT = Weights(base=1.5, bare=1.0, heard=5.0, met=3.7, spare=2.2, gain=5.0)
WORDED = Weights(base=1.8, bare=1.3, heard=6.1, met=4.8, spare=2.3)


class Home(NamedTuple):
    """A sentence in its surroundings: what stands before and after it on its side, and all that the other side says.

    `missing` is True for a sentence of the original. `ratio` are the English characters for a Chinese one.
    """

    sentence: str
    before: str
    after: str
    other: str
    missing: bool
    ratio: float

    @property
    def rest(self) -> str:
        """Give the surroundings without the sentence."""
        return self._joined(self.before, self.after)

    @property
    def whole(self) -> str:
        """Give the surroundings with the sentence."""
        return self._joined(self.before, self.sentence, self.after)

    def _joined(self, *texts: str) -> str:
        """Write sentences of this side one after another."""
        return ("" if self.missing else " ").join(text for text in texts if text)

    @property
    def spare(self) -> float:
        """Give the logarithm of how much longer the other side is than needed for the rest."""
        needed = len(self.rest) * (self.ratio if self.missing else 1 / self.ratio)
        return log(max(1, len(self.other)) / max(1.0, needed))


def orphaned(homes: Sequence[Home], *, bare: Sequence[bool]) -> list[float]:
    """Weigh for each home what speaks for an orphan; above 0 it is one.

    A sentence that the other side renders brings the two closer. Embeddings are asked where words and lengths leave a
    doubt.
    """
    weights = MEANT if available() else WORDED
    found = [_weighed(home, weights) + weights.bare * alone for home, alone in zip(homes, bare, strict=True)]
    if weights.gain:
        doubtful = [n for n, weight in enumerate(found) if weight > -MET]
        whole = alike([(homes[n].whole, homes[n].other) for n in doubtful])
        rest = alike([(homes[n].rest, homes[n].other) for n in doubtful])
        for n, one, two in zip(doubtful, whole, rest, strict=True):
            found[n] -= weights.gain * (one - two)
    return found


@lru_cache(maxsize=4096)
def _weighed(home: Home, weights: Weights) -> float:
    """Weigh words and lengths; minus infinity where lengths alone decide, or words are too few."""
    lengths = weights.base - weights.spare * max(0.0, home.spare)
    known = shares(home.sentence, home.rest, home.other, missing=home.missing) if lengths > -MET else None
    if known is None:
        return float("-inf")
    met, heard = known
    return lengths - weights.heard * heard - weights.met * met


def shares(sentence: str, rest: str, other: str, *, missing: bool) -> tuple[float, float] | None:
    """Give the share of a sentence's keywords that the other side has, and of those that it has not for the rest.

    None where the sentence has too few.
    """
    if missing:
        wanted = telling(sentence)
        there = english(other)
        free = there.difference(chain.from_iterable(forms for forms, _ in chinese(rest)))
        found, left = (sum(not forms.isdisjoint(one) for forms in wanted) for one in (there, free))
        return (found / len(wanted), left / len(wanted)) if len(wanted) >= FEWEST else None
    ours, said = english(sentence) - SHARED, english(rest)
    forms = [one for one, _ in chinese(other)]
    there = frozenset(chain.from_iterable(forms))
    free = frozenset(chain.from_iterable(one for one in forms if one.isdisjoint(said)))
    return (len(ours & there) / len(ours), len(ours & free) / len(ours)) if len(ours) >= FEWEST else None
