"""Names of five-year plans: “十四五” is the 14th of them, and no fifteen."""

from collections.abc import Iterator

from audit.compiled import compiled
from audit.language.zh.numerals import small
from audit.model.facts import Amount, Kind, Number
from audit.model.text import Span

SPAN = "规划|计划|时期|期间|纲要"
PLAN = compiled(
    rf"(?<![一二三四五六七八九十百千万亿])(?:(?P<long>十[一二三四五六])五(?=[”\"’」』〞》]|{SPAN}|末|初|以来|开局|收官|目标)"
    rf"|(?<=[“\"‘「『〝])(?P<quoted>[一二三四六七八九十])五(?=[”\"’」』〞]\s?(?:{SPAN}))|(?P<plain>[一二三四六七八九])五(?=计划|规划))"
)


def find(text: str) -> Iterator[Number]:
    """Yield which plan it is, and its five years, which may go without saying."""
    if "五" not in text:
        return
    for match in PLAN.finditer(text):
        which = match["long"] or match["quoted"] or match["plain"]
        start, end = match.start(), match.end() - 1
        yield Number(Kind.ORDINAL, Span(start, end), which, Amount.of(small(which) or 0))
        yield Number(Kind.DURATION, Span(end, end + 1), "五", Amount.of(5), "year", weak=True)
