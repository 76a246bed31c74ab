"""The syllables of Mandarin in pinyin and Wade-Giles, and those that a character can have."""

import json
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from audit.kept import Kept, kept
from audit.language.romanisation.wadegiles import wade
from audit.language.tables import listed, rows

# Interjections of pypinyin's dictionary that would let any word pass for a name.
_NOISE = frozenset(
    listed(
        "biang, bong, cei, chua, dei, den, dia, din, ei, eng, fiao, hm, hng, kei, len, lo, m, n, ng, nia, nun, o, rua,"
        "sei, shei, tei, tia, wong, yo, zhei"
    )
)
_MARKS = str.maketrans("", "", "'’‘ʻʼʹ`´-–. ·")
# Wade-Giles as it was printed without its marks, where the mechanical conversion gives only one of two customs.
_CUSTOMS = {"ssu": "szu", "tzu": "tsu", "jih": "jeh", "ko": "ke", "ho": "he", "huo": "ho", "shuo": "sho", "i": "yi"}


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Write a name without case, tone marks, apostrophes, hyphens, stops and blanks: `Yan'an` as `yanan`."""
    bare = name.lower().translate(_MARKS)
    if bare.isascii():
        return bare
    bare = unicodedata.normalize("NFD", bare)
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


@cache
def _dictionary() -> Kept[str]:
    """Give pypinyin's table of characters (MIT) without its phrases, whose loading takes a third of a second.

    Each character has its readings, and `all` are those of every one, folded.
    """
    spec = find_spec("pypinyin")
    file = Path(spec.origin if spec and spec.origin else "").parent / "pinyin_dict.json"

    def read() -> dict[str, str]:
        table: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
        folded = {fold(reading) for entry in table.values() for reading in entry.split(",") if reading}
        return {"all": ",".join(sorted(folded)), **{chr(int(code)): entry for code, entry in table.items()}}

    return kept("pinyin", [file], read)


@cache
def readings(character: str) -> tuple[str, ...]:
    """Give the pinyin of a simplified character in all its readings, without tones, the usual one first."""
    entry = _dictionary().get(character) or ""
    return tuple(dict.fromkeys(fold(reading) for reading in entry.split(",") if reading))


@cache
def spellings(character: str) -> frozenset[str]:
    """Give every folded spelling of a simplified character, in pinyin or Wade-Giles."""
    return _spelled(readings(character))


@cache
def syllables() -> frozenset[str]:
    """Give the folded spellings of all characters."""
    return _spelled(_readings())


def _spelled(readings: Iterable[str]) -> frozenset[str]:
    """Give the folded spellings of readings in pinyin, in both systems."""
    found = set()
    for pinyin in readings:
        older = wade(pinyin)
        found |= {pinyin, older, _CUSTOMS.get(older, older)}
        if pinyin in ("lu", "nu"):
            found |= {pinyin[0] + "v", pinyin[0] + "yu"}
    return frozenset(found - {""})


@cache
def _readings() -> frozenset[str]:
    """Give all readings of the dictionary, folded."""
    return frozenset((_dictionary().get("all") or "").split(","))


@cache
def pinyin_syllables() -> frozenset[str]:
    """Give all syllables of pinyin, folded."""
    return _readings() - _NOISE


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
    best: dict[int, tuple[str, ...]] = {0: ()}
    reached = 0
    for start in range(len(word)):
        if start > reached:
            break
        if start not in best:
            continue
        head = best[start]
        for end in range(start + 1, min(start + 6, len(word)) + 1):
            if word[start:end] in known and (end not in best or len(head) + 1 < len(best[end])):
                best[end] = (*head, word[start:end])
                reached = end if end > reached else reached
    return best.get(len(word), ())


@cache
def surnames() -> dict[str, tuple[str, frozenset[str]]]:
    """Give for each simplified surname its pinyin and the other established spellings, folded."""
    return {name: (pinyin, frozenset(map(fold, listed(also)))) for name, pinyin, also in rows("surnames")}


@cache
def surname_spellings(surname: str) -> frozenset[str]:
    """Give the Mandarin spellings of a surname, folded: pinyin and Wade-Giles, with every reading allowed."""
    pinyin = surnames()[surname][0] if surname in surnames() else ""
    if len(surname) == 1:
        return spellings(surname) | ({fold(pinyin), wade(fold(pinyin))} - {""})
    older = "".join(wade(syllable) for syllable in syllabify(fold(pinyin)))
    return frozenset({fold(pinyin), older} - {""})
