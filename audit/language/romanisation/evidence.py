"""What speaks for a place, for a person, and for the sounds of a foreign name, in simplified Chinese text."""

from functools import cache

from audit.compiled import compiled
from audit.language.en.names import WORD
from audit.language.gazetteer import chinese_places, countries, places
from audit.language.romanisation.syllables import fold
from audit.language.tables import rows
from audit.language.zh.dictionary import senses
from audit.language.zh.script import simplified
from audit.model.text import Span

SUFFIX = compiled(
    r"(?:特别|自治)?(?:省|市|县|镇|乡|村|区|州|旗|站|列岛|群岛|半岛|岛|山|河|江|湖|港|湾|关|城|地区|公社|机场|矿区|煤矿|车站|火车站)"
)
ENDING = "县镇乡村庄屯铺寨堡营集店沟岭岗桥渡口"
BEFORE = compiled(r"(?:攻克|克复|收复|解放|占领|进占|撤至|退至|进抵|直抵|向|至|抵|距|进犯|窜|犯)$")
SHARE = 0.6
REACH = 6
# Characters of grammar, which names hardly have.
GRAMMAR = frozenset("的了是在及其他她它这那该此某些们个也都就但或并把被没")


@cache
def english_words() -> frozenset[str]:
    """Give the English words that pass for pinyin when capitalised."""
    return frozenset(word for (word,) in rows("pinyin_look_alikes"))


@cache
def transcribers(kind: str) -> frozenset[str]:
    """Give the characters that transcribe foreign sounds, `usual` or `telling`."""
    return frozenset(simplified("".join(characters for name, characters in rows("transcription") if name == kind)))


def is_transcribed(name: str) -> bool:
    """Tell whether a name looks like the sounds of a foreign one."""
    usual = sum(character in transcribers("usual") for character in name)
    return usual >= max(2, SHARE * len(name))


def is_common(character: str) -> bool:
    """Tell whether a character is among the 6,763 of GB 2312; a rarer one may be the printer's slip."""
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def is_place(chinese: str, place: Span) -> bool:
    """Tell whether characters name a place: a table knows them, or the words around say so."""
    name, after = place.of(chinese), chinese[place.end : place.end + 4]
    return bool(name in places() or SUFFIX.match(after) or name[-1] in ENDING or BEFORE.search(chinese[: place.start]))


def is_part(chinese: str, place: Span) -> bool:
    """Tell whether characters are grammar, or a part of a known place or country, or share some with one."""
    if GRAMMAR & set(place.of(chinese)) or any(
        span.overlaps(place) and span != place for _, span in chinese_places(chinese)
    ):
        return True
    shift = max(0, place.start - REACH)
    around = chinese[shift : place.end + REACH]
    spans = [Span(*match.span()).shift(shift) for match in countries().finditer(around)]
    return any(span.overlaps(place) and span != place for span in spans)


def is_known_otherwise(chinese: str, place: Span, english: str) -> bool:
    """Tell whether the dictionary gives an English word as the sense of a word that shares characters with a place.

    `Schengen` is 申根, whatever its syllables; the dictionary is asked last, as the word stands.
    """
    wanted = fold(english)
    for start in range(max(0, place.start - 2), place.start + 1):
        for end in range(place.end, min(len(chinese), place.end + 2) + 1):
            for sense in senses(chinese[start:end]):
                if any(fold(word) == wanted for word in WORD.findall(sense)):
                    return True
    return False
