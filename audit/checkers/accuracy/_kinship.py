"""Whether two sentences can be translations of each other, by keywords and, where installed, by embeddings."""

from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from itertools import chain, islice

from audit.language.embeddings import available, embed
from audit.language.keywords import SHARED, chinese, english, telling

FEWEST = 4  # keywords that a sentence must have to be judged
OURS, THEIRS = 0.2, 0.25  # the largest share of keywords met, of the original and of the translation, among strangers
KIN_OURS, KIN_THEIRS = 0.3, 0.4  # the least that kin have
UNLIKE, LIKE = 0.38, 0.5  # the cosine below which strangers lie, and above which kin do
UNRELATED = 0.2  # the cosine below which two sentences do not even share a subject


class Kin(Enum):
    """Translations of each other, strangers, or neither for sure."""

    KIN = "kin"
    STRANGERS = "strangers"
    UNSURE = "unsure"


@lru_cache(maxsize=4096)
def kinship(source: str, target: str) -> Kin:
    """Judge two sentences. With too few keywords on either side they are unsure."""
    shares = _shares(source, target)
    if shares is None:
        return Kin.UNSURE
    ours, theirs = shares
    if ours <= OURS and theirs <= THEIRS:
        return Kin.UNSURE if available() and likeness(source, target) >= UNLIKE else Kin.STRANGERS
    if ours >= KIN_OURS and theirs >= KIN_THEIRS:
        return Kin.UNSURE if available() and likeness(source, target) < LIKE else Kin.KIN
    return Kin.UNSURE


@lru_cache(maxsize=4096)
def _shares(source: str, target: str) -> tuple[float, float] | None:
    """Give the shares of the keywords of both sides that the other one has, None where there are too few."""
    there = english(target) - SHARED
    wanted = telling(source)
    if min(len(wanted), len(there)) < FEWEST:
        return None
    ours = sum(not forms.isdisjoint(there) for forms in wanted) / len(wanted)
    return ours, len(there.intersection(chain.from_iterable(wanted))) / len(there)


def _kept(source: str, target: str) -> bool:
    """Tell at the first look whether a translation has more of the original's keywords than strangers share."""
    there, wanted = english(target) - SHARED, chinese(source)
    strangers = int(OURS * len(wanted))
    met = (True for forms, trust in wanted if trust == 1 and not forms.isdisjoint(there))
    return next(islice(met, strangers, None), False)


def unrelated(source: str, target: str) -> bool:
    """Tell whether two sentences do not even share a subject. Without embeddings nobody can tell."""
    if not available() or _kept(source, target):
        return False
    shares = _shares(source, target)
    strange = shares is not None and shares[0] <= OURS and shares[1] <= THEIRS
    return strange and likeness(source, target) < UNRELATED


@lru_cache(maxsize=1024)
def likeness(source: str, target: str) -> float:
    """Give the cosine of the two embeddings."""
    return alike([(source, target)])[0]


def alike(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Give the cosine of the embeddings of each pair, all embedded at once."""
    if not pairs:
        return []
    vectors = embed([text for pair in pairs for text in pair])
    return [float(one @ two) for one, two in zip(vectors[::2], vectors[1::2], strict=True)]
