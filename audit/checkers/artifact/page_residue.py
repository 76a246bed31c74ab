"""Debris of the web page that a text was taken from."""

import re
from collections.abc import Iterator
from functools import cache

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.tables import rows
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

TAG = compiled(r"</?(?:p|br|div|span|font|strong|em|td|tr|li|ul|a|b|i|u|hr|h[1-6])(?:\s[^<>\n]*)?/?>", re.IGNORECASE)
SITE = compiled(r"(?<![\w@./-])(?:https?://)?www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[\w./%?=&#-]*)?", re.IGNORECASE)
FILES = (".html", ".htm", ".md", ".markdown", ".xml", ".xliff", ".xlf", ".tmx")


@cache
def residues() -> tuple[re.Pattern[str], dict[str, str]]:
    """Give a pattern of all broken words and the words that were meant."""
    words = {row[0]: row[1] for row in rows("residues")}
    return compiled(rf"(?<![\w'’-])(?:{'|'.join(words)})(?![\w'’-])"), words


class PageResidue(Checker):
    """Debris of a web page stands in the text.

    Pages that passed through careless scripts carry broken words (`inpidual`, where every `div` became `p`;
    `Congre`, where `ss` was deleted), tags, and addresses of sites. Tags and addresses are reported only where the
    original is at hand and has none, and no tags in HTML and Markdown files.
    """

    category = Category.MARKUP
    severity = Severity.MINOR
    trigger = (rf"\b(?:{'|'.join(form for form, _ in rows('residues'))})\b",)
    beside = ("</?[A-Za-z]", r"(?i:www\.)")
    examples = (
        Bad("", "Every [[inpidual]] has rights.", suggests="individual"),
        Bad("", "The [[Congre]] met in Beijing.", suggests="Congress"),
        Bad("产量增加。", "Output rose.[[<br/>]]", suggests=""),
        Bad("产量增加。", "Output rose, [[www.example.com/news]] says."),
        Good("", "See www.example.com; x < p and p > y; the progress of Congress."),
        Good("<b>好</b>", "<b>Good</b>"),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for broken words, and with an original for tags and addresses that it does not have."""
        text, source = segment.target_text, segment.source_text
        pattern, words = residues()
        for match in pattern.finditer(text):
            word = words[match[0]]
            message = f"“{match[0]}” is “{word}”, broken by a script of the page."
            yield self.found(segment, message, Span(*match.span()), suggestion=word, confidence=0.9)
        if segment.has_source:
            yield from self._additions(segment, text, source)

    def _additions(self, segment: Segment, text: str, source: str) -> Iterator[Finding]:
        """Look for what only a page has."""
        markup = segment.document.path.endswith(FILES) or "<" in source
        for match in TAG.finditer("" if markup else text):
            message = f"The tag “{match[0]}” is left of a page; the original has none."
            yield self.found(segment, message, Span(*match.span()), suggestion="")
        for match in SITE.finditer(text):
            if not re.search(r"www\.|https?:|\.(?:com|cn|org|net)\b|网|網", source):
                message = f"The address “{match[0]}” is not in the original."
                yield self.found(segment, message, Span(*match.span()), confidence=0.8)
