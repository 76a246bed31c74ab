"""English numerals, in figures and in words, to values: `250,000`, `two hundred and fifty thousand`, `3.5 million`."""

from functools import lru_cache
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.patterns import alternation
from audit.model.facts import Rational, plain
from audit.model.facts import figure as decimal

ONES = {
    word: value
    for value, word in enumerate(
        (
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        )
    )
}
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "mln": 10**6, "bn": 10**9,
    "mn": 10**6, "dozen": 12, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6,
}  # fmt: skip
# `Thirtytwo`: a compound that lost its hyphen.
GLUED = {f"{ten}{one}": TENS[ten] + ONES[one] for ten in TENS for one in list(ONES)[1:10]}
FIGURE = r"(?:\d+(?:,\d+)*(?:\.\d+)?(?:,\d{3})*|(?<![\w.)\]])\.\d+)"
GROUPED = compiled(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
SPACED = r"\d{1,3}(?:, \d\d\d)+(?![\d,])"
WORD = alternation((*ONES, *TENS, *GLUED, *SCALES))
ORDINAL = alternation(ORDINALS)
PLUS = compiled(r"\+\s?(?:thousand|million|billion|trillion)\b")
TOKEN = compiled(rf"{SPACED}|{FIGURE}|(?i:(?:{ORDINAL})(?![a-z])|{WORD}|and\b)")

FIGURES = compiled(rf"{SPACED}|{FIGURE}")
SCALED = compiled(rf"\+?[ \u00a0\u2010\u2011-]*(?:{alternation(SCALES, either_case=True)}|(?i:and\b))")


class Numeral(NamedTuple):
    """A value, where its text ends, whether it is an ordinal, and whether its digits are grouped as nobody does."""

    value: Rational
    end: int
    ordinal: bool = False
    malformed: bool = False


@lru_cache(maxsize=4096)
def figure(text: str) -> tuple[Rational, bool]:
    """Read a figure; the second answer tells that its digits are grouped wrongly."""
    if ", " in text:
        text = text.replace(", ", ",")
    well = GROUPED.fullmatch(text) is not None
    if not well and "." in text:
        text = text[: text.index(".") + 1] + text[text.index(".") + 1 :].replace(",", "")
    return decimal(text.replace(",", "")), not well


class Reader:
    """Adds up number words one by one, and refuses the word that no longer continues the number."""

    def __init__(self) -> None:
        """Begin with nothing, so that any number fits."""
        self.total: Rational = 0
        self.current: Rational = 0
        self.scale = self.room = 10**15
        self.begun = False

    @property
    def value(self) -> Rational:
        """Give the sum so far."""
        return plain(self.total + self.current)

    def add(self, value: Rational) -> bool:
        """Take a number below a hundred, or a figure at the beginning; False if it does not fit."""
        if self.begun and value >= self.room:
            return False
        self.current += value
        self.room = 10 if value >= 20 and value % 10 == 0 else 0
        self.begun = True
        return True

    def multiply(self, scale: int) -> bool:
        """Take a scale; False if it does not fit."""
        if scale in (100, 12):
            if self.current >= 100 and self.begun:
                return False
            self.current = (self.current or 1) * scale
            self.room, self.begun = (100 if scale == 100 else 0), True
            return True
        if scale >= self.scale or (not self.current and self.begun):
            return False
        self.total += (self.current or 1) * scale
        self.current, self.scale, self.room, self.begun = 0, scale, scale, True
        return True


def read(text: str, start: int, end: int) -> Numeral | None:
    """Read the numeral that begins at `start`, as far as it goes, and not beyond `end`."""
    return _alone(text, start, end) or _spelled(text, start, end)


def _spelled(text: str, start: int, end: int) -> Numeral | None:
    """Read number words, and figures among them."""
    reader, at, stop, malformed, pending = Reader(), start, start, False, False
    while match := TOKEN.match(text, at, end):
        word = match[0].lower()
        if word == "and":
            if not reader.begun or reader.room < 100:
                break
            pending, at = True, _skip(text, match.end())
            continue
        if word in ORDINALS:
            if text[stop - 1 : stop].isdigit() and reader.begun:
                break
            value = ORDINALS[word]
            fits = reader.multiply(ORDINALS[word]) if value >= 100 else reader.add(value)
            return Numeral(reader.value, match.end(), True) if fits else _done(reader, stop, malformed)
        if word in SCALES:
            fits = not pending and reader.multiply(SCALES[word])
        elif word[0].isalpha():
            fits = reader.add(ONES.get(word) or TENS.get(word) or GLUED.get(word, 0))
        else:
            number, bad = figure(match[0])
            fits = not reader.begun and reader.add(number)
            reader.room = 0
            malformed |= bad
        if not fits:
            break
        pending, stop = False, match.end()
        at = _skip(text, stop + bool(PLUS.match(text, stop)))
    return _done(reader, stop, malformed)


def _alone(text: str, start: int, end: int) -> Numeral | None:
    """Read a figure that no scale follows, which most are."""
    match = FIGURES.match(text, start, end)
    if match is None or SCALED.match(text, match.end(), end):
        return None
    value, malformed = figure(match[0])
    return Numeral(value, match.end(), False, malformed)


def _done(reader: Reader, stop: int, malformed: bool) -> Numeral | None:
    """Give what was read, None if nothing was."""
    return Numeral(reader.value, stop, False, malformed) if reader.begun else None


def _skip(text: str, at: int) -> int:
    """Step over what may stand between the words of one numeral."""
    while at < len(text) and text[at] in " -\u00a0\u2010\u2011":
        at += 1
    return at
