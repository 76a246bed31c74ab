"""English numbers without a figure: `dozens`, `hundreds of thousands`, `several hundred`, `half a million`, `twice`."""

import re
from collections.abc import Iterator
from fractions import Fraction

from audit.compiled import compiled
from audit.model.facts import Amount, Hedge, Kind, Number, Rational, plain
from audit.model.text import Span

SCALES = {
    "ten": 10, "dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
    "trillion": 10**12,
}  # fmt: skip
SCALE = "|".join(SCALES)
AGES = ("decade", "century", "millennium", "fortnight")
HEAPS = compiled(
    r"\b(?P<first>tens|dozens|scores(?=\sof\b)|hundreds|thousands|millions|billions|trillions)(?:\s(?:and|of|upon)\s(?P<second>hundreds?|thousands?|millions?|billions?))?\b",
    re.IGNORECASE,
)
SEVERAL = compiled(
    rf"\b(?:several|a\sfew|some|few|a\scouple\sof|a\scouple|many|multiple|various|numerous)\s(?P<scale>{SCALE})s?\b(?:\s(?P<second>thousand|million|billion))?(?!\sof\b)",
    re.IGNORECASE,
)
FEW = compiled(
    r"\b(?:several|(?:a|the\s(?:last|past|next|first))\sfew|few|a\scouple|a\shandful|a\snumber)\b(?:\sof\b)?",
    re.IGNORECASE,
)
BARE = compiled(
    r"\b(?:(?P<half>half\sa|(?:a|one)\squarter\sof\sa|a\squarter)\s|(?P<over>(?:more\sthan|over)\s)?an?\s)(?P<scale>hundred|thousand|million|billion|trillion|dozen|score(?=\sof\b|\sor\b)|decade|century|millennium|fortnight)(?P<odd>-odd|-plus|\sor\sso|\sor\smore)?\b(?P<and>\sand\sa\shalf)?(?!\s(?:thousand|million|and\s(?!a\b)\w|\w+ty\b))",
    re.IGNORECASE,
)
TIMES = compiled(
    r"\b(?P<word>once|twice|thrice|double[ds]?|doubling|tripl(?:e[ds]?|ing)|treble[ds]?|quadruple[ds]?|quintuple[ds]?|two-?fold|threefold|fourfold|fivefold|sixfold|sevenfold|eightfold|ninefold|tenfold|hundredfold)\b",
    re.IGNORECASE,
)
# By the first four letters: `twice`, `doubled`, `two-fold`, `twofold` …
FACTORS = {
    "once": 1, "twic": 2, "thri": 3, "doub": 2, "trip": 3, "treb": 3, "quad": 4, "quin": 5, "two": 2, "two-": 2,
    "twof": 2, "thre": 3, "four": 4, "five": 5, "sixf": 6, "seve": 7, "eigh": 8, "nine": 9, "tenf": 10, "hund": 100,
}  # fmt: skip
BOTH = compiled(r"\b(?:both|a\spair|pair|couple)\b", re.IGNORECASE)


# One quick look at the words of a text tells which patterns can find anything.
HEAP_WORDS = frozenset(("tens", *SCALES, *(f"{scale}s" for scale in SCALES), *AGES))
FEW_WORDS = frozenset(("several", "few", "couple", "handful", "number"))
STEMS = ("double", "triple", "treble", "quadruple", "quintuple")
FOLDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred")
TIMES_WORDS = frozenset(("once", "twice", "thrice", "two", "fold", "doubling", "tripling")).union(
    (f"{stem}{end}" for stem in STEMS for end in ("", "s", "d")), (f"{fold}fold" for fold in FOLDS)
)
BOTH_WORDS = frozenset(("both", "pair", "couple"))
WORDS = HEAP_WORDS | (FEW_WORDS - {"number"}) | TIMES_WORDS | BOTH_WORDS


def find(text: str, words: frozenset[str]) -> Iterator[Number]:
    """Yield such numbers, the longest expressions first; those that overlap one before are the caller's to drop.

    `words` are the words of the text in lower case.
    """
    if not words.isdisjoint(HEAP_WORDS):
        yield from _heaps(text)
        for match in BARE.finditer(text):
            yield from _bare(match)
    if not words.isdisjoint(FEW_WORDS):
        for match in FEW.finditer(text):
            yield _number(match, Amount(2, 9, Hedge.VAGUE), weak=True)
    if not words.isdisjoint(TIMES_WORDS):
        for match in TIMES.finditer(text):
            factor = FACTORS.get(match["word"].lower()[:4]) or 1
            yield _number(match, Amount.of(factor), Kind.MULTIPLE, weak=True)
    if not words.isdisjoint(BOTH_WORDS):
        for match in BOTH.finditer(text):
            yield _number(match, Amount.of(2), weak=True)


def _heaps(text: str) -> Iterator[Number]:
    """Read `tens of thousands` and `several hundred`."""
    for match in HEAPS.finditer(text):
        low = SCALES[match["first"].lower().removesuffix("s")] * _scale(match["second"])
        yield _number(match, Amount(low, low * 100, Hedge.VAGUE))
    for match in SEVERAL.finditer(text):
        low = SCALES[match["scale"].lower()] * _scale(match["second"])
        yield _number(match, Amount(2 * low, 9 * low, Hedge.VAGUE))


def _scale(word: str | None) -> int:
    """Give the scale that a word names, 1 without one."""
    return SCALES.get((word or "").lower().removesuffix("s"), 1)


def _number(match: re.Match[str], amount: Amount, kind: Kind = Kind.QUANTITY, *, weak: bool = False) -> Number:
    """Make a number of a match."""
    return Number(kind, Span(*match.span()), match[0], amount, weak=weak)


def _bare(match: re.Match[str]) -> Iterator[Number]:
    """Read `a hundred`, `half a million`, `a dozen or so`, `a million and a half`, `a decade`."""
    word = match["scale"].lower()
    if word in AGES:
        value = Fraction(1, 2) if match["half"] else 1
        yield Number(Kind.DURATION, Span(*match.span()), match[0], Amount.of(value), word, weak=True)
        return
    factor: Rational = 1
    if match["half"]:
        factor = Fraction(1, 2) if match["half"].lower().startswith("half") else Fraction(1, 4)
    value = plain(SCALES[word] * (factor + (Fraction(1, 2) if match["and"] else 0)))
    if match["odd"] or match["over"] or word in ("dozen", "score"):
        low = value if match["over"] else value * Fraction(9, 10)
        stated = () if word in ("dozen", "score") else (value,)
        yield _number(match, Amount(low, value * Fraction(5, 3), Hedge.VAGUE if not stated else Hedge.OVER, stated))
    else:
        yield _number(match, Amount.of(value))
