"""A remark of the translator inside the text."""

import re
from collections.abc import Iterator

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

REMARK = compiled(
    r"""
      \[(?=[^\[\]\n]{0,120}\])[^\[\]\n]*\b(?:meaning|literally|lit\.|transl[a-z]+|translit[a-z]+|original\ text|
        day\ of\ (?:the\ )?month|month\ of|pinyin|unclear|untranslat[a-z]+|homophone|missing\ (?:character|text|word)s?)
        \b[^\[\]\n]*\](?!\()
    | [\[(](?:TN|T/N|[Tt]ranslator['’]?s?['’]?\ [Nn]ote)s?\b[^\[\]()\n]{0,300}[\])]
    """,
    re.VERBOSE,
)
ASIDE = compiled(
    r"\((?=[^()\n]{0,120}\))[^()\n]*\b(?:meaning|literally|lit\.|translit[a-z]+|pinyin|homophone)\b[^()\n]*\)"
)
BRACKET = compiled(r"[（(〔\[【]")


class TranslatorNote(Checker):
    """A remark about the words of the original stands in the translation.

    `[day of month]` or `[rong - meaning "容"]` is what the translator thinks, not what the text says, and a reader
    takes it for the author's. Square brackets and open translator's notes are reported; round brackets only where
    the original sentence has none, because authors explain words too.
    """

    category = Category.ADDITION
    severity = Severity.MINOR
    trigger = (
        r"\[[^\[\]\n]*(?:meaning|literally|lit\.|transl|original text|day of |month of|pinyin|unclear|homophone)",
        r"\[[^\[\]\n]*missing (?:character|text|word)",
        r"\((?:[^()\n]*\b(?:meaning|literally|lit\.|translit|pinyin|homophone))",
        r"[\[(](?:TN|T/N|[Tt]ranslator)",
    )
    examples = (
        Bad("产量增加。", "Output [[(TN: of grain)]] rose."),
        Bad("他外号老虎。", "His nickname was Laohu [[(literally “tiger”)]]."),
        Good("他外号老虎（即猛虎）。", "His nickname was Laohu (literally “tiger”)."),
        Good("", "He came [at once], it is said; the word (literally “tiger”) is old."),
        Good("", "Type it with [the pinyin keyboard](keyboard.html)."),
    )

    def suspects(self, text: bytes) -> bool:
        """Pass over what only an original proves."""
        return bool(REMARK.search(text.decode("utf-8", "replace")))

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for remarks in brackets."""
        text = segment.target_text
        for match in REMARK.finditer(text):
            yield self.found(
                segment, f"“{match[0]}” is a remark of the translator.", Span(*match.span()), suggestion=""
            )
        if segment.has_source and not BRACKET.search(segment.source_text):
            for match in ASIDE.finditer(text):
                message = f"“{match[0]}” is a remark of the translator; the original has no brackets here."
                yield self.found(segment, message, Span(*match.span()), suggestion="", confidence=0.7)
