"""The spellings that an editor would choose for a Chinese name."""

from functools import lru_cache

from audit.language.romanisation.matcher import family_of
from audit.language.romanisation.syllables import fold, surnames
from audit.language.romanisation.wadegiles import wade
from audit.language.zh.script import simplified


@lru_cache(maxsize=4096)
def pinyin_person(name: str) -> str:
    """Give a person's name in pinyin: `Shi Shangzhi`, `Ouyang Xiu`."""
    name = simplified(name)
    family = family_of(name)
    if not family:
        return joined(_syllables(name))
    return f"{surnames()[family][0].capitalize()} {joined(_syllables(name[len(family) :]))}"


@lru_cache(maxsize=4096)
def wade_person(name: str) -> str:
    """Give a person's name in Wade-Giles as newspapers print it, without marks: `Shih Shang-chih`."""
    name = simplified(name)
    family = family_of(name)
    given = "-".join(wade(fold(syllable)) for syllable in _syllables(name[len(family) :]))
    if not family:
        return given.capitalize()
    return f"{wade(fold(surnames()[family][0])).capitalize() or pinyin_person(name).split()[0]} {given.capitalize()}"


@lru_cache(maxsize=4096)
def pinyin_place(name: str) -> str:
    """Give a place's name in pinyin, one word, with the apostrophe that keeps syllables apart: `Yan'an`."""
    return joined(_syllables(simplified(name)))


def joined(syllables: tuple[str, ...]) -> str:
    """Join syllables as ISO 7098 writes them: an apostrophe before a, e and o inside the word."""
    word = "".join(f"'{part}" if number and part[0] in "aeo" else part for number, part in enumerate(syllables))
    return word.capitalize()


def _syllables(name: str) -> tuple[str, ...]:
    """Read a name aloud: pypinyin's phrases decide between readings."""
    from pypinyin import lazy_pinyin

    return tuple(syllable.replace("v", "ü") for syllable in lazy_pinyin(name))
