"""What an English heading counts: `4`, `IV`, `four`, `thirty-third`, `d`."""

import re
from typing import NamedTuple

from audit.compiled import compiled

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_ROMAN = compiled(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_NUMERALS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Reading(NamedTuple):
    """One way to read a mark: how it is written (digits, roman, letter, cardinal, ordinal) and the number."""

    kind: str
    value: int


def _nth(cardinal: str) -> str:
    """Give the ordinal of a number word below twenty, or of a ten."""
    if cardinal in _ORDINALS:
        return _ORDINALS[cardinal]
    return (
        f"{cardinal[:-1]}ieth"
        if cardinal.endswith("y")
        else cardinal.removesuffix("ve") + ("fth" if cardinal == "twelve" else "th")
    )


def _words() -> dict[str, Reading]:
    """Spell the numbers from 1 to 99, both as cardinals and as ordinals."""
    found: dict[str, Reading] = {}
    for value, word in enumerate((*_ONES, *_TEENS), 1):
        found |= {word: Reading("cardinal", value), _nth(word): Reading("ordinal", value)}
    for tens, word in enumerate(_TENS, 2):
        found |= {word: Reading("cardinal", tens * 10), _nth(word): Reading("ordinal", tens * 10)}
        for ones, unit in enumerate(_ONES, 1):
            found[f"{word}-{unit}"] = Reading("cardinal", tens * 10 + ones)
            found[f"{word}-{_nth(unit)}"] = Reading("ordinal", tens * 10 + ones)
    return found


WORDS = _words()


def readings(mark: str) -> tuple[Reading, ...]:
    """Give every way to read a mark, the likeliest first; none if it counts nothing."""
    folded = re.sub(r"[\s-]+", "-", mark.strip().lower())
    if folded in WORDS:
        return (WORDS[folded],)
    if folded.endswith("ly") and folded[:-2] in WORDS:
        return (WORDS[folded[:-2]],)
    if figure := re.fullmatch(r"(\d{1,4})(st|nd|rd|th)?", folded):
        return (Reading("ordinal" if figure[2] else "digits", int(figure[1])),)
    found = [Reading("roman", roman(folded))] if _ROMAN.fullmatch(folded) else []
    if re.fullmatch("[a-z]", folded):
        letter = Reading("letter", ord(folded) - ord("a") + 1)
        found = [*found, letter] if folded in "ivx" else [letter, *found]
    return tuple(found)


def roman(numeral: str) -> int:
    """Read a Roman numeral in small letters."""
    values = [_NUMERALS[c] for c in numeral]
    return sum(-v if v < max(values[n:], default=0) else v for n, v in enumerate(values))


def write(kind: str, value: int) -> str:
    """Write a number in one of the ways of `readings`, in figures where that way does not reach."""
    if kind == "roman" and value < 100:
        tens, ones = divmod(value, 10)
        return ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")[tens] + (
            "",
            "I",
            "II",
            "III",
            "IV",
            "V",
            "VI",
            "VII",
            "VIII",
            "IX",
        )[ones]
    if kind == "letter" and value <= 26:
        return chr(ord("a") + value - 1)
    if kind in ("cardinal", "ordinal"):
        return next((word for word, reading in WORDS.items() if reading == (kind, value)), str(value))
    return str(value)
