"""Letters of a script that neither side should have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.apart import Taken
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

SCRIPTS = {
    "Cyrillic": "\u0400-\u052f",
    "Armenian": "\u0531-\u058f",
    "Hebrew": "\u05d0-\u05ea",
    "Arabic": "\u0620-\u06ff\u0750-\u077f",
    "Devanagari": "\u0900-\u097f",
    "Bengali": "\u0980-\u09ff",
    "Tamil": "\u0b80-\u0bff",
    "Thai": "\u0e01-\u0e5b",
    "Lao": "\u0e81-\u0edf",
    "Tibetan": "\u0f00-\u0fff",
    "Burmese": "\u1000-\u109f",
    "Georgian": "\u10a0-\u10ff",
    "Khmer": "\u1780-\u17ff",
    "Mongolian": "\u1820-\u18aa",
    "Hangul": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3",
    "Japanese kana": "\u3041-\u3096\u30a1-\u30fa\u30fc\uff66-\uff9d",
    "bopomofo": "\u3105-\u312f",
}
FOREIGN = "".join(SCRIPTS.values())
RUN = compiled(rf"[{FOREIGN}](?:[{FOREIGN}\u0300-\u036f ·'’-]*[{FOREIGN}])?")
WORD = compiled(r"(?=[A-Za-z]*[\u0400-\u052f])(?=[\u0400-\u052f]*[A-Za-z])[A-Za-z\u0400-\u052f]+")
TWINS = str.maketrans("АВЕЅІЈКМНОРСТУХаеіјорѕсухһ", "ABESIJKMHOPCTYXaeijopscyxh")
OPEN, QUOTES = "(（[【〔/", "\"'“‘「『《«"


@dataclass(frozen=True)
class OtherScript(Checker):
    """Letters of another script stand in the English.

    A multilingual engine now and then leaves a word in Hangul, Cyrillic or kana, which nobody who needs the
    translation can read. Cyrillic letters inside an English word look right and break every search. Not reported:
    letters that the original has too, words in brackets or quotation marks beside their English, lone letters as in
    mathematics, and texts that quote a script so often that they are about it. Chinese is left to
    accuracy/untranslated-text.
    """

    category = Category.UNTRANSLATED
    severity = Severity.MAJOR
    trigger = (rf"[{FOREIGN}]",)
    examples = (
        Bad("市场活跃。", "The market is [[활발하다]] today."),
        Bad("", "The delegation visited the завод.".replace("завод", "[[завод]]"), says="Cyrillic"),
        Bad("", "The [[Сhinese]] team won.", suggests="Chinese"),
        Good("他说「ありがとう」。", "He said ありがとう and left."),
        Good("", "The Russian for peace is “мир”; the paper is Pravda (Правда)."),
    )
    share: float = 0.05
    """Share of a text's letters from which on another script is taken for its subject."""

    def suspects(self, text: bytes) -> bool:
        """Look for more than lone letters in a text that is not about another script."""
        content = text.decode("utf-8", "replace")
        words = WORD.search(content) or any(len(match[0]) > 1 for match in RUN.finditer(content))
        return bool(words) and not self._subject(content)

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Look at every segment unless the text is about another script."""
        text = document.target.content
        if text.isascii() or self._subject(text):
            return
        for segment in document.segments:
            if not segment.target_text.isascii():
                yield from self.check_segment(segment)

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for runs of another script, and for twins of Latin letters inside a word."""
        text, source = segment.target_text, segment.source_text
        mixed = [Span(*match.span()) for match in WORD.finditer(text)]
        for span in mixed:
            word = span.of(text)
            latin = word.translate(TWINS)
            message = f"“{word}” has Cyrillic letters that look like Latin ones."
            yield self.found(segment, message, span, suggestion=latin if latin.isascii() else None)
        taken = Taken(len(text), mixed)
        for match in RUN.finditer(text):
            span, word = Span(*match.span()), match[0]
            if len(word) < 2 or word in source or _kept(text, span) or taken.touches(span):
                continue
            script = next(name for name, letters in SCRIPTS.items() if re.match(f"[{letters}]", word))
            yield self.found(segment, f"“{word}” is written in {script}, inside English.", span)

    def _subject(self, text: str) -> bool:
        """Tell whether another script fills so much of a text, in several places, that it is quoted on purpose."""
        runs = [match[0] for match in RUN.finditer(text)]
        return len(runs) > 3 and sum(map(len, runs)) > self.share * len(text)


def _kept(text: str, span: Span) -> bool:
    """Tell whether a run stands in brackets or quotation marks, as a gloss or a name does."""
    before, after = text[: span.start].rstrip(), text[span.end :]
    if before[-1:] in {*OPEN, *QUOTES}:
        return True
    opening = max(before.rfind(mark) for mark in OPEN)
    return (
        opening >= 0
        and not any(mark in before[opening:] for mark in ")）]】〕")
        and bool(re.search(r"[)）\]】〕]", after))
    )
