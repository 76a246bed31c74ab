"""Sentences of a Chinese paragraph."""

import re

from audit.language.paragraphs import trim
from audit.model.text import Span

END = re.compile(r"(?:[。！？；]|……)[。！？；…”’」』）)》]*")


def sentences(text: str, paragraph: Span) -> tuple[Span, ...]:
    """Cut a paragraph after each stop and the closing marks that follow it."""
    found, start = [], paragraph.start
    for end in END.finditer(text, paragraph.start, paragraph.end):
        found.append(trim(text, Span(start, end.end())))
        start = end.end()
    found.append(trim(text, Span(start, paragraph.end)))
    return tuple(span for span in found if len(span))
