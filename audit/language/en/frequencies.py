"""How often something happens, in English: `twice a year`, `three times per week`, `once every two days`, `weekly`."""

import re
from collections.abc import Iterator

from audit.compiled import compiled
from audit.language.en.numerals import ONES
from audit.model.facts import Amount, Kind, Number, ratio
from audit.model.text import Span

COUNTS = {"once": 1, "twice": 2, "thrice": 3}
NUMBERS = "|".join(word for word, value in ONES.items() if value > 1)
UNIT = "year|month|week|day|hour|minute"
ADVERBS = {
    "annual": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
}  # fmt: skip
FREQUENCY = compiled(
    rf"\b(?P<count>once|twice|thrice|(?:{NUMBERS}|\d{{1,2}})\stimes)\s"
    rf"(?:(?:an?|per|each|every)\s(?:(?P<units>{NUMBERS}|\d{{1,2}}|other)\s)?(?P<unit>{UNIT})s?\b|(?P<adverb>{'|'.join(ADVERBS)}|annually)\b)",
    re.IGNORECASE,
)
# A frequency of one that no count names.
RECURRING = compiled(
    rf"\b(?:(?:per|each|every|an?)\s(?P<unit>{UNIT})\b|(?P<adverb>{'|'.join(ADVERBS)}))", re.IGNORECASE
)


def find(text: str) -> Iterator[Number]:
    """Yield the frequencies that a count names: how often in one unit of time, which `per` names."""
    for match in FREQUENCY.finditer(text):
        word = match["count"].lower().removesuffix(" times")
        units = (match["units"] or "1").lower()
        rate = ratio(COUNTS.get(word) or _number(word), 2 if units == "other" else _number(units))
        yield Number(Kind.MULTIPLE, Span(*match.span()), match[0], Amount.of(rate), per=_unit(match))


def recurring(text: str) -> frozenset[str]:
    """Give the units of time after each of which something recurs: `every year`, `annual`."""
    return frozenset(map(_unit, RECURRING.finditer(text)))


def _unit(match: re.Match[str]) -> str:
    """Give the unit of time, of a noun or an adverb."""
    adverb = (match["adverb"] or "").lower()
    return ADVERBS.get(adverb.removesuffix("ly")) or ADVERBS.get(adverb) or match["unit"].lower()


def _number(word: str) -> int:
    """Read a count."""
    return int(word) if word.isdigit() else ONES[word]
