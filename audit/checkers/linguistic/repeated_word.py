"""A word printed twice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.checkers.checker import Checker
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

TWICE = re.compile(r"\b([A-Za-z]+)([ \t]+)\1\b", re.IGNORECASE)


@dataclass(frozen=True)
class RepeatedWord(Checker):
    """The same word stands twice in a row.

    A doubled word tells the reader that nobody has read the sentence. Pairs that grammar allows (`that that`,
    `had had`) and names that are doubled by nature (`Pago Pago`) are not reported.
    """

    category = Category.GRAMMAR
    severity = Severity.MINOR
    examples = (
        Bad("委员会的决定。", "The decision of [[the the]] committee.", suggests="the"),
        Bad("", "They went [[to to]] the station.", suggests="to"),
        Good("", "He said that that was all he had had."),
        Good("", "Pago Pago is a harbour; very, very deep."),
    )
    allow: tuple[str, ...] = ("that", "had", "very", "so", "no", "ha", "bye")
    """Words that may stand twice."""

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for a word and its twin."""
        for match in TWICE.finditer(segment.target_text):
            word = match[1]
            if word.lower() in self.allow or (word[0].isupper() and match[0].split()[1][0].isupper()):
                continue
            yield self.found(segment, f"“{word}” stands twice in a row.", Span(*match.span()), suggestion=word)
