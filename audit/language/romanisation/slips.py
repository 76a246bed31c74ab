"""Names that are no romanised words, but would be with a letter less: `Yucyi` for Yuci."""

from functools import lru_cache
from typing import NamedTuple

from audit.language.en.names import Token, capitalised
from audit.language.romanisation.matcher import windows
from audit.language.romanisation.syllables import fold, syllabify
from audit.model.text import Span

SHORTEST, LONGEST = 5, 14


class Slip(NamedTuple):
    """A misspelt word, the place of the Chinese text that it would spell, and the spelling."""

    token: Token
    place: Span
    better: str


@lru_cache(maxsize=512)
def slips(english: str, chinese: str) -> tuple[Slip, ...]:
    """Give the words that spell exactly one name of the simplified Chinese text when one letter is left out."""
    found: list[Slip] = []
    for token in capitalised(english):
        word = fold(token.word)
        if not SHORTEST <= len(word) <= LONGEST or syllabify(word) or any(windows(word, chinese)):
            continue
        meant = {
            place.of(chinese): Slip(token, place, better)
            for better in mended(word)
            for place in windows(better, chinese)
        }
        if len(meant) == 1:
            found += meant.values()
    return tuple(found)


@lru_cache(maxsize=16384)
def mended(word: str) -> tuple[str, ...]:
    """Give the romanised words of two syllables or more that a folded word is with one letter left out."""
    shorter = {word[:at] + word[at + 1 :] for at in range(len(word))}
    return tuple(sorted(other for other in shorter if len(syllabify(other)) > 1))
