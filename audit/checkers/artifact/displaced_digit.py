"""A digit 1 that the engine put back in the wrong place."""

import re
from collections.abc import Iterator
from functools import lru_cache

import re2

from audit.checkers.artifact._displaced import Displaced, displaced
from audit.checkers.artifact._evidence import prove, states
from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good

SURE = re2.compile(
    rb"1(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d|\d(?:nd|rd|th)?1(?:day|year)\b"
    rb"|[12] 1(?:st)? [Cc]ent|\b(?:[Ii]n|[Ss]ince) 20 1\d|\d\. 1\d*%|\b0\. 1\d"
)
"""What every number contains whose shape alone is judged."""
LONG = re2.compile(rb"\d{4} 1|\d{3} 1\d|\d\d 1\d\d|\d 1\d{3}")
PAIR = compiled(r"(?<!\d)(\d{1,14}) (?=(1\d{0,13})(?!\d))")
"""Two numbers side by side, the second of which may be the next first one."""
SHORTEST = 5
"""Figures of a number so long that a second mention is no accident."""
WRONG = "the engine put a digit 1 back in the wrong place"


class DisplacedDigit(Checker):
    """A digit 1 stands apart from its number or in another one.

    Engines that protect the digit 1 put it back with a blank before it (`20 12`, `-0. 12%`), into another part of
    a date (`1September 2, 9491day` is 21 September 1949), or glued to a word (`3rd1day`). Two numbers side by side
    are good English too, so `16 1725` is reported only where the original, or the same document elsewhere, has the
    number in one piece.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    explains = ("accuracy/number-", "accuracy/date-", "accuracy/unit-", "accuracy/currency-")
    trigger = (
        r"\b1(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d",
        r"\d1(?:day|year)\b",
        r"\d(?:nd|rd|th)1day\b",
        r"\b[12] 1(?:st)? [Cc]entur",
        r"\d[.]? 1\d*[%,.;)]",
        r"\d\.? 1",
    )
    examples = (
        Bad(
            "[[一九四九年九月二十一日]]开幕。",
            "It opened on [[1September 2, 9491day]].",
            suggests="September 21, 1949",
            safe=True,
        ),
        Bad("全县有[[161725]]人。", "The county has [[16 1725]] people.", suggests="161725", safe=True),
        Bad("", "In the [[2 1]] century prices fell by [[-0. 12]]%.", suggests="21st"),
        Bad("", "The county had 161,725 people; [[16 1725]] were counted.", suggests="161725"),
        Good("20人，12辆车", "There were 20 12-seat cars, and pages 20 12 are lost."),
        Good("", "See Chapter 8. 12 men came on 3 May; ring 020 1234."),
    )

    def suspects(self, text: bytes) -> bool:
        """Look for an impossible shape, or for a number in two pieces that the text also has in one."""
        if SURE.search(text):
            return True
        if not LONG.search(text):
            return False
        content = text.decode("utf-8", "replace")
        known = written(content)
        return any(_whole("".join(match.groups()), known) for match in PAIR.finditer(content))

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Read every number out of joint, with the original or a second mention."""
        for number in displaced(_onwards(segment), not segment.has_source):
            if number.span.start >= len(segment.target):
                continue
            proof = prove(segment, number.span, number.readings) if segment.has_source and number.readings else None
            if proof and (number.sure or not _both(segment, number)):
                message = f"“{number.quote}” is {proof.reading}, as {proof.words}: {WRONG}."
                yield self.found(
                    segment, message, number.span, proof.source, suggestion=proof.reading, safe=proof.certain
                )
            elif number.sure:
                yield self._unproven(segment, number)
            elif not segment.has_source and (twin := _second_mention(segment, number)):
                message = f"“{number.quote}” is {number.readings[0]}, as the document says elsewhere (“{twin}”)."
                yield self.found(segment, message, number.span, suggestion=number.readings[0], confidence=0.8)

    def _unproven(self, segment: Segment, number: Displaced) -> Finding:
        """Report a number of impossible shape that the original does not read back."""
        only = number.readings[0] if len(number.readings) == 1 else None
        what = f"may be {' or '.join(number.readings)}" if number.readings else "cannot be read back"
        what = f"reads {only}" if only else what
        message = f"“{number.quote}” {what}: {WRONG}."
        return self.found(segment, message, number.span, suggestion=only, confidence=0.85)


def _onwards(segment: Segment) -> str:
    """Give a segment with what follows on its line, because `-0. 12%` looks like the end of a sentence."""
    content, end = segment.document.target.content, segment.target.end
    return content[segment.target.start : end] + content[end : end + 8].split("\n", 1)[0]


def _both(segment: Segment, number: Displaced) -> bool:
    """Tell whether the original states the two pieces as numbers of their own."""
    pieces = number.quote.split()
    return len(pieces) == 2 and all(states(segment, piece.rstrip(".")) for piece in pieces)


def _second_mention(segment: Segment, number: Displaced) -> str | None:
    """Find a long number in one piece elsewhere in the document."""
    return _whole(number.readings[0] if number.readings else "", _known(segment.document))


def _whole(figures: str, known: frozenset[str]) -> str | None:
    """Give a long number as it is written in one piece, None if it is not known so."""
    if not SHORTEST <= len(figures) <= 15 or not figures.isdecimal():
        return None
    return next((form for form in (figures, f"{int(figures):,}") if form in known), None)


@lru_cache(maxsize=4)
def _known(document: Document) -> frozenset[str]:
    """Give the long numbers of a document as they are written."""
    return written(document.target.content)


def written(content: str) -> frozenset[str]:
    """Give the long numbers of a text as they are written."""
    return frozenset(match[0] for match in re.finditer(r"(?<![\w.,])\d[\d,]{3,}\d(?!\w)", content))
