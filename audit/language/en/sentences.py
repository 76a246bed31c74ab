"""Sentences of an English paragraph."""

import re

from audit.language.paragraphs import trim
from audit.model.text import Span

END = re.compile(r"(?:[.!?;]+|…)[”’\"')\]]*\s+(?=[“‘\"'(\[]*[A-Z0-9])")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Lt|Capt|Sgt|Gov|Sen|Rep|St|No|Nos|Vol|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|etc|e\.g|i\.e)|\b[A-Z](?:\.[A-Z])*)\.$"
)


def sentences(text: str, paragraph: Span) -> tuple[Span, ...]:
    """Cut a paragraph after each stop that a capital or a figure follows, abbreviations excepted."""
    found, start = [], paragraph.start
    for end in END.finditer(text, paragraph.start, paragraph.end):
        if ABBREVIATION.search(text[start : end.end()].rstrip()):
            continue
        found.append(trim(text, Span(start, end.end())))
        start = end.end()
    found.append(trim(text, Span(start, paragraph.end)))
    return tuple(span for span in found if len(span))
