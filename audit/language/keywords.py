"""What a sentence is known by: words, numbers and marks that its translation has as well."""

from functools import lru_cache
from itertools import chain

from audit.compiled import compiled
from audit.language.en.stems import COMMON, WORD, stem
from audit.language.romanisation.syllables import readings
from audit.language.zh.dictionary import glosses, known
from audit.language.zh.script import simplified

# Marks that both languages have, by how they are written.
MARKS = {form: forms[0] for forms in ("!！", '"“”「」〈〉《》', "(（", ":：", ";；", "?？") for form in forms}
MARK = compiled(f"[{''.join(MARKS)}]")
SHARED = frozenset(MARKS.values())
ZH_NUMBER = compiled(r"[0-9０-９][0-9０-９,，]*|[零〇○一二三四五六七八九十百千万亿两廿卅]+")
EN_NUMBER = compiled(r"\d[\d,]*")
DIGITS = {"零": 0, "〇": 0, "○": 0, "两": 2, **{c: n for n, c in enumerate("一二三四五六七八九", 1)}}
TENS = {"十": 10, "百": 100, "千": 1000}
SPELT = """
zero; one first; two second; three third; four fourth; five fifth; six sixth; seven seventh; eight eighth; nine ninth;
ten tenth; eleven; twelve; thirteen; fourteen; fifteen; sixteen; seventeen; eighteen; nineteen; twenty
"""
TENFOLD = "-; ten; twenty; thirty; forty; fifty; sixty; seventy; eighty; ninety"
MONTHS = "-; january; february; march; april; may; june; july; august; september; october; november; december"
NUMBERS = {
    word: str(number * unit)
    for table, unit in ((SPELT, 1), (TENFOLD, 10), (MONTHS, 1))
    for number, forms in enumerate(table.split(";"))
    for word in forms.split()
}

Alternatives = tuple[frozenset[str], float]


@lru_cache(maxsize=8192)
def english(text: str) -> frozenset[str]:
    """Give the keywords of an English sentence: stems, `#1950` for a number, `?` for a mark."""
    words = set(WORD.findall(text.lower()))
    numbers = [f"#{number.rstrip(',').replace(',', '')}" for number in EN_NUMBER.findall(text)]
    spelt = [f"#{NUMBERS[word]}" for word in NUMBERS.keys() & words]
    return frozenset(chain(map(stem, words - COMMON), numbers, spelt, _marks(text)))


@lru_cache(maxsize=8192)
def chinese(text: str) -> tuple[Alternatives, ...]:
    """Give the keywords of a Chinese sentence: for each, the forms that it may take in English, and its trust.

    A word that the dictionary lacks may be a name, and is taken by its characters too, at half the trust.
    """
    found = map(_alone, chain((f"#{_value(number)}" for number in ZH_NUMBER.findall(text)), _marks(text)))
    return tuple(dict.fromkeys(chain(found, *map(_alternatives, _words(simplified(text))))))


@lru_cache(maxsize=8192)
def _alone(form: str) -> Alternatives:
    """Give a keyword of one form."""
    return frozenset((form,)), 1.0


def _marks(text: str) -> list[str]:
    """Give the marks of a text that both languages have, in order."""
    return sorted({MARKS[form] for form in MARK.findall(text)})


def telling(text: str) -> list[frozenset[str]]:
    """Give the forms of those keywords of a Chinese text that are sure and no marks."""
    return [forms for forms, trust in chinese(text) if trust == 1 and forms.isdisjoint(SHARED)]


@lru_cache(maxsize=65536)
def _alternatives(word: str) -> tuple[Alternatives, ...]:
    """Give the keywords that one word stands for."""
    if word.isascii():
        return (_alone(stem(word)),) if word.isalpha() and len(word) > 1 else ()
    if forms := glosses(word):
        return ((forms, 1.0),)
    if len(word) < 2 or known(word):
        return ()
    parts = ((forms, 0.5) for character in word if (forms := glosses(character)))
    return ((romanised(word), 1.0), *parts)


def _words(text: str) -> list[str]:
    """Cut a text into words, in order."""
    import rjieba

    cut: list[str] = rjieba.cut(text)
    return cut


@lru_cache(maxsize=8192)
def romanised(name: str) -> frozenset[str]:
    """Give the stems of a name in pinyin: of the whole, and of what follows a surname of one character or two."""
    sounds = [next(iter(readings(character)), character) for character in name]
    return frozenset(stem("".join(sounds[first:])) for first in range(min(3, len(sounds))))


def _value(number: str) -> int:
    """Give the value of a numeral in digits, in figures (一九五〇) or in words (三百二十)."""
    if number[0].isdigit():
        return int(number.replace(",", "").replace("，", ""))
    number = number.replace("廿", "二十").replace("卅", "三十")
    if all(character in DIGITS for character in number):
        return int("".join(str(DIGITS[character]) for character in number))
    total = section = digit = 0
    for character in number:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in TENS:
            section, digit = section + (digit or 1) * TENS[character], 0
        else:
            below = section + digit
            total = (total + below or 1) * 10**8 if character == "亿" else total + (below or 1) * 10**4
            section = digit = 0
    return total + section + digit
