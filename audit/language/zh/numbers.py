"""Numbers in running Chinese text: where they stand, what they count, how they are hedged."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import chain

from audit.compiled import compiled
from audit.language.apart import Taken
from audit.language.patterns import matches
from audit.language.ranges import ends
from audit.language.units import dimension
from audit.language.zh import measures
from audit.language.zh.counted import KINDS, Context, classify
from audit.language.zh.hedged import amount
from audit.language.zh.numerals import SCALES, Value, digits, neighbours, parse
from audit.model.facts import Amount, Kind, Number, Rational, ratio
from audit.model.text import Span

D, S = "零〇一二三四五六七八九两", "十百千万亿兆廿卄卅卌"
# Possessive, here and in RUN: a run of figures that no 分之 follows must not be cut in every possible way.
A = r"\d++(?:,\d{3})*+(?:\.\d++)?+"
NEXT = "一二三四五六七八九"
START = (
    rf"(?:{A}|[{D}十廿卄卅卌]|几(?=[十百千万亿])|(?<![总人次户多无半大少参])数(?=[十百千万亿])|[百千](?=[余多万亿几{NEXT}]|十)"
    rf"|万(?=[余多亿{NEXT}])|亿(?=[余多万{NEXT}])|(?<=[上近逾过超])[百千万亿](?!分)|(?<=[（(：:])[百千万亿]+(?=[\u4e00-\u9fff]{{1,5}}(?:[）)]|$))|(?<=每)[百千万亿](?=[人户名个元吨米亩次辆])|[百千万](?=倍))"
)
REST = (
    rf"(?:{A}|[{D}{S}]|(?<=\d)\s[万亿千百](?!分)|(?<=十)几|几(?=[十百千万亿])|\s?[余多](?=\s?[十百千万亿])"
    rf"|(?<=十)有(?=[{NEXT}](?:[，。；、！？岁）余]|$))|(?<=[{D}])[点·.‧・•](?=[零〇{NEXT}])|(?<=[{D}百十千])点(?=\d)|(?<=[十百千])点(?=[零〇{NEXT}]))"
)
RUN = rf"{START}{REST}*+"
GROUPED = rf"(?<![{D}])[一二三四五六七八九][{D}]{{0,2}}(?:、[零〇一二三四五六七八九]{{3}})+(?![{D}{S}])"
PAIRED = r"(?<!第)[一二三四五六七八]、[二三四五六七八九](?=[十百千万亿])[十百千万亿]+"
NUMBER = compiled(rf"{GROUPED}|{PAIRED}|{RUN}")
# What a number begins with, and a share, whose sign is near by.
FIRST = rf"[\d{D}十廿卄卅卌几数百千万亿]"
WITHIN = rf"[{FIRST[1:-1]}余多有点,.·‧・•\s]"
NUMBER_FIRST, SHARE_FIRST = compiled(FIRST), compiled(rf"{FIRST}(?={WITHIN}{{0,16}}[分/])")
PART_OF_FIGURE = compiled(r"\d[.,]?$")
JOIN = compiled(r"\s?(?:至|到|[-–—－~～]|——)\s?")
# 三千米 with a figure or a numeral before it is three kilometres.
KILO = ("米", "克", "瓦", "赫", "帕", "卡", "焦", "伏")
# How many times as much the second end of a range in tens or hundreds may be: 五十至一百万 share a scale.
RANK = 10
HALF = compiled(
    r"(?<![个倍])半(?=[年个天日月数壁价岛小斤里亩打公加升克吨匹英世周秒尺丈米杯瓶袋])|(?<![大一事])一半|大半|过半(?![年个天日月小公英世里斤])"
)


@cache
def shares() -> re.Pattern[str]:
    """Compile a share."""
    return compiled(
        rf"(?P<of>百|千|万|{RUN})分之\s?(?P<part>{RUN}|百)(?P<more>[多余几])?|(?P<full>百分百)|(?<![\d/.,])(?P<up>\d{{1,2}})/(?P<down>\d{{1,3}})(?![\d/])"
    )


def find(text: str, taken: Taken) -> list[Number]:
    """Give the numbers of a simplified text outside the places taken. Both ends of a range have its unit and scale."""
    return ends(list(_find(text, taken)), text, JOIN, _scale)


def _scale(first: Number, second: Number) -> int:
    """Give the scale that the second end of a range lends to the first: 三至五万, 十至二十万, but not 一千至二万."""
    scale = next((SCALES[c] for c in second.text if c in "万亿"), 1)
    if first.amount.high is None or not {"万", "亿"}.isdisjoint(first.text):
        return 1
    if {"十", "百", "千"}.isdisjoint(first.text):
        return scale if first.amount.high < 1000 else 1
    low, high = first.amount.value, second.amount.value
    return scale if low and high and low * scale < high <= low * scale * RANK else 1


def _find(text: str, taken: Taken) -> Iterator[Number]:
    """Yield the numbers, shares and halves first."""
    yield from (number for number in chain(_halves(text), _shares(text)) if taken.take(number.span))
    at = 0
    while (first := NUMBER_FIRST.search(text, at)) is not None:
        start = first.start()
        if (run := NUMBER.match(text, start)) is None:
            at = start + 1
            continue
        at = run.end()
        if (hit := taken.first(start, at)) >= 0:
            at = taken.past(hit)
            continue
        if start and text[start].isdigit() and PART_OF_FIGURE.search(text, max(0, start - 2), start):
            continue
        found = _number(text[: taken.limit(at)], Span(start, at))
        if found is not None and taken.take(found.span):
            at = max(at, found.span.end)
            yield found


def _shares(text: str) -> Iterator[Number]:
    """Read shares."""
    if "分之" in text or "百分百" in text or "/" in text:
        for match in matches(shares(), SHARE_FIRST, text):
            if (share := _share(text, match)) is not None:
                yield share


def _share(text: str, match: re.Match[str]) -> Number | None:
    """Read 百分之三十五点六, 三分之二, 百分之二三十."""
    if match["full"]:
        return Number(Kind.PERCENT, Span(*match.span()), match[0], Amount.of(1))
    if match["up"]:
        up, down = int(match["up"]), int(match["down"])
        exact = Amount.of(ratio(up, down)) if 0 < up < down else None
        parts = (up, down)
        return Number(Kind.FRACTION, Span(*match.span()), match[0], exact, parts=parts) if exact else None
    whole, part = parse(match["of"]), parse(match["part"])
    base = whole.low if whole else 0
    if part is None or not base:
        return None
    kind = Kind.PERCENT if base in (100, 1000, 10_000) else Kind.FRACTION
    hedged = amount(text, Span(*match.span()), part, match["part"] + (match["more"] or ""), "").times(ratio(1, base))
    return Number(kind, Span(*match.span()), match[0], hedged)


def _number(text: str, span: Span) -> Number | None:
    """Read the number at a run of numeral characters."""
    if text[span.end - 1] in "千兆" and text[span.end : span.end + 1] in KILO and len(span) > 1:
        span = Span(span.start, span.end - 1 if text[span.end - 2] != " " else span.end - 2)
    if text[span.end - 1] == "两" and len(span) > 1 and not _one_or_two(text, span):
        span = Span(span.start, span.end - 1)
    numeral = span.of(text)
    value = parse(numeral)
    if value is None:
        return None
    after = measures.after(text, span.end)
    if neighbours(numeral) and not after.counted and not after.percent:
        place = digits(numeral)
        value = Value(place, place) if place is not None else value
    return classify(Context(text, span, numeral, after), value)


def _one_or_two(text: str, span: Span) -> bool:
    """Tell 一两年, one or two of a unit, from 一两, a tael."""
    if span.of(text) != "一两":
        return False
    after = measures.after(text, span.end)
    return bool(after.unit or after.classifier)


def _halves(text: str) -> Iterator[Number]:
    """Read 半年, 半公斤, 半打, 一半 and their kin."""
    if "半" not in text:
        return
    for match in HALF.finditer(text):
        start, end = match.span()
        word = next((text[end : end + n] for n in (4, 3, 2, 1) if f"个{text[end : end + n]}" in measures.names()), "")
        word = word or next((text[end : end + n] for n in (4, 3, 2, 1) if text[end : end + n] in measures.names()), "")
        unit = measures.names().get(word) or measures.names().get(f"个{word}", "")
        value: Rational = 6 if text.startswith("打", end) else Fraction(1, 2)
        kind = Kind.QUANTITY if value == 6 else KINDS.get(dimension(unit), Kind.MEASURE) if unit else Kind.FRACTION
        part = start > 0 and text[start - 1] in "上下前后"
        hedged = amount(text, Span(start, end), Value(value, value), match[0], "")
        span = Span(start, end + len(word) if unit else end)
        yield Number(kind, span, span.of(text), hedged, unit, weak=part or kind is Kind.FRACTION)
