"""Words of the prompt, or to the person who asked, instead of a translation."""

import re
from collections.abc import Iterator

from audit.checkers.artifact._places import home
from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

LIST = compiled(
    r"^[ \t]*[*#_]*[ \t]*(?:Named Entities|Translat(?:ion|or['’]s) Notes?)[ \t]*[:*_]*[ \t]*$"
    r"(?:\s*^.*[\u3400-\u9fff].*$)+",
    re.MULTILINE,
)
TITLE = compiled(r"Named Entities|Translat(?:ion|or['’]s) Notes?")
TALK = compiled(
    r"""
      ^(?:Sure|Certainly|Of\ course|Absolutely)[,!.]\ (?:[Hh]ere|I)\b[^\n]*?\b(?:translat\w+|English)\b[^\n:.]*[:.]?
    | ^Here(?:['’]s|\ is)\ (?:the|a|an|your)\ (?:[\w ]+\ )?translation\b[^\n:.]*[:.]?
    | ^(?:English\ )?[Tt]ranslation(?:\ of\ the\ text)?:(?=\s)
    | \bAs\ an\ AI(?:\ language)?\ model\b[^\n.]*\.?
    | \bI(?:['’]m|\ am)\ sorry,?\ but\ I\ (?:cannot|can['’]t|can\ not|am\ unable)\b[^\n.]*\.?
    | \bI\ (?:cannot|can['’]t)\ (?:assist\ with|fulfill|translate)\ (?:this|that|your)\b[^\n.]*\.?
    | \b[Pp]lease\ provide\ the\ (?:Chinese\ |source\ |original\ )?(?:text|passage|sentence)\b[^\n.]*\.?
    | \bLet\ me\ know\ if\ you(?:['’]d|\ would)?\ (?:like|need|have|want)\b[^\n.]*\.?
    | ^\**\(?(?:Please\ )?[Nn]ote:?\**:?\ (?:The|This|I|I['’]ve|In\ the)\s
      [^\n.]*\b(?:original|translat\w+|source\ text)\b[^\n.]*\.?
    | </?think>
    """,
    re.MULTILINE | re.VERBOSE,
)


class LeakedInstruction(Checker):
    """The translation holds words between the model and whoever asked it.

    A language model answers a person: it announces the translation, apologises, comments on it, or adds the list
    of named entities that its prompt asked for. None of it is part of the text. Not reported: such words where the
    original has their like, as in a dialogue with a machine.
    """

    category = Category.ADDITION
    severity = Severity.MINOR
    trigger = (
        TITLE.pattern,
        r"(?m)^(?:Sure|Certainly|Of course|Absolutely)[,!.] (?:[Hh]ere|I)\b",
        r"(?m)^Here(?:['’]s| is) (?:the|an?|your) [\w ]*translation",
        r"(?m)^(?:English )?[Tt]ranslation(?: of the text)?:\s",
        "As an AI|(?: a|['’])m sorry,? but I |I can(?:no|['’])t (?:assist with|fulfill|translate) (?:this|that|your)",
        "lease provide the (?:Chinese |source |original )?(?:text|passage|sentence)|Let me know if you|</?think>",
        r"[Nn]ote:?\**:? (?:The|This|I|I['’]ve|In the) ",
    )
    examples = (
        Bad("产量增加。", "[[Here is the English translation:]]\nOutput rose."),
        Bad("产量增加。", "Output rose.\n\n[[**Named Entities**\n\n产量  output]]", suggests=""),
        Bad("", "[[I'm sorry, but I can't translate this text.]]"),
        Good(
            "请把原文发给我。他说：“抱歉，我不能翻译。”",
            "Please provide the text. I'm sorry, but I cannot translate it.",
        ),
        Good("", "Here is the house. Certainly, I shall come. Note: the price includes tax."),
    )

    def suspects(self, text: bytes) -> bool:
        """Look for the words themselves, at the beginning of a line where they must stand there."""
        content = text.decode("utf-8", "replace")
        return bool(TITLE.search(content) or TALK.search(content))

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Look at the whole text, its leaked blocks included."""
        content = document.target.content
        blocks = [part.span for part in document.target.parts if part.name == "leak"]
        blocks += [Span(*match.span()) for match in LIST.finditer(content) if not blocks]
        for block in blocks:
            if place := home(document, block):
                title = block.of(content).split("\n", 1)[0].strip(" *#_:")
                message = f"A list “{title}” is no part of the translation; the prompt asked for it."
                yield self.found(place[0], message, place[1], suggestion="")
        for match in TALK.finditer(content):
            place = home(document, Span(*match.span()))
            if place and not _said(place[0].source_text):
                message = f"“{match[0][:60].strip()}” is said to the person who asked, not by the text."
                yield self.found(place[0], message, place[1])


def _said(source: str) -> bool:
    """Tell whether an original speaks of translating or apologises itself."""
    return bool(re.search(r"翻译|翻譯|译文|譯文|抱歉|对不起|對不起|人工智能|原文", source))
