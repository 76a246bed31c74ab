"""What is left of a state's name when 共 is starred: 中华人民*和国政府 reads `people * and country's government`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.apart import Taken
from audit.model.text import Span

NAME = r"(?:[A-Z][a-z]+(?:ese|ian|ean|an|ish|i)?)"
STARS = r"\*(?>(?:[ \t]*\*)*)"
BODY = r"(?:[Cc]ountry|[Gg]overnment|[Ss]tate|nation)s?"
PRC = r"(?:the\s)?People['’]s\sRepublic\sof\sChina(?:\s?\(PRC\))?"

SURE = compiled(
    rf"""
      (?:\bthe\ )?(?:\b{NAME}\ )?\b[Pp]eople(?:['’]s)?\ ?{STARS}\ ?(?:and\ )?(?:the\ )?
      (?:{NAME}\ )?{BODY}\b(?:\ of\ {NAME}\b)?
    | \b[Tt]he\ people\ of\ and\ (?:the\ )?{BODY}(?:\ of\ {NAME}\b)?
    | \b[Tt]he\ people\ of\ (?P<n>China|Japan|Korea|Vietnam|Mongolia)\ and\ the\ (?P=n)\ {BODY}\b
    | (?:\b{BODY}\ of\ )?{PRC}\ ?(?:{STARS}\ ?)?and\ (?:the\ {BODY}\ of\ )?China\b
    | {PRC}\ ?{STARS}(?:\ ?and\ (?:the\ )?{BODY}(?:\ of\ {NAME})?)?
    """,
    re.VERBOSE,
)
UNSURE = compiled(
    rf"\b[Tt]he people of (?P<n>{NAME}) and the {BODY} of (?P=n)\b"
    rf"|\b[Tt]he (?P<a>{NAME}) people and the (?P=a) {BODY}\b"
)


class Split(NamedTuple):
    """A torn name: its place, its words, and whether the words alone prove it."""

    span: Span
    quote: str
    sure: bool


def splits(text: str) -> Iterator[Split]:
    """Yield the torn names of a text, the sure ones first."""
    if "eople" not in text:
        return
    found = [Split(Span(*match.span()), match[0], True) for match in SURE.finditer(text)]
    yield from found
    sure = Taken(len(text), (split.span for split in found))
    for match in UNSURE.finditer(text):
        span = Span(*match.span())
        if not sure.touches(span):
            yield Split(span, match[0], False)
