"""English numbers without a figure: `dozens`, `hundreds of thousands`, `several hundred`, `half a million`, `twice`."""

import re
from collections.abc import Iterator
from fractions import Fraction

from audit.language.en.numerals import ONES
from audit.model.facts import Amount, Hedge, Kind, Number
from audit.model.text import Span

SCALES = {
    "ten": 10, "dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
    "trillion": 10**12,
}  # fmt: skip
SCALE = "|".join(SCALES)
HEAPS = re.compile(
    r"\b(?P<first>tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?:\s(?:and|of|upon)\s(?P<second>hundreds?|thousands?|millions?|billions?))?\b",
    re.IGNORECASE,
)
SEVERAL = re.compile(
    rf"\b(?:several|a\sfew|some|few|a\scouple\sof|a\scouple|many|multiple|various|numerous)\s(?P<scale>{SCALE})s?\b(?:\s(?P<second>thousand|million|billion))?(?!\sof\b)",
    re.IGNORECASE,
)
FEW = re.compile(
    r"\b(?:several|(?:a|the\s(?:last|past|next|first))\sfew|few|a\scouple|a\shandful|a\snumber)\b(?:\sof\b)?",
    re.IGNORECASE,
)
BARE = re.compile(
    r"\b(?:(?P<half>half\sa|(?:a|one)\squarter\sof\sa|a\squarter)\s|(?P<over>(?:more\sthan|over)\s)?an?\s)(?P<scale>hundred|thousand|million|billion|trillion|dozen|score|decade|century)(?P<odd>-odd|-plus|\sor\sso|\sor\smore)?\b(?P<and>\sand\sa\shalf)?(?!\s(?:thousand|million|and\s(?!a\b)\w|\w+ty\b))",
    re.IGNORECASE,
)
TIMES = re.compile(
    r"\b(?P<word>once|twice|thrice|double[ds]?|doubling|tripl(?:e[ds]?|ing)|treble[ds]?|quadruple[ds]?|quintuple[ds]?|two-?fold|threefold|fourfold|fivefold|sixfold|sevenfold|eightfold|ninefold|tenfold|hundredfold)\b",
    re.IGNORECASE,
)
# By the first four letters: `twice`, `doubled`, `two-fold`, `twofold` …
FACTORS = {
    "once": 1, "twic": 2, "thri": 3, "doub": 2, "trip": 3, "treb": 3, "quad": 4, "quin": 5, "two": 2, "two-": 2,
    "twof": 2, "thre": 3, "four": 4, "five": 5, "sixf": 6, "seve": 7, "eigh": 8, "nine": 9, "tenf": 10, "hund": 100,
}  # fmt: skip
HALF = re.compile(
    r"\b(?:(?P<three>three[\s-](?:quarters|fourths))|(?P<third>(?:an?|one)[\s-]third)|(?P<quarter>(?:a|one)[\s-]quarter)|(?P<tenth>a\s(?P<nth>fifth|sixth|seventh|eighth|ninth|tenth|hundredth))|(?P<half>half|halves|halved|halving|semi))\b",
    re.IGNORECASE,
)
ODDS = re.compile(
    r"(?=[otf\d])\b(?P<part>one|two|three|four|\d)\s(?:in|out\sof)\s(?:every\s)?(?P<whole>two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3})\b(?!\s(?:years?|months?|days?|weeks?|hours?|minutes?)\b)",
    re.IGNORECASE,
)
# The first three quarters of a year are three, not 75 %.
QUARTERS = re.compile(
    r"\b(?:first|last|past|next|previous|consecutive|these|all)\s(?P<count>two|three|four)\squarters\b", re.IGNORECASE
)
NTH = {"fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100}
BOTH = re.compile(r"\b(?:both|a\spair|pair|couple)\b", re.IGNORECASE)
GLYPHS = {"½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}


# One quick look at the words of a text tells which patterns can find anything.
HEAP_WORDS = frozenset(("tens", *SCALES, *(f"{scale}s" for scale in SCALES), "decade", "century"))
FEW_WORDS = frozenset(("several", "few", "couple", "handful", "number"))
STEMS = ("double", "triple", "treble", "quadruple", "quintuple")
FOLDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred")
TIMES_WORDS = frozenset(("once", "twice", "thrice", "two", "fold", "doubling", "tripling")).union(
    (f"{stem}{end}" for stem in STEMS for end in ("", "s", "d")), (f"{fold}fold" for fold in FOLDS)
)
HALF_WORDS = frozenset(("half", "halves", "halved", "halving", "semi", "third", "quarter", "quarters", "fourths", *NTH))
BOTH_WORDS = frozenset(("both", "pair", "couple"))
ODDS_WORDS = frozenset(("one", "two", "three", "four", "in", "out"))
GLYPH = re.compile("[½⅓⅔¼¾]")


def find(text: str, words: frozenset[str]) -> Iterator[Number]:
    """Yield such numbers, the longest expressions first; those that overlap one before are left out.

    `words` are the words of the text in lower case.
    """
    taken: list[Span] = []
    for number in _all(text, words):
        if not any(number.span.overlaps(span) for span in taken):
            taken.append(number.span)
            yield number


def _all(text: str, words: frozenset[str]) -> Iterator[Number]:
    """Yield every reading."""
    if not words.isdisjoint(HEAP_WORDS):
        yield from _heaps(text)
        for match in BARE.finditer(text):
            yield from _bare(match)
    if not words.isdisjoint(FEW_WORDS):
        for match in FEW.finditer(text):
            yield _number(match, Amount(Fraction(2), Fraction(9), Hedge.VAGUE), weak=True)
    if not words.isdisjoint(TIMES_WORDS):
        for match in TIMES.finditer(text):
            factor = FACTORS.get(match["word"].lower()[:4]) or 1
            yield _number(match, Amount.of(factor), Kind.MULTIPLE, weak=True)
    yield from _shares(text, words)
    if not words.isdisjoint(BOTH_WORDS):
        for match in BOTH.finditer(text):
            yield _number(match, Amount.of(2), weak=True)


def _heaps(text: str) -> Iterator[Number]:
    """Read `tens of thousands` and `several hundred`."""
    for match in HEAPS.finditer(text):
        low = SCALES[match["first"].lower().removesuffix("s")] * _scale(match["second"])
        yield _number(match, Amount(Fraction(low), Fraction(low * 100), Hedge.VAGUE))
    for match in SEVERAL.finditer(text):
        low = SCALES[match["scale"].lower()] * _scale(match["second"])
        yield _number(match, Amount(Fraction(2 * low), Fraction(9 * low), Hedge.VAGUE))


def _scale(word: str | None) -> int:
    """Give the scale that a word names, 1 without one."""
    return SCALES.get((word or "").lower().removesuffix("s"), 1)


def _shares(text: str, words: frozenset[str]) -> Iterator[Number]:
    """Read `one in five`, `the first three quarters` (which are three), `half`, `a third`, `½`."""
    if not words.isdisjoint(ODDS_WORDS):
        for match in ODDS.finditer(text):
            part, whole = (_count(match[name]) for name in ("part", "whole"))
            if 0 < part < whole:
                yield _number(match, Amount.of(Fraction(part, whole)), Kind.FRACTION)
    if "quarters" in words:
        for match in QUARTERS.finditer(text):
            yield Number(Kind.QUANTITY, Span(*match.span("count")), match["count"], Amount.of(_count(match["count"])))
    if not words.isdisjoint(HALF_WORDS):
        for match in HALF.finditer(text):
            yield from _fraction(match)
    for match in GLYPH.finditer(text):
        yield _number(match, Amount.of(GLYPHS[match[0]]), Kind.FRACTION, weak=True)


def _count(word: str) -> int:
    """Read a small number in figures or in a word."""
    return int(word) if word.isdigit() else ONES.get(word.lower(), 20)


def _number(match: re.Match[str], amount: Amount, kind: Kind = Kind.QUANTITY, *, weak: bool = False) -> Number:
    """Make a number of a match."""
    return Number(kind, Span(*match.span()), match[0], amount, weak=weak)


def _bare(match: re.Match[str]) -> Iterator[Number]:
    """Read `a hundred`, `half a million`, `a dozen or so`, `a million and a half`, `a decade`."""
    word = match["scale"].lower()
    if word in ("decade", "century"):
        value = Fraction(1, 2) if match["half"] else Fraction(1)
        yield Number(Kind.DURATION, Span(*match.span()), match[0], Amount.of(value), word, weak=True)
        return
    factor = Fraction(1)
    if match["half"]:
        factor = Fraction(1, 2) if match["half"].lower().startswith("half") else Fraction(1, 4)
    value = SCALES[word] * (factor + (Fraction(1, 2) if match["and"] else 0))
    if match["odd"] or match["over"] or word in ("dozen", "score"):
        low = value if match["over"] else value * Fraction(9, 10)
        stated = () if word in ("dozen", "score") else (value,)
        yield _number(match, Amount(low, value * Fraction(5, 3), Hedge.VAGUE if not stated else Hedge.OVER, stated))
    else:
        yield _number(match, Amount.of(value))


def _fraction(match: re.Match[str]) -> Iterator[Number]:
    """Read `half`, `a third`, `a quarter`."""
    value = Fraction(1, 2)
    if match["three"]:
        value = Fraction(3, 4)
    elif match["third"]:
        value = Fraction(1, 3)
    elif match["quarter"]:
        value = Fraction(1, 4)
    elif match["nth"]:
        value = Fraction(1, NTH[match["nth"].lower()])
    yield _number(
        match,
        Amount.of(value),
        Kind.FRACTION,
        weak=bool(
            match["half"] or match["tenth"] or (match["third"] and not match.string[match.end() :].startswith(" of"))
        ),
    )
