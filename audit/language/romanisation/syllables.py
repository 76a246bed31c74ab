"""The syllables of Mandarin in pinyin and Wade-Giles, and those that a character can have."""

import unicodedata
from functools import cache, lru_cache

from audit.language.tables import listed, rows
from audit.language.zh.script import simplified

# Interjections of pypinyin's dictionary that would let any word pass for a name.
_NOISE = frozenset(
    listed(
        "biang, bong, cei, chua, dei, den, dia, din, ei, eng, fiao, hm, hng, kei, len, lo, m, n, ng, nia, nun, o, rua,"
        "sei, shei, tei, tia, wong, yo, zhei"
    )
)
_MARKS = str.maketrans("", "", "'’‘ʻʼʹ`´-–. ·")
# Wade-Giles as it was printed without its marks, where the mechanical conversion gives only one of two customs.
_CUSTOMS = {"ssu": "szu", "tzu": "tsu", "jih": "jeh", "ko": "ke", "ho": "he", "i": "yi"}


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Write a name without case, tone marks, apostrophes, hyphens, stops and blanks: `Yan'an` as `yanan`."""
    bare = unicodedata.normalize("NFD", name.lower().translate(_MARKS))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


@cache
def readings(character: str) -> tuple[str, ...]:
    """Give the pinyin of a simplified character in all its readings, without tones, the usual one first."""
    from pypinyin.pinyin_dict import pinyin_dict

    entry = pinyin_dict.get(ord(character), "")
    return tuple(dict.fromkeys(fold(reading) for reading in entry.split(",") if reading))


@cache
def wade(pinyin: str) -> str:
    """Give the Wade-Giles spelling of a syllable, folded: `zhong` as `chung`; empty for none."""
    from pypinyin import Style
    from pypinyin.style import convert

    umlaut = {"lu:": "lü", "nu:": "nü"}.get(pinyin, pinyin)
    return fold(convert(umlaut, Style.WADEGILES, strict=False).replace("v", "u"))


@cache
def spellings(character: str) -> frozenset[str]:
    """Give every folded spelling of a simplified character, in pinyin or Wade-Giles."""
    found = set()
    for pinyin in readings(character):
        older = wade(pinyin)
        found |= {pinyin, older, _CUSTOMS.get(older, older)}
        if pinyin in ("lu", "nu"):
            found |= {pinyin[0] + "v", pinyin[0] + "yu"}
    return frozenset(found - {""})


@cache
def pinyin_syllables() -> frozenset[str]:
    """Give all syllables of pinyin, folded."""
    from pypinyin.pinyin_dict import pinyin_dict

    entries = {reading for entry in pinyin_dict.values() for reading in entry.split(",")}
    return frozenset(fold(entry) for entry in entries if entry.isalpha()) - _NOISE


@cache
def wade_syllables() -> frozenset[str]:
    """Give all syllables of Wade-Giles, folded."""
    plain = {wade(syllable) for syllable in pinyin_syllables()}
    return frozenset(plain | {_CUSTOMS.get(syllable, syllable) for syllable in plain}) - {""}


@lru_cache(maxsize=8192)
def syllabify(word: str) -> tuple[str, ...]:
    """Cut a folded word into syllables of one system, the fewest that do; empty if it is no romanised word."""
    cuts = (_cut(word, pinyin_syllables()), _cut(word, wade_syllables()))
    return min((cut for cut in cuts if cut), key=len, default=())


def _cut(word: str, known: frozenset[str]) -> tuple[str, ...]:
    """Cover a word with known syllables, as few as possible; empty if none do."""
    best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 6), end):
            head = best[start]
            if head is not None and word[start:end] in known and len(head) + 1 < len(best[end] or head + ("",) * 2):
                best[end] = (*head, word[start:end])
    return best[-1] or ()


@cache
def surnames() -> dict[str, tuple[str, frozenset[str]]]:
    """Give for each simplified surname its pinyin and the other established spellings, folded."""
    table = {}
    for name, pinyin, also in rows("surnames"):
        table[simplified(name)] = (pinyin, frozenset(fold(form) for form in listed(also)))
    return table


@cache
def surname_spellings(surname: str) -> frozenset[str]:
    """Give the Mandarin spellings of a surname, folded: pinyin and Wade-Giles, with every reading allowed."""
    pinyin = surnames()[surname][0] if surname in surnames() else ""
    if len(surname) == 1:
        return spellings(surname) | ({fold(pinyin), wade(fold(pinyin))} - {""})
    older = "".join(wade(syllable) for syllable in syllabify(fold(pinyin)))
    return frozenset({fold(pinyin), older} - {""})
