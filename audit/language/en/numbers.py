"""Numbers in running English text: where they stand, what they count, how they are hedged."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.apart import Taken
from audit.language.en import measures, periods, shares, vague
from audit.language.en.hedged import amount
from audit.language.en.numerals import GLUED, ONES, ORDINALS, SCALES, TENS, Numeral, read
from audit.language.en.standing import numerals
from audit.language.ranges import ends
from audit.language.units import dimension, doubtful
from audit.model.facts import Amount, Kind, Number, Rational
from audit.model.text import Span

WORDS_OF_NUMBER = frozenset((*ONES, *TENS, *GLUED, *SCALES, *ORDINALS))
WORDS = WORDS_OF_NUMBER | periods.WORDS | vague.WORDS | shares.HALF_WORDS
# `6-foot-6`: six feet and six inches.
INCHES = compiled(r"\d[\s-]f(?:oo|ee)t-$")
SUFFIX = compiled(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
THOUSANDS = compiled(r"\s?(?P<scale>[kK](?![\w'’])|[mM](?![\w'’])|[bB]n?(?![\w'’])|tn\b)")
KINDS = {"time": Kind.DURATION, "money": Kind.MONEY}
JOIN = compiled(r"\s?(?:to|[-–—~～]|and|through|or)\s?|-to-")
# `per 1,000 people` tells of what a rate is counted.
PER = compiled(r"\b(?:per|every|each)\s$", re.IGNORECASE)
TEN_POWERS = frozenset(10**power for power in range(1, 7))
# In the name of a body or a meeting even the first and the second are counted.
NAMED = compiled(
    r"[FS][a-z]+\s(?:[A-Z][\w'’-]*\s){0,3}(?:Congress|Session|Plenum|Conference|Assembly|Army|Division|Five-Year\sPlan)\b"
)
OTHERS = compiled(r"\s(?:\w+\s)?others?\b|[^.;,]{0,40}\bbelow\sthe\srank\b")


class Place(NamedTuple):
    """A numeral where it stands, and what follows it."""

    text: str
    start: int
    numeral: Numeral
    after: re.Match[str]


def find(text: str, taken: Taken, words: frozenset[str]) -> list[Number]:
    """Give the numbers of a text outside the places taken. Both ends of a range have its unit and scale.

    `words` are the words of the text in lower case: they tell which of the patterns can find anything.
    """
    return ends(list(_find(text, taken, words)), text, JOIN, _scale)


def _scale(first: Number, second: Number) -> int:
    """Give the scale that the second end of a range lends to the first: `3 to 5 million`, `15-20 thousand`."""
    words = second.text.lower().split()
    if first.amount.high is None or first.amount.high >= 1000 or not first.text[-1:].isalnum():
        return 1
    if re.search(r"hundred|thousand|million|billion|trillion", first.text.lower()):
        return 1
    known = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
    return next((known[word] for word in words if word in known), 1)


def _find(text: str, taken: Taken, words: frozenset[str]) -> Iterator[Number]:
    """Yield vague numbers first, then numerals in order."""
    for number in chain(periods.find(text, words), vague.find(text, words), shares.find(text, words)):
        if taken.take(number.span):
            yield number
    at = 0
    for start, end in numerals(text, words & WORDS_OF_NUMBER):
        if start < at or taken.first(start, end) >= 0:
            continue
        numeral = read(text, start, taken.limit(end))
        if numeral is not None:
            number = _number(text, start, numeral)
            at = max(number.span.end, numeral.end)
            yield number


def _number(text: str, start: int, numeral: Numeral) -> Number:
    """Give the numeral its kind: a fraction, an ordinal, or what its unit says."""
    if not numeral.ordinal and (share := shares.of_numeral(text, start, numeral)) is not None:
        return share
    suffix = SUFFIX.match(text, numeral.end) if text[numeral.end - 1].isdigit() else None
    if suffix or numeral.ordinal:
        span = Span(start, suffix.end() if suffix else numeral.end)
        weak = numeral.value <= 2 and not suffix and not NAMED.match(text, start)
        return Number(
            Kind.ORDINAL, span, span.of(text), Amount.of(numeral.value), weak=weak, malformed=numeral.malformed
        )
    numeral = _abbreviated(text, start, numeral)
    after = measures.pattern().match(text, numeral.end)
    assert after is not None
    return _measured(Place(text, start, numeral, after))


def _abbreviated(text: str, start: int, numeral: Numeral) -> Numeral:
    """Read 10k, and after a currency 5m and 3bn."""
    match = THOUSANDS.match(text, numeral.end)
    if match is None or not text[numeral.end - 1].isdigit():
        return numeral
    letter = match["scale"][0].lower()
    money = measures.BEFORE.search(text[max(0, start - 5) : start])
    if letter != "k" and money is None and match["scale"] not in ("bn", "tn"):
        return numeral
    factor = {"k": 1000, "m": 10**6, "b": 10**9, "t": 10**12}[letter]
    return numeral._replace(value=numeral.value * factor, end=match.end())


def _measured(place: Place) -> Number:
    """Give a cardinal its kind, unit and hedges."""
    text, start, numeral, after = place
    kind, factor, unit, stop = _kind(after, numeral.end)
    begin, sign = _sign(text, start)
    if sign and kind in (Kind.QUANTITY, Kind.MONEY):
        named = unit if dimension(unit) == "money" else ""
        kind, factor, unit, stop = (
            Kind.MONEY,
            1,
            named or measures.SYMBOLS[sign],
            stop if named else numeral.end,
        )
    else:
        begin = start
    if not unit and kind is Kind.QUANTITY and text[start - 1 : start] == "-" and INCHES.search(text, 0, start):
        kind, unit = Kind.MEASURE, "inch"
    figure = text[start : numeral.end]
    side = (after["side"] or ("more" if "+" in figure or after["odd"] or after["later"] else "")).lower()
    stop = max(stop, numeral.end, after.end("odd"), after.end("half"), after.end("per") if unit else 0)
    value = numeral.value + Fraction(1, 2) if after["half"] else numeral.value
    hedged = amount(text, begin, value, side).times(factor)
    scope = "rest" if _others(text, stop) else ""
    weak = _weak(text, place, kind, unit)
    parts: tuple[Rational, ...] = tuple(map(int, figure.split(", "))) if ", " in figure else ()
    if after["short"] == "m" and text[start].isdigit():
        parts = (numeral.value * 10**6,)  # 12m people
    rate = measures.per(after)
    return Number(kind, Span(begin, stop), text[begin:stop], hedged, unit, weak, numeral.malformed, scope, parts, rate)


def _others(text: str, at: int) -> bool:
    """Tell whether what a number counts are those besides the ones named before."""
    return ("other" in text or "below" in text) and OTHERS.match(text, at) is not None


def _sign(text: str, start: int) -> tuple[int, str]:
    """Give the sign of a currency before a figure, and where it begins; letters that end a word are none."""
    before = text[max(0, start - 5) : start]
    money = measures.BEFORE.search(before) if before[-2:].rstrip()[-1:] in measures.SYMBOL_ENDS else None
    if money is None:
        return start, ""
    begin = start - len(money[0])
    word = money["symbol"].isalpha() and text[max(0, begin - 1) : begin].isalpha()
    return (start, "") if word else (begin, money["symbol"])


def _kind(after: re.Match[str], end: int) -> tuple[Kind, Rational, str, int]:
    """Give kind, factor, unit and end from what follows the numeral."""
    if after["basis"]:
        return Kind.PERCENT, Fraction(1, 10000), "point", after.end("basis")
    if after["mille"]:
        return Kind.PERCENT, Fraction(1, 1000), "", after.end("mille")
    if after["point"]:
        return Kind.PERCENT, Fraction(1, 100), "point", after.end("point")
    if after["percent"]:
        return Kind.PERCENT, Fraction(1, 100), "", after.end("percent")
    if after["multiple"]:
        return Kind.MULTIPLE, 1, "", after.end("multiple")
    word, short = after["word"], after["short"]
    if not word and not short:
        return Kind.QUANTITY, 1, "", end
    name = measures.unit(word) if word else measures.names().get(f"={short}") or measures.unit(short)
    kind = KINDS.get(dimension(name), Kind.MEASURE) if name else Kind.QUANTITY
    return kind, 1, name, after.end("word" if word else "short")


def _weak(text: str, place: Place, kind: Kind, unit: str) -> bool:
    """Tell whether the number may be no statement: one, a label, part of a name."""
    start, end, value = place.start, place.numeral.end, place.numeral.value
    if value in TEN_POWERS and PER.search(text, max(0, start - 7), start):
        return True
    if not text[start].isdigit():
        bare = SCALES.get(text[start:end].lower()) == value
        return (value == 1 and not place.after["half"]) or (value == 0 and not unit) or bare
    before, after = text[max(0, start - 2) : start], text[end : end + 1]
    label = before[-1:].isalpha() or (before[-1:] in ("-", "_", "#", "/", "‐", "‑", "–") and before[:1].isalpha())
    code = (after.isalpha() and not unit and kind is Kind.QUANTITY) or after == "_"
    short = place.after["short"]
    glued = short is not None and doubtful(short, text[start:end], glued=place.after.start("short") == end)
    return label or code or glued
