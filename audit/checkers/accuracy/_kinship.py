"""Whether two sentences can be translations of each other, by keywords and, where installed, by embeddings."""

from enum import Enum
from functools import lru_cache
from itertools import chain

from audit.language.embeddings import available, embed
from audit.language.keywords import SHARED, chinese, english

FEWEST = 4  # keywords that a sentence must have to be judged
OURS, THEIRS = 0.2, 0.25  # the largest share of keywords met, of the original and of the translation, among strangers
KIN_OURS, KIN_THEIRS = 0.3, 0.4  # the least that kin have
NEIGHBOURLY, SUBJECT = 0.42, 0.45  # the cosine and the share that two neighbours of one text may have
UNLIKE, LIKE = 0.38, 0.5  # the cosine below which strangers lie, and above which kin do

UNRELATED = 0.2  # the cosine below which two sentences do not even share a subject


class Kin(Enum):
    """Translations of each other, strangers, or neither for sure."""

    KIN = "kin"
    STRANGERS = "strangers"
    UNSURE = "unsure"


@lru_cache(maxsize=4096)
def kinship(source: str, target: str, *, missing: bool | None = None) -> Kin:
    """Judge two sentences.

    A sentence with too few keywords is unsure. `missing` is True where only the original, False where only the
    translation must have enough of them: the other is a neighbour that happens to be short.
    """
    shares = _shares(source, target, missing)
    if shares is None:
        return Kin.UNSURE
    ours, theirs = shares
    if missing is not None and available():
        return _beside(alike(source, target), ours if missing else theirs)
    if ours <= OURS and (theirs <= THEIRS or missing is True):
        return Kin.UNSURE if available() and alike(source, target) >= UNLIKE else Kin.STRANGERS
    if ours >= KIN_OURS and theirs >= KIN_THEIRS:
        return Kin.UNSURE if available() and alike(source, target) < LIKE else Kin.KIN
    return Kin.UNSURE


@lru_cache(maxsize=4096)
def _shares(source: str, target: str, missing: bool | None) -> tuple[float, float] | None:
    """Give the shares of the keywords of both sides that the other one has, None where there are too few."""
    there = english(target) - SHARED
    wanted = [forms for forms, trust in chinese(source) if trust == 1 and forms.isdisjoint(SHARED)]
    if (missing is not False and len(wanted) < FEWEST) or (missing is not True and len(there) < FEWEST):
        return None
    ours = sum(not forms.isdisjoint(there) for forms in wanted) / max(1, len(wanted))
    return ours, len(there.intersection(chain.from_iterable(wanted))) / max(1, len(there))


def _beside(likeness: float, share: float) -> Kin:
    """Judge a sentence that the aligner left alone, and its neighbour on the other side, which shares its subject."""
    if likeness < NEIGHBOURLY and share <= SUBJECT:
        return Kin.STRANGERS
    return Kin.KIN if likeness >= LIKE else Kin.UNSURE


def strangers(source: str, target: str) -> bool:
    """Tell whether two sentences are surely no translations of each other; kin are known without embeddings."""
    shares = _shares(source, target, None)
    return shares is not None and shares[0] <= OURS and kinship(source, target) is Kin.STRANGERS


def unrelated(source: str, target: str) -> bool:
    """Tell whether two sentences do not even share a subject. Without embeddings nobody can tell."""
    return strangers(source, target) and available() and alike(source, target) < UNRELATED


@lru_cache(maxsize=1024)
def alike(source: str, target: str) -> float:
    """Give the cosine of the two embeddings."""
    one, two = embed((source, target))
    return float(one @ two)
