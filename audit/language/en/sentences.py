"""Sentences of an English paragraph."""

import re
from collections.abc import Iterator

from audit.compiled import compiled
from audit.language.brackets import enclosed
from audit.language.paragraphs import cut
from audit.model.text import Span

CLOSING = "”’\"')\\]」』）》】"
OPENING = "“‘\"'(\\[「『（【—–*·•▲△○●-"
# Each way to end begins with a mark, which is sought for first.
END = compiled(
    rf"[.!?…。！？](?:(?<=[.!?…])[.!?…]*[{CLOSING}]*\s+(?=[\s{OPENING}]*[^\W_a-z])"
    rf"|(?<=[a-z]{{2}}[.!?])[{CLOSING}]*(?=[A-Z][a-z]+\s)"  # glued by a careless engine: the end.The next
    rf"|(?<=[。！？])[。！？]*[{CLOSING}]*\s*)"
)
LAST = 8  # characters of which the longest abbreviation has fewer
# Never the end of a sentence, whatever follows.
TITLE = compiled(
    r"(?<![\w.])(?:Mr|Mrs|Ms|Messrs|Mmes?|Dr|Prof|Rev|Hon|Gen|Brig|Col|Maj|Lt|Capt|Cpt|Cmdr|Cdr|Adm|Sgt|Pvt|Gov|Sen"
    r"|Rep|Pres|Amb|St|Mt|Ft|vs|v|viz|cf|ca|c|i\.e|e\.g|approx|nee|Art|Arts|Sec|Chap|Ch|Bros|Supt|Insp)\.$"
)
# Not the end when a figure follows.
COUNTED = compiled(
    r"\b(?:No|Nos|Vol|Vols|Fig|Figs|p|pp|par|para|Eq|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Rs|App|Ex|Ser)\.$",
    re.IGNORECASE,
)
# The end only when a word follows that likes to begin a sentence.
DOUBTFUL = compiled(
    r"(?:\b[A-Z](?:\.-?[A-Z])*|\b(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|Esq|Dept|Univ|Ave|Blvd|Rd|Assn|Govt|Bldg|Ph\.?D|etc|al"
    r"|a\.m|p\.m|A\.M|P\.M|B\.C|A\.D|U\.S\.A|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.$"
)
STARTER = compiled(
    r"[“‘\"'(\[]*(?:The|This|That|These|Those|There|Then|They|It|Its|He|His|She|Her|We|Our|You|But|And|Or|So|If|In|On|At"
    r"|As|A|An|For|From|By|After|Before|When|While|However|Although|Some|Many|Most|All|Both|Since|With|To|What|Who|Why|How"
    r"|Today|Yesterday|Meanwhile|Later|Now|I)\b"
)
ITEM = compiled(
    r"\s*[“\"(\[]*(?:\(?(?:[0-9]{1,3}|[a-z]|[IVXivx]{1,5}|[A-Z])\)?|(?:Article|Section|Chapter|Rule|Part|Item|Point)\s[\w-]+)\.$"
)
SPEAKER = compiled(
    r"(?:[A-Z][\w'’.-]*\s){1,4}(?:\w+ly\s)?(?:said|asked|replied|answered|cried|shouted|exclaimed|added|wrote|thought|called)\b"
)
BRACKETS = {"(": ")", "[": "]", "（": "）"}


def sentences(text: str, paragraph: Span) -> tuple[Span, ...]:
    """Cut a paragraph after each stop that the beginning of another sentence follows.

    Abbreviations, initials, the mark of a list's item and stops inside brackets end nothing; a semicolon joins.
    """
    return cut(text, paragraph, _ends(text, paragraph))


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    """Give the offsets after which a new sentence begins."""
    inner: tuple[Span, ...] | None = None
    start = paragraph.start
    for stop in END.finditer(text, paragraph.start, paragraph.end):
        if stop.end() == paragraph.end or _continues(text, start, stop):
            continue
        if inner is None:
            inner = enclosed(text, paragraph, BRACKETS)
        if any(span.start < stop.start() and stop.end() < span.end for span in inner):
            continue
        start = stop.end()
        yield start


def _continues(text: str, start: int, stop: re.Match[str]) -> bool:
    """Tell whether the sentence that began at `start` goes on after a stop."""
    mark, after = stop[0].rstrip(), stop.end()
    if mark[-1] in "”\"’'" and SPEAKER.match(text, after):
        return True
    if mark[0] == "…" or mark.startswith(".."):
        return not STARTER.match(text, after)
    if mark[0] != ".":
        return False
    last, end = max(start, stop.start() - LAST), stop.start() + 1
    if TITLE.search(text, last, end) or (end - start <= 40 and ITEM.fullmatch(text, start, end)):
        return True
    if text[after : after + 1].isdigit() and COUNTED.search(text, last, end):
        return True
    return bool(DOUBTFUL.search(text, last, end)) and not STARTER.match(text, after)
