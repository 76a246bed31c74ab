"""A word printed twice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import eq

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.en.small_words import NEVER_DOUBLED
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

TWICE = compiled(r"(?<![\w'’-])([A-Za-z]+)(?:\s+\1)+(?![\w'’-])", re.IGNORECASE)
RUN = compiled("[a-z]+")
DOUBLED_CHINESE = compiled(r"([\u4e00-\u9fff]{1,4})\1")


@dataclass(frozen=True)
class RepeatedWord(Checker):
    """The same word stands twice in a row.

    A doubled word tells the reader that nobody has read the sentence. Not reported: pairs that grammar allows
    (`that that`, `had had`, `taken in in the church`), words doubled for emphasis, names that are doubled by nature
    (`Pago Pago`), letters, and any content word where the original doubles a word too.
    """

    category = Category.GRAMMAR
    severity = Severity.MINOR
    examples = (
        Bad("委员会的决定。", "The decision of [[the the]] committee.", suggests="the"),
        Bad("", "They went [[to to to]] the station.", suggests="to"),
        Bad("工厂开工了。", "The [[factory factory]] has started work.", suggests="factory"),
        Good("", "He said that that was all he had had, and was taken in in the end."),
        Good("", "Pago Pago is a harbour; very, very deep, and it was a long long way."),
        Good("大家看看热闹。", "Everybody went to look look at the fun."),
    )
    allow: tuple[str, ...] = (
        *("had", "that", "in", "on", "out", "over", "up", "down", "off", "through", "her", "you", "it", "who", "do"),
        *("very", "so", "too", "really", "much", "many", "more", "long", "far", "never", "all", "right", "plus"),
        *("no", "yes", "ha", "bye", "now", "well", "blah", "knock", "hear", "go", "come", "please"),
    )
    """Words that may stand twice."""

    def concerns(self, document: Document) -> bool:
        """Tell whether any word stands before its like."""
        words = RUN.findall(document.target.content.lower())
        return any(map(eq, words, words[1:]))

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for a word and its twin."""
        for match in TWICE.finditer(segment.target_text):
            word = match[1]
            if not self._wrong(word, match[0].split(), segment.source_text):
                continue
            sure = word.lower() in NEVER_DOUBLED
            yield self.found(
                segment,
                f"“{word}” stands twice in a row.",
                Span(*match.span()),
                suggestion=word,
                confidence=0.95 if sure else 0.7,
            )

    def _wrong(self, word: str, run: list[str], source: str) -> bool:
        """Tell whether the run is no name, no emphasis, and no rendering of a doubled Chinese word."""
        if word.lower() in self.allow or any(twin[0].isupper() for twin in run[1:]):
            return False
        if word.lower() in NEVER_DOUBLED:
            return True
        return len(word) > 2 and not DOUBLED_CHINESE.search(source)
