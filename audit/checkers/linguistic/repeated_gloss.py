"""An abbreviation explained again and again."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.en.small_words import TITLE_SMALL
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

GLOSS = compiled(r"(?<![ \t])[ \t]*[(（](?P<short>[A-Z][A-Z&.-]{1,7}s?)[)）]")
WORD = compiled(r"[A-Za-z]+(?:['’]s?)?")


@dataclass(frozen=True)
class RepeatedGloss(Checker):
    """An abbreviation is explained again though the reader knows it already.

    An engine that has learnt `People's Republic of China (PRC)` as one phrase writes the bracket at every mention.
    The original has none, and the text reads as if each sentence came from elsewhere. Reported once a document, at
    the second mention, with the others as related places. Not reported: the first mention; a mention so far from the
    last that a reader may need it again; brackets that the original has too, or that do not abbreviate the words
    before them.
    """

    category = Category.AWKWARD
    severity = Severity.MINOR
    trigger = (r"[(（][A-Z][A-Z&.-]{1,7}s?[)）]",)
    examples = (
        Bad(
            "",
            "The World Food Office (WFO) met. Envoys of the World Food Office[[ (WFO)]] spoke.",
            suggests="",
        ),
        Bad(
            "",
            "The People's Republic of China (PRC) signed. The People's Republic of China[[ (PRC)]] paid, and"
            " People's Republic of China[[ (PRC)]] left.",
            says="3 times",
        ),
        Good("", "The World Food Office (WFO) met. Envoys of the WFO spoke."),
        Good("世界粮食署（WFO）开会。世界粮食署（WFO）说", "World Food Office (WFO) met. World Food Office (WFO) said"),
        Good("", "Section one (A) and section two (B). The unit (KM) and the unit (KM) differ."),
    )
    reach: int = 4000
    """Characters after which an abbreviation may be explained again."""

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Collect the glosses of the body and report each that comes back too soon."""
        text, body = document.target.content, document.target.body
        mentions: defaultdict[tuple[str, ...], list[Span]] = defaultdict(list)
        for match in GLOSS.finditer(text, body.start, body.end):
            words = expansion(text[max(body.start, match.start() - 120) : match.start()], match["short"])
            if words:
                mentions[(match["short"], *words)].append(Span(*match.span()))
        for (short, *_), places in mentions.items():
            again = [b for a, b in pairwise(places) if b.start - a.end <= self.reach]
            if again and not _kept(document, short, len(places)):
                message = f"“{short}” is explained {len(places)} times; once is enough."
                yield self.found_in(document, message, again[0], suggestion="", related=tuple(again[1:]))


def _kept(document: Document, short: str, times: int) -> bool:
    """Tell whether the original explains the abbreviation as often."""
    return (
        document.source is not None
        and len(re.findall(rf"[(（]{re.escape(short)}[)）]", document.source.content)) >= times
    )


def expansion(before: str, short: str) -> tuple[str, ...]:
    """Give the words directly before the bracket whose initials make the abbreviation, none if they do not."""
    letters = [c.lower() for c in short.rstrip("s") if c.isalpha()]
    taken: list[str] = []
    for word in reversed(WORD.findall(before)):
        if not letters:
            break
        word = word.lower()
        if word[0] == letters[-1]:
            letters.pop()
        elif word not in TITLE_SMALL:
            return ()
        taken.append(word)
    return () if letters else tuple(taken)
