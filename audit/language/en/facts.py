"""The facts of an English text: `read(text)`."""

import re
from collections.abc import Iterable
from functools import lru_cache

from audit.language.en import dates, numbers, times
from audit.language.pieces import whole
from audit.model.facts import Date, Fact, Time
from audit.model.text import Span

# A text of which not one word could begin a fact needs no further look.
ANY = re.compile(
    r"[\d½⅓⅔¼¾]|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|score"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|half|halv|quarter|twice|once|doubl|tripl|thrice"
    r"|quadr|both|pair|couple|several|few|tens|noon|midnight|midday|decade|centur|tenfold|twofold|fourfold|sixti|fifti"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|semi|annual|yearly|monthly|weekly|daily|hourly|biannual|biennial|triennial|around.the.clock|round.the.clock|last|this|next)",
    re.IGNORECASE,
)

# Longer figures are no numbers that anybody wrote, and Python refuses to convert some of them.
ENDLESS = re.compile(r"\d[\d,.]{98,}")


@lru_cache(maxsize=8192)
def read(text: str) -> tuple[Fact, ...]:
    """Give the facts of an English text in order of place; they do not overlap, and `fact.span` slices to its text."""
    return whole(text, _piece)


def _piece(text: str) -> list[Fact]:
    """Read a text that is not too long."""
    if ANY.search(text) is None:
        return []
    text = ENDLESS.sub(lambda match: " " * len(match[0]), text)
    taken: list[Span] = []
    clock = _apart(times.find(text), taken)
    calendar = _apart(dates.find(text), taken)
    quantities = numbers.find(text, taken)
    found: list[Fact] = [*calendar, *clock, *quantities]
    return sorted(found, key=lambda fact: fact.span.start)


def _apart(found: Iterable[Date | Time], taken: list[Span]) -> list[Date | Time]:
    """Keep what overlaps nothing kept before, and take its place."""
    kept = []
    for fact in found:
        if not any(fact.span.overlaps(span) for span in taken):
            taken.append(fact.span)
            kept.append(fact)
    return kept
