"""Brackets and quotation marks without their partner."""

import re
from collections.abc import Iterator

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

LIST_MARK = compiled(r"(?<!\w)(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3})[)）]$")
# It begins with a set of characters, so that the others are skipped at once.
NO_BRACKET = compiled(r"[:;=\[(](?:(?<=[:;=])(?<!\S.)[-^']?[()DP]|(?<=[\[(])\s*[-−\d.∞]+\s*,\s*[-−\d.∞]+\s*[\])])")
PAIRS = (("(（", ")）"), ("[［", "]］"), ("“", "”"))
IN_CHINESE = {"“": "“「『", "”": "”」』", "[［": "[［【〔", "]］": "]］】〕"}


class UnbalancedPunctuation(Checker):
    """A bracket or quotation mark has no partner.

    A quotation that never ends puts the paper's words into the speaker's mouth; a lone bracket often marks the place
    where an engine lost a clause. Counted over the whole body, since quotations run over paragraphs, each of which
    may open anew. Not reported: list marks (`1)`, `iv)`), faces (`:-)`), half-open intervals, a mark that the
    original leaves alone too, and straight quotes `"` in a single sentence
    or without an original whose own quotes are balanced.
    """

    category = Category.PUNCTUATION
    severity = Severity.MINOR
    trigger = (r"""[()（）\[\]［］“”"]""",)
    examples = (
        Bad("工人（三百名）参加。", "The workers [[(]]three hundred of them took part."),
        Bad("他说：“我们会赢。”", "He said: [[“]]We shall win."),
        Bad("他说：“我们会赢。”大家都笑了。", 'He said: [["]]We shall win. Everybody laughed.'),
        Bad("", "The two sides agreed[[)]] to meet again."),
        Good("他说：“我们会赢。", "He said: “We shall win."),
        Good("", "“We shall win.\n\n“We shall,” he said."),
        Good("", "They agreed 1) to meet; 2) to talk :-) over the interval [0, 1)."),
    )

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Pair each kind of mark over the body."""
        if not document.segments:
            return
        text, body = document.target.content, document.target.body
        original = document.source.body.of(document.source.content) if document.source else ""
        for opening, closing in PAIRS:
            lonely = _lonely(body.of(text), opening, closing)
            if not lonely:
                continue
            if original and _lonely(original, IN_CHINESE.get(opening, opening), IN_CHINESE.get(closing, closing)):
                continue
            yield self._finding(document, *(body.start + at for at in lonely))
        if original and len(document.segments) > 1 and body.of(text).count('"') % 2 and _quotes(original):
            yield from self._straight(document)

    def _straight(self, document: Document) -> Iterator[Finding]:
        """Report the last straight quote, one of an odd number, where no curly one helps."""
        text = document.target.body.of(document.target.content)
        if not re.search(r"[“”]|\d\"|''|``", text):
            yield self._finding(document, document.target.body.start + text.rindex('"'))

    def _finding(self, document: Document, first: int, *others: int) -> Finding:
        """Report the marks at these offsets, all of one kind."""
        mark = document.target.content[first]
        places = tuple(Span(at, at + 1) for at in others)
        return self.found_in(
            document, f"“{mark}” has no partner.", Span(first, first + 1), related=places, confidence=0.8
        )


def _lonely(text: str, opening: str, closing: str) -> list[int]:
    """Give the offsets of the marks that pair with none; `opening` and `closing` hold all forms of a mark."""
    if not any(mark in text for mark in opening + closing):
        return []
    marks = compiled(f"[{re.escape(opening + closing)}]")
    text = NO_BRACKET.sub(lambda match: " " * len(match[0]), text)
    waiting: list[int] = []
    lonely: list[int] = []
    for match in marks.finditer(text):
        at = match.start()
        if match[0] in opening:
            if waiting and "“" in opening and not text[text.rfind("\n", 0, at) + 1 : at].strip():
                waiting.pop()
            waiting.append(at)
        elif waiting:
            waiting.pop()
        elif not LIST_MARK.search(text[max(0, at - 6) : at + 1]):
            lonely.append(at)
    return sorted(lonely + waiting)


def _quotes(text: str) -> bool:
    """Tell whether the original quotes, and closes every quotation."""
    return bool(re.search("[“「『]", text)) and '"' not in text and not _lonely(text, "“「『", "”」』")
