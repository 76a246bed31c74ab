"""Sentences of a Chinese paragraph."""

import re
from collections.abc import Iterator

from audit.compiled import compiled
from audit.language.brackets import enclosed
from audit.language.paragraphs import cut
from audit.language.zh.han import HAN
from audit.model.text import Span

CLOSING = "”’」』）)》〉】〕\"'"
# Each way to end begins with a mark, which is sought for first.
END = compiled(
    rf"[。！？!?｡….](?:(?<=[。！？!?｡])[。！？!?｡]*|(?:(?<=…)…*|(?<=[{HAN}]\.)(?=[{CLOSING}]*(?:\s|$)))(?=[{CLOSING}]|\s*$))"
    rf"[。！？!?…{CLOSING}]*"
)
# “走吧！”他说。 is one sentence: after a quotation that ends in a mark of its own comes who said it.
SPEAKER = compiled(
    r"\s*[^。！？!?“”「」『』：:，,没不未]{0,8}(?:说|說|道|问|問|答|喊|叫|嚷|想|写|寫|叹|嘆|吼|讲|講)[着了]?[。，,]"
)
QUOTED = compiled(rf"[！？!?…][！？!?…]*[”’」』\"']+[{CLOSING}]*$")
BRACKETS = {"（": "）", "(": ")", "《": "》", "〈": "〉", "〔": "〕", "【": "】"}


def sentences(text: str, paragraph: Span) -> tuple[Span, ...]:
    """Cut a paragraph after each stop and the closing marks that follow it.

    A stop inside brackets or a book's title ends nothing, nor does an ellipsis, unless a quotation or the
    paragraph ends with it; a semicolon joins. A quotation keeps the words that say whose it is.
    """
    return cut(text, paragraph, _ends(text, paragraph))


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    """Give the offsets after which a new sentence begins."""
    inner: tuple[Span, ...] | None = None
    start = paragraph.start
    for stop in END.finditer(text, paragraph.start, paragraph.end):
        if inner is None:
            inner = enclosed(text, paragraph, BRACKETS)
        if any(_inside(text, span, start, stop) for span in inner):
            continue
        if QUOTED.search(stop[0]) and SPEAKER.match(text, stop.end(), paragraph.end):
            continue
        start = stop.end()
        yield start


def _inside(text: str, bracketed: Span, start: int, stop: re.Match[str]) -> bool:
    """Tell whether a stop belongs to a stretch in brackets, in a sentence that began at `start`."""
    if not bracketed.start < stop.start() < bracketed.end:
        return False
    if stop.end() < bracketed.end:
        return True
    alone = not text[start : bracketed.start].strip() and text[bracketed.start] not in "《〈"
    return not alone and stop[0][-1] not in "。！？!?…"
