"""Chinese dates without a month: spans of years, decades, centuries, weekdays."""

import re
from collections.abc import Iterator

from audit.compiled import compiled
from audit.language.zh.numerals import SMALL, digits, small
from audit.model.facts import Date
from audit.model.text import Span

C = "〇零一二三四五六七八九"
YEARS = compiled(
    rf"(?<![\d.])(?P<first>\d{{4}}|[{C}]{{4}})\s?年?\s?(?:[-–—－~～/]|至|到)\s?(?P<last>\d{{4}}|\d{{2}}|[{C}]{{2,4}})\s?年"
)
JOINED = compiled("[-–—－~～/至到]")
DECADE = compiled(
    rf"(?:(?P<century>{SMALL})\s?世纪|(?P<last>上世纪|上个世纪|本世纪)|(?P<full>\d{{4}}|[{C}]{{4}}))?\s?(?P<decade>[一二三四五六七八九]?十|\d0)?\s?年代"
)
CENTURY = compiled(rf"(?P<bc>公元前|西元前)?(?<!个)(?P<century>{SMALL})\s?世纪")
WEEKDAY = compiled(r"(?:星期|礼拜|周)(?P<weekday>[一二三四五六日天])(?!年|期|[个次天周岁])")


def find(text: str) -> Iterator[Date]:
    """Yield such dates of a simplified text."""
    if "年代" in text:
        yield from _decades(text)
    if "年" in text and (joined := JOINED.search(text)) is not None:
        for match in YEARS.finditer(text, max(0, joined.start() - 8)):
            yield from _span_of_years(match)
    if "世纪" in text:
        yield from _centuries(text)
    for match in WEEKDAY.finditer(text) if "周" in text or "星期" in text or "礼拜" in text else ():
        weekday = "一二三四五六日".find(match["weekday"].replace("天", "日")) + 1
        yield Date(Span(*match.span()), match[0], weekday=weekday)


def _decades(text: str) -> Iterator[Date]:
    """Read 五十年代, 二十世纪五十年代, 1950年代."""
    for match in DECADE.finditer(text):
        span = Span(*match.span())
        if match["full"] and (year := digits(match["full"])) is not None:
            yield Date(span, match[0], year=int(year), span_years=10)
        elif match["decade"] and (decade := small(match["decade"])) is not None:
            century = (
                small(match["century"]) if match["century"] else 20 if match["last"] in ("上世纪", "上个世纪") else None
            )
            yield Date(
                span, match[0], year=(century - 1) * 100 + decade if century else None, short_year=decade, span_years=10
            )


def _span_of_years(match: re.Match[str]) -> Iterator[Date]:
    """Read 1946-49年 and 一九四六年至四九年 as two years."""
    first, last = digits(match["first"]), digits(match["last"])
    if first is None or last is None:
        return
    if last < 100:
        last += first - first % 100
    yield Date(Span(*match.span("first")), match["first"], year=int(first))
    yield Date(Span(match.start("last"), match.end()), match[0][match.start("last") - match.start() :], year=int(last))


def _centuries(text: str) -> Iterator[Date]:
    """Read 二十世纪."""
    for match in CENTURY.finditer(text):
        century = small(match["century"])
        if century and text[match.start() - 1 : match.start()] != "半":
            year = -century * 100 if match["bc"] else (century - 1) * 100
            yield Date(Span(*match.span()), match[0], year=year, span_years=100)
