"""English shares of a whole: `two thirds`, `3/4`, `one in five`, `half`, `a quarter`, `½`."""

import re
from collections.abc import Iterator
from fractions import Fraction

from audit.compiled import compiled
from audit.language.en.hedged import amount
from audit.language.en.numerals import ONES, ORDINALS, Numeral
from audit.model.facts import Amount, Kind, Number, ratio
from audit.model.text import Span

HALF = compiled(
    r"(?<!and[ -]a[ -])\b(?:(?P<three>three[\s-](?:quarters|fourths))|(?P<third>(?:an?|one)[\s-]?third)"
    r"|(?P<quarter>(?:a|one)[\s-]quarter)|(?P<tenth>a\s(?P<nth>fifth|sixth|seventh|eighth|ninth|tenth|hundredth))"
    r"|(?P<half>half|halves|halved|halving))\b",
    re.IGNORECASE,
)
# `one in five`, `one person in five`, `three out of every four`
ODDS = compiled(
    r"(?=[otf\d])\b(?:(?P<one>one)\s[a-z]+|(?P<part>one|two|three|four|\d))\s(?:in|out\sof)\s(?:every\s)?"
    r"(?P<whole>two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3})\b"
    r"(?!\s(?:years?|months?|days?|weeks?|hours?|minutes?)\b)",
    re.IGNORECASE,
)
# The first three quarters of a year are three, not 75 %.
QUARTERS = compiled(
    r"\b(?:first|last|past|next|previous|consecutive|these|all)\s(?P<count>two|three|four)\squarters\b", re.IGNORECASE
)
NTH = {"fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100}
GLYPHS = {"½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
GLYPH = compiled("[½⅓⅔¼¾]")
HALF_WORDS = frozenset(
    ("half", "halves", "halved", "halving", "third", "onethird", "quarter", "quarters", "fourths", *NTH)
)
ODDS_WORDS, ODDS_PARTS = frozenset(("in", "out")), frozenset(("one", "two", "three", "four"))
FIGURE_IN = compiled(r"\d\s(?:in|out)\s", re.IGNORECASE)
# What every such share ends with; few texts have it.
OUT_OF = compiled(r"\s(?:in|of)\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d)", re.IGNORECASE)
DENOMINATOR = compiled(
    r"(?:[\s-]+(?P<name>half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
    r"|hundredths?|thousandths?|millionths?)\b(?!\s+(?:centur|edition|grade|floor))|\s?/\s?(?P<figure>\d+)(?![\d/]|,\d))"
)
PARTS = {"half": 2, "halve": 2, "quarter": 4} | ORDINALS


def find(text: str, words: frozenset[str]) -> Iterator[Number]:
    """Yield the shares that no plain numeral begins. `words` are the words of the text in lower case."""
    if not words.isdisjoint(ODDS_WORDS) and (not words.isdisjoint(ODDS_PARTS) or FIGURE_IN.search(text) is not None):
        for match in ODDS.finditer(text) if OUT_OF.search(text) is not None else ():
            yield from _odds(match)
    if "quarters" in words:
        for match in QUARTERS.finditer(text):
            yield Number(Kind.QUANTITY, Span(*match.span("count")), match["count"], Amount.of(_count(match["count"])))
    if not words.isdisjoint(HALF_WORDS):
        for match in HALF.finditer(text):
            yield _fraction(match)
    for match in GLYPH.finditer(text) if not text.isascii() else ():
        yield Number(Kind.FRACTION, Span(*match.span()), match[0], Amount.of(GLYPHS[match[0]]), weak=True)


def of_numeral(text: str, start: int, numeral: Numeral) -> Number | None:
    """Give the share that a numeral begins with what follows it, `two thirds` or `4/7`, None if it begins none."""
    match = DENOMINATOR.match(text, numeral.end)
    if match is None or match["name"] in ("second", "seconds") or numeral.value.denominator != 1:
        return None
    whole = int(match["figure"] or _part(match["name"]))
    if not numeral.value < whole <= 1000:
        return None
    span = Span(start, match.end())
    parts = () if match["name"] else (numeral.value, whole)
    hedged = amount(text, start, ratio(numeral.value, whole))
    return Number(Kind.FRACTION, span, span.of(text), hedged, weak=whole == 2, parts=parts)


def _odds(match: re.Match[str]) -> Iterator[Number]:
    """Read `three out of four`, which may also be two numbers."""
    part, whole = _count(match["part"] or match["one"]), _count(match["whole"])
    if 0 < part < whole:
        share = Fraction(part, whole)
        parts = (part, whole)
        yield Number(Kind.FRACTION, Span(*match.span()), match[0], Amount.of(share), parts=parts)


def _count(word: str) -> int:
    """Read a small number in figures or in a word."""
    return int(word) if word.isdigit() else ONES.get(word.lower(), 20)


def _part(name: str) -> int:
    """Give the denominator that a word names."""
    word = name.lower()
    return PARTS.get(word) or PARTS.get(word.removesuffix("s")) or 0


def _fraction(match: re.Match[str]) -> Number:
    """Read `half`, `a third`, `a quarter`, `three quarters`."""
    values = {"three": Fraction(3, 4), "third": Fraction(1, 3), "quarter": Fraction(1, 4)}
    value = next((values[name] for name in values if match[name]), Fraction(1, 2))
    if match["nth"]:
        value = Fraction(1, NTH[match["nth"].lower()])
    shared = match["third"] and not match.string.startswith(" of", match.end())
    weak = bool(match["half"] or match["tenth"] or shared)
    return Number(Kind.FRACTION, Span(*match.span()), match[0], Amount.of(value), weak=weak)
