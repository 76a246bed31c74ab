"""What the rules on names share: near misses worth a word, and where else a name is spelled."""

import re
from collections.abc import Iterator
from functools import lru_cache

from audit.language.en.names import capitalised
from audit.language.gazetteer import by_form, chinese_places, countries, places
from audit.language.romanisation.matcher import family_of, windows
from audit.language.romanisation.pairing import Miss, misses
from audit.language.romanisation.syllables import fold, pinyin_syllables, readings, surnames, wade
from audit.language.tables import rows
from audit.language.zh.script import simplified
from audit.model.document import Document, Segment
from audit.model.text import Span

# English words that pass for pinyin when capitalised.
ENGLISH = frozenset(word for (word,) in rows("pinyin_look_alikes"))
SUFFIX = re.compile(
    r"(?:特别|自治)?(?:省|市|县|縣|镇|乡|村|区|州|旗|站|列岛|群岛|半岛|岛|山|河|江|湖|港|湾|关|城|地区|公社|机场|矿区|煤矿|车站|火车站)"
)
ENDING = "县镇乡村庄屯铺寨堡营集店沟岭岗桥渡口"
BEFORE = re.compile(r"(?:攻克|克复|收复|解放|占领|进占|撤至|退至|进抵|直抵|向|至|抵|距|进犯|窜|犯)$")
SHADOWED = 0.6


@lru_cache(maxsize=4)
def transcribers(kind: str) -> frozenset[str]:
    """Give the characters that transcribe foreign sounds, `usual` or `telling`."""
    return frozenset(simplified("".join(characters for name, characters in rows("transcription") if name == kind)))


def transcribed(name: str) -> bool:
    """Tell whether a simplified name looks like the sounds of a foreign one."""
    usual = sum(character in transcribers("usual") for character in name)
    return usual >= max(2, SHADOWED * len(name))


def near_misses(segment: Segment) -> Iterator[tuple[Miss, bool]]:
    """Yield the names of a segment that nearly spell a place of its original, and whether they name a place.

    Left out are English words, forms of known places, sounds of foreign names, characters so rare that they may be
    slips of the printer, and names that the original spells elsewhere.
    """
    english, chinese = segment.target_text, simplified(segment.source_text)
    for miss in misses(english, chinese):
        word, name = fold(miss.run.span.of(english)), miss.place.of(chinese)
        if word in ENGLISH or word in by_form() or _doubtful(miss, chinese):
            continue
        place = _is_place(miss, chinese)
        if (place or _is_person(miss, segment, name)) and not _accounted(segment, word, place):
            yield miss, place


def _doubtful(miss: Miss, chinese: str) -> bool:
    """Tell whether a near miss may be a foreign name, an English word with a silent e, or a repaired misprint."""
    name = miss.place.of(chinese)
    last = len(name) - 1
    wrong = miss.run.syllables[miss.wrong]
    if any(span.overlaps(miss.place) and span != miss.place for _, span in chinese_places(chinese)) or crosses_country(
        chinese, miss.place
    ):
        return True
    silent = miss.wrong == last and len(wrong) == 2 and wrong[1] == "e" and len(miss.run.tokens) == 1
    return silent or transcribed(name) or not _common(name[miss.wrong])


def crosses_country(chinese: str, place: Span) -> bool:
    """Tell whether a country's name shares characters with a place of the text."""
    around = chinese[max(0, place.start - 6) : place.end + 6]
    shift = max(0, place.start - 6)
    return any(Span(*match.span()).shift(shift).overlaps(place) for match in countries().finditer(around))


def _common(character: str) -> bool:
    """Tell whether a character is among the 6,763 of GB 2312."""
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _is_place(miss: Miss, chinese: str) -> bool:
    """Tell whether the characters name a place: a table knows it, or the words around it say so."""
    name, after = miss.place.of(chinese), chinese[miss.place.end : miss.place.end + 4]
    if name in places() or SUFFIX.match(after) or name[-1] in ENDING:
        return True
    return bool(BEFORE.search(chinese[: miss.place.start]) and len(miss.run.tokens) == 1)


def _is_person(miss: Miss, segment: Segment, name: str) -> bool:
    """Tell whether both sides look like a person's name: a family name, and a given name apart from it."""
    first = miss.run.tokens[0]
    if len(miss.run.tokens) < 2 or (not family_of(name) and len(name) < 3):
        return False
    return not (first.joined and _stranger_before(segment, first.span.start))


def _stranger_before(segment: Segment, start: int) -> bool:
    """Tell whether a capitalised family name that is not Chinese stands before, as in `Kim Chang Ho`."""
    before = segment.target_text[:start].split()
    return bool(before) and fold(before[-1]) in {"kim", "pak", "park", "lee", "choe", "choi", "jong", "jung", "jeong"}


def _accounted(segment: Segment, word: str, place: bool) -> bool:
    """Tell whether the characters of the original spell a folded name anywhere but in this segment.

    A place next door accounts for no more mentions than it has: the second Yongshun of two is a stranger.
    """
    if not any(windows(word, _whole(segment.document))):
        return False
    near = (segment, *segment.neighbours(2))
    spelled = sum(1 for other in near for _ in windows(word, simplified(other.source_text)))
    named = sum(fold(token.word) == word for other in near for token in capitalised(other.target_text))
    return not (place and spelled < named)


def without_headline(segment: Segment) -> str:
    """Give the simplified original of a segment, a headline repeated in the body blanked out."""
    text, document = simplified(segment.source_text), segment.document
    part = document.source.part("title") if document.source else None
    headline = simplified(part.of(document.source.content)).strip() if document.source and part else ""
    return text.replace(headline, " " * len(headline)) if len(headline) > 3 and segment.bead.kind == "prose" else text


@lru_cache(maxsize=2)
def _whole(document: Document) -> str:
    """Give the simplified original."""
    return simplified(document.source.content) if document.source else ""


def mended(miss: Miss, chinese: str, english: str) -> str:
    """Write the English name again with the right syllable, in its own system, division and marks."""
    character = miss.place.of(chinese)[miss.wrong]
    right = readings(character)[0]
    if miss.wrong == 0 and character in surnames() and len(miss.run.tokens) > 1:
        right = surnames()[character][0]
    if not all(syllable in pinyin_syllables() for syllable in miss.run.syllables):
        right = wade(fold(right)) or right
    number, at, wrong = 0, miss.run.span.start, miss.run.syllables[miss.wrong]
    for token in miss.run.tokens:
        parts = _division(token.word, miss, number)
        if number <= miss.wrong < number + len(parts):
            return (
                english[miss.run.span.start : token.span.start]
                + _rewritten(token.word, parts, miss.wrong - number, wrong, right)
                + english[token.span.end : miss.run.span.end]
            )
        number, at = number + len(parts), token.span.end
    return english[miss.run.span.start : at]


def _division(word: str, miss: Miss, number: int) -> tuple[str, ...]:
    """Give the syllables of one word of a run."""
    taken, parts = "", []
    for syllable in miss.run.syllables[number:]:
        if taken == fold(word):
            break
        taken += syllable
        parts.append(syllable)
    return tuple(parts)


def _rewritten(word: str, parts: tuple[str, ...], position: int, wrong: str, right: str) -> str:
    """Put the right syllable into a word in place of the wrong one."""
    hyphen = "-" if "-" in word else ""
    fresh = [right if number == position else part for number, part in enumerate(parts)]
    joined = "".join(
        (hyphen or ("'" if part[0] in "aeo" else "")) + part if number else part for number, part in enumerate(fresh)
    )
    return joined.capitalize()
