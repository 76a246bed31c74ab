"""Which characters an English name can spell, and how far it is from others."""

from collections.abc import Sequence
from functools import cache, lru_cache

from audit.language.romanisation.syllables import fold, spellings, surname_spellings, surnames, syllables
from audit.language.romanisation.wadegiles import wade
from audit.model.text import Span

LONGEST = 6  # letters of a syllable
WHOLE = 4000  # characters from which a text is no sentence


@lru_cache(maxsize=4096)
def wholes(chinese: str) -> frozenset[str]:
    """Give all folded spellings of a Chinese name, at most some thousand."""
    forms = {""}
    family = family_of(chinese)
    if family:
        forms = set(surname_spellings(family) | surnames()[family][1])
    for character in chinese[len(family) :][:6]:
        forms = {form + syllable for form in forms for syllable in spellings(character)}
    return frozenset(forms)


@lru_cache(maxsize=4096)
def family_of(chinese: str) -> str:
    """Give the family name with which a name of two to four characters opens, empty for none."""
    for size in (2, 1):
        if chinese[:size] in surnames() and size < len(chinese) <= size + 2:
            return chinese[:size]
    return ""


def windows(name: str, text: str) -> tuple[Span, ...]:
    """Give the places of a simplified Chinese text that a folded name spells, one syllable a character."""
    if not heads(name):
        return ()
    return _found(name, text) if len(text) < WHOLE else _places(name, text)


@lru_cache(maxsize=2048)
def _found(name: str, text: str) -> tuple[Span, ...]:
    """Give the places of a sentence that a name spells; several rules ask for the same ones."""
    return _places(name, text)


def _places(name: str, text: str) -> tuple[Span, ...]:
    """Find the places that a name spells, beginning where its first syllable may stand."""
    starts = sorted({start for head in heads(name) for start in standing(head, text)})
    return tuple([Span(start, end) for start in starts if (end := _spelled(name, text, start))])


@lru_cache(maxsize=16384)
def heads(name: str) -> tuple[str, ...]:
    """Give the syllables with which a folded name may begin so that the rest is syllables too; hardly any has two.

    None for a name that no characters at all spell, as nearly all English words are.
    """
    last = len(name)
    whole = {last}
    for start in range(last - 1, 0, -1):
        if any(start + size in whole and name[start : start + size] in syllables() for size in range(1, LONGEST + 1)):
            whole.add(start)
    return tuple(name[:size] for size in range(1, LONGEST + 1) if size in whole and name[:size] in openings())


@cache
def openings() -> frozenset[str]:
    """Give the spellings with which some name begins: a surname may be read as no dictionary reads its character."""
    readings = {fold(pinyin) for name, (pinyin, _) in surnames().items() if len(name) == 1}
    return syllables() | readings | set(map(wade, readings))


def standing(syllable: str, text: str) -> Sequence[int]:
    """Give the places of the characters of a text that a syllable may spell at the beginning of a name."""
    return _sought(syllable, text) if len(text) < WHOLE else _index(text).get(syllable, ())


@lru_cache(maxsize=4096)
def _sought(syllable: str, text: str) -> tuple[int, ...]:
    """Look through a sentence for a syllable, because most are never asked for."""
    return tuple([start for start, known in enumerate(_heard(text)) if syllable in known])


@lru_cache(maxsize=256)
def _heard(text: str) -> tuple[frozenset[str], ...]:
    """Give what each character of a sentence may spell."""
    return tuple(map(_opening, text))


@lru_cache(maxsize=1)
def _index(text: str) -> dict[str, list[int]]:
    """Give the places in a whole document by syllable; one document is enough to remember."""
    places: dict[str, list[int]] = {}
    for start, character in enumerate(text):
        for spelling in _opening(character):
            places.setdefault(spelling, []).append(start)
    return places


@cache
def _opening(character: str) -> frozenset[str]:
    """Give the spellings that a character may have at the beginning of a name; none for a letter or a mark."""
    if character < "㐀":
        return frozenset()
    return spellings(character) | surname_spellings(character) if character in surnames() else spellings(character)


def _spelled(name: str, text: str, start: int) -> int:
    """Give where the characters from `start` on end that spell the name, 0 if they do not."""
    states, at = {0}, start
    while states and at < len(text) and at - start < 8:
        known = _opening(text[at]) if at == start else spellings(text[at])
        states = {size + len(s) for size in states for s in known if name.startswith(s, size)}
        at += 1
        if len(name) in states:
            return at
    return 0


@lru_cache(maxsize=16384)
def likeness(syllable: str, character: str) -> int:
    """Give how far a syllable is from a character's nearest spelling, in letters; 0 is the same."""
    return min((distance(syllable, known) for known in _opening(character)), default=9)


@lru_cache(maxsize=16384)
def distance(one: str, other: str) -> int:
    """Give the number of letters to put in, take out or change between two words (Levenshtein)."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, row[0] = row[0], number
        for column, twin in enumerate(other, 1):
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, before + (letter != twin))
    return row[-1]
