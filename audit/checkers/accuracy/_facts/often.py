"""How often: frequencies that differ (一年一次 as `three times a year`), and growth that only the translation has."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from audit.checkers.accuracy._facts.difference import Difference, Nature
from audit.compiled import compiled
from audit.language.en import frequencies as target_frequencies
from audit.language.zh import frequencies as source_frequencies
from audit.language.zh.facts import prepare
from audit.model.document import Segment
from audit.model.facts import Fact, Kind, Number

# Verbs that multiply; `doubled as a school` and `doubled down` do not.
MULTIPLIED = compiled(r"(?:doubl|tripl|trebl|quadrupl|quintupl)(?:ed|ing)", re.IGNORECASE)
OTHERWISE = compiled(r"\s(?:as|down|over|up|back)\b")
# Words of the original that multiply.
MULTIPLYING = compiled("[倍番翻]")


def frequencies(segment: Segment) -> Iterator[Difference]:
    """Give frequencies of one unit of time that neither side's other words account for."""
    if "次" not in segment.source_text:
        return
    found = list(target_frequencies.find(segment.target_text))
    if not found:
        return
    given = list(source_frequencies.find(prepare(segment.source_text)))
    recurring = target_frequencies.recurring(target_frequencies.FREQUENCY.sub(" ", segment.target_text))
    here, there = ({(number.per, number.amount.value) for number in side} for side in (given, found))
    for source, target in product(given, found):
        told = (source.per, source.amount.value) in there or (target.per, target.amount.value) in here
        once = source.amount.value == 1 and source.per in recurring
        if source.per == target.per and not told and not once:
            yield Difference(Nature.MODIFIED, source, target)


def multiplied(segment: Segment, facts: Sequence[Fact]) -> Iterator[Difference]:
    """Give growth by a factor that the original does not know: 双降 as `doubled`."""
    for fact in facts:
        if isinstance(fact, Number) and fact.kind is Kind.MULTIPLE and MULTIPLIED.fullmatch(fact.text):
            otherwise = OTHERWISE.match(segment.target_text, fact.span.end)
            around = (segment, *segment.neighbours())
            if not otherwise and not any(MULTIPLYING.search(one.source_text) for one in around):
                yield Difference(Nature.MULTIPLIED, None, fact)
