"""What the rules on names share: misspelt names of a segment, with the evidence that they are names."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from audit.checkers.original import original
from audit.language.en.names import capitalised
from audit.language.gazetteer import places
from audit.language.romanisation.evidence import (
    is_common,
    is_known_otherwise,
    is_part,
    is_place,
    is_transcribed,
)
from audit.language.romanisation.matcher import family_of, windows
from audit.language.romanisation.pairing import Miss, misses
from audit.language.romanisation.respell import respelled
from audit.language.romanisation.slips import Slip, slips
from audit.language.romanisation.syllables import fold, surname_spellings
from audit.language.zh.script import simplified
from audit.model.document import Document, Segment
from audit.model.text import Span

# Family names before which two romanised words are a Korean given name, as in `Kim Chang Ho`.
KOREAN = frozenset(
    {"kim", "gim", "pak", "park", "bak", "lee", "rhee", "choe", "choi", "jong", "jung", "jeong", "chung"}
)


class Misspelt(NamedTuple):
    """A wrong name: its place, the characters meant, the right spelling, and whether it names a place."""

    target: Span
    source: Span
    better: str
    place: bool


def misspelt(segment: Segment) -> Iterator[Misspelt]:
    """Yield the names of a segment that nearly spell a name of its original.

    Left out are English words, forms of known places, sounds of foreign names, characters so rare that they may be
    slips of the printer, and names that the original spells elsewhere.
    """
    english, chinese = segment.target_text, simplified(segment.source_text)
    for miss in misses(english, chinese):
        word, place = fold(miss.run.span.of(english)), _names_place(miss, chinese)
        if _doubtful(miss, chinese):
            continue
        if not (place or _is_person(miss, segment)) or _accounted(segment, word, place):
            continue
        if not is_known_otherwise(chinese, miss.place, miss.run.span.of(english)):
            yield Misspelt(miss.run.span, miss.place, respelled(miss, chinese, english), place)
    for slip in slips(english, chinese):
        known = places().get(slip.place.of(chinese))
        place = known is not None and not known.abroad
        if (place or _has_family(slip, segment)) and not _strange(chinese, slip.place):
            yield Misspelt(slip.token.span, slip.place, slip.better.capitalize(), place)


def _names_place(miss: Miss, chinese: str) -> bool:
    """Tell whether a near miss is about a place; names of several words need more than a verb before them."""
    return is_place(chinese, miss.place) and (
        len(miss.run.tokens) == 1 or is_place(chinese[miss.place.start :], Span(0, len(miss.place)))
    )


def _strange(chinese: str, place: Span) -> bool:
    """Tell whether characters transcribe a foreign name or are only a part of a known one."""
    return is_transcribed(place.of(chinese)) or is_part(chinese, place)


def _doubtful(miss: Miss, chinese: str) -> bool:
    """Tell whether a near miss may be a foreign name, an English word with a silent e, or a repaired misprint."""
    name, wrong = miss.place.of(chinese), miss.run.syllables[miss.wrong]
    silent = miss.wrong == len(name) - 1 and len(wrong) == 2 and wrong[1] == "e" and len(miss.run.tokens) == 1
    return silent or not is_common(name[miss.wrong]) or _strange(chinese, miss.place)


def _is_person(miss: Miss, segment: Segment) -> bool:
    """Tell whether both sides look like a person's name: a family name, and a given name apart from it."""
    first, name = miss.run.tokens[0], miss.place.of(simplified(segment.source_text))
    if len(miss.run.tokens) < 2 or (not family_of(name) and len(name) < 3):
        return False
    before = segment.target_text[: first.span.start].split()
    return not (first.joined and before and fold(before[-1]) in KOREAN) and not _cantonese(miss, segment)


def _cantonese(miss: Miss, segment: Segment) -> bool:
    """Tell whether a name is written as in Hong Kong, CHAN Tai Man, and its original in traditional characters."""
    first, apart = miss.run.tokens[0].word, len(miss.run.tokens) == len(miss.run.syllables)
    return first.isupper() and apart and segment.source_text != simplified(segment.source_text)


def _has_family(slip: Slip, segment: Segment) -> bool:
    """Tell whether a family name stands before a misspelt word on both sides."""
    start = slip.place.start
    before = segment.target_text[: slip.token.span.start].split()
    family = simplified(segment.source_text)[max(0, start - 1) : start]
    return bool(slip.token.joined and before and family and fold(before[-1]) in surname_spellings(family))


def _accounted(segment: Segment, word: str, place: bool) -> bool:
    """Tell whether the characters of the original spell a folded name anywhere but in this segment.

    A place next door accounts for no more mentions than it has: the second Yongshun of two is a stranger.
    """
    if not any(windows(word, original(segment.document))):
        return False
    near = (segment, *segment.neighbours(2))
    spelled = sum(1 for other in near for _ in windows(word, simplified(other.source_text)))
    named = sum(fold(token.word) == word for other in near for token in capitalised(other.target_text))
    return not (place and spelled < named)


def without_headline(segment: Segment) -> str:
    """Give the simplified original of a segment, a headline repeated in the body blanked out."""
    text, headline = simplified(segment.source_text), _headline(segment.document)
    return text.replace(headline, " " * len(headline)) if len(headline) > 3 and segment.bead.kind == "prose" else text


@lru_cache(maxsize=2)
def _headline(document: Document) -> str:
    """Give the simplified headline of a document's original, empty without one."""
    part = document.source.part("title") if document.source else None
    return simplified(part.of(document.source.content)).strip() if document.source and part else ""
