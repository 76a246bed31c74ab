"""Numbers in running Chinese text: where they stand, what they count, how they are hedged."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from audit.language.hedges import about, over, under
from audit.language.ranges import ends
from audit.language.units import dimension
from audit.language.zh import measures
from audit.language.zh.numerals import DIGITS, MORE, SCALES, Value, digits, magnitude, neighbours, parse
from audit.model.facts import Amount, Hedge, Kind, Number
from audit.model.text import Span

D, S = "零〇一二三四五六七八九两", "十百千万亿兆廿卄卅卌"
A = r"\d+(?:,\d{3})*(?:\.\d+)?"
NEXT = "一二三四五六七八九"
START = (
    rf"(?:{A}|[{D}十廿卄卅卌]|几(?=[十百千万亿])|(?<![总人次户多无半大少参])数(?=[十百千万亿])|[百千](?=[余多万亿几{NEXT}]|十)"
    rf"|万(?=[余多亿{NEXT}])|亿(?=[余多万{NEXT}])|(?<=[上近逾])[百千万亿](?!分)|[百千万](?=倍))"
)
REST = (
    rf"(?:{A}|[{D}{S}]|(?<=\d)\s[万亿千百](?!分)|(?<=十)几|几(?=[十百千万亿])|\s?[余多](?=\s?[十百千万亿])"
    rf"|(?<=[{D}])[点·.‧・•](?=[零〇{NEXT}])|(?<=[{D}百十千])点(?=\d)|(?<=[十百千])点(?=[零〇{NEXT}]))"
)
RUN = rf"{START}{REST}*"
GROUPED = rf"(?<![{D}])[一二三四五六七八九][{D}]{{0,2}}(?:、[零〇一二三四五六七八九]{{3}})+(?![{D}{S}])"
PAIRED = r"(?<!第)[一二三四五六七八]、[二三四五六七八九](?=[十百千万亿])[十百千万亿]+"
SHARE = re.compile(
    rf"(?P<of>百|千|万|{RUN})分之\s?(?P<part>{RUN}|百)(?P<more>[多余几])?|(?P<full>百分百)|(?<![\d/.,])(?P<up>\d{{1,2}})/(?P<down>\d{{1,3}})(?![\d/])"
)
NUMBER = re.compile(rf"{GROUPED}|{PAIRED}|{RUN}")
JOIN = re.compile(r"\s?(?:至|到|[-–—－~～]|——)\s?")
BEFORE = {
    word: hedge
    for hedge, words in {
        Hedge.ABOUT: "大约 大概 约 许 差不多",
        Hedge.UNDER: "将近 接近 几乎 近 不到 不足 不满 未满 低于 少于 小于 至多 最多 不超过 不及 几",
        Hedge.OVER: "超过 超 逾 至少 最少 起码 不下 不少于 高于 多于 大于 突破 达到 满",
    }.items()
    for word in words.split()
}
# Units after which a lone digit is a tenth: 一尺六, 三块二.
PARTED = frozenset("尺丈寸斤两元圆块角毛米亩担石顷")
KINDS = {"time": Kind.DURATION, "money": Kind.MONEY}
# 三千米 with a figure or a numeral before it is three kilometres.
KILO = ("米", "克", "瓦", "赫")
# 海伦等二十八县, 郭希璞以下二千名: the number counts those named before.
TOTAL = re.compile(r"[\u4e00-\u9fff](?:等|以下|等以下)(?:官兵|匪|敌|共|人|我|各|地|军官)?\s?$")
HALF = re.compile(r"(?<![个倍])半(?=[年个天日月数壁价岛小斤里亩打公加升克吨匹])|(?<![大一事])一半|大半|过半")


class Context(NamedTuple):
    """A numeral where it stands in its text."""

    text: str
    span: Span
    numeral: str
    after: re.Match[str]


def find(text: str, taken: list[Span]) -> list[Number]:
    """Give the numbers of a simplified text outside the places taken. Both ends of a range have its unit and scale."""
    return ends(list(_find(text, taken)), text, JOIN, _scale)


def _scale(first: Number, second: Number) -> int:
    """Give the scale that the second end of a range lends to the first: 三至五万."""
    scale = next((SCALES[c] for c in second.text if c in "万亿"), 1)
    small = first.amount.high is not None and first.amount.high < 1000 and not set(first.text) & set("十百千万亿")
    return scale if small else 1


def _find(text: str, taken: list[Span]) -> Iterator[Number]:
    """Yield the numbers, shares and halves first."""
    for number in _halves(text):
        if not _hit(number.span, taken):
            taken.append(number.span)
            yield number
    for match in SHARE.finditer(text) if "分" in text or "/" in text else ():
        share = _share(text, match)
        if share is not None and not _hit(share.span, taken):
            taken.append(share.span)
            yield share
    at = 0
    while run := NUMBER.search(text, at):
        start, end = run.span()
        at = end
        if blocking := next((span for span in taken if span.start < end and start < span.end), None):
            at = max(start + 1, blocking.end)
            continue
        if text[start] in "0123456789" and start and text[start - 1] in ".,0123456789":
            continue
        limit = min((span.start for span in taken if span.start >= end), default=len(text))
        found = _number(text[:limit], Span(start, end))
        if found is not None:
            at = max(at, found.span.end)
            taken.append(found.span)
            yield found


def _hit(span: Span, taken: list[Span]) -> bool:
    """Tell whether a place is taken."""
    return any(span.overlaps(other) for other in taken)


def _share(text: str, match: re.Match[str]) -> Number | None:
    """Read 百分之三十五点六, 三分之二, 百分之二三十."""
    if match["full"]:
        return Number(Kind.PERCENT, Span(*match.span()), match[0], Amount.of(1))
    if match["up"]:
        up, down = int(match["up"]), int(match["down"])
        exact = Amount.of(Fraction(up, down)) if 0 < up < down else None
        return Number(Kind.FRACTION, Span(*match.span()), match[0], exact) if exact else None
    whole, part = parse(match["of"]) or {"百": 100, "千": 1000, "万": 10000}.get(match["of"]), parse(match["part"])
    base = whole.low if isinstance(whole, Value) else Fraction(whole or 0)
    if part is None or not base:
        return None
    kind = Kind.PERCENT if match["of"] in ("百", "千", "万") or base in (100, 1000) else Kind.FRACTION
    amount = _amount(text, Span(*match.span()), part, match["part"] + (match["more"] or ""), "").times(1 / base)
    return Number(kind, Span(*match.span()), match[0], amount)


def _amount(text: str, span: Span, value: Value, numeral: str, after: str) -> Amount:
    """Give the amount, hedged by what stands inside, before and after the numeral."""
    if value.vague:
        return Amount(value.low, value.high, Hedge.VAGUE)
    if numeral in ("百", "千", "万", "亿") and text[span.start - 1 : span.start] == "上":
        return Amount(value.low, value.low * 10, Hedge.VAGUE)
    before = text[max(0, span.start - 4) : span.start].rstrip()
    hedge = next((BEFORE[before[-n:]] for n in (3, 2, 1) if before[-n:] in BEFORE), None)
    low, high = value.low, value.high
    if any(character in MORE for character in numeral) or after in (
        "多",
        "余",
        "以上",
        "强",
        "之多",
        "开外",
        "+",
        "几",
    ):
        above = low if after in ("以上", "之多", "开外", "+") else magnitude(low)
        return Amount(low, max(high, low + above), Hedge.OVER, (low,))
    if low != high:
        return Amount(low, high, Hedge.RANGE, (low, high))
    if after in ("左右", "上下", "来") or hedge is Hedge.ABOUT:
        return about(low)
    if after in ("以下", "以内", "弱") or hedge is Hedge.UNDER:
        return under(low)
    if hedge is Hedge.OVER:
        return over(low)
    return Amount(low, high, Hedge.EXACT, (low,))


def _number(text: str, span: Span) -> Number | None:
    """Read the number at a run of numeral characters."""
    if text[span.end - 1] == "千" and text[span.end : span.end + 1] in KILO and len(span) > 1:
        span = Span(span.start, span.end - 1 if text[span.end - 2] != " " else span.end - 2)
    if text[span.end - 1] == "两" and len(span) > 1:
        span = Span(span.start, span.end - 1)
    numeral = span.of(text)
    after = measures.pattern().match(text, span.end)
    assert after is not None
    value = parse(numeral)
    counted = bool(after["unit"] or after["classifier"] or after["times"])
    if value is None:
        return None
    if neighbours(numeral) and not counted and not after["percent"]:
        place = digits(numeral)
        value = Value(place, place) if place is not None else value
    return _classify(Context(text, span, numeral, after), value)


def _classify(seen: Context, value: Value) -> Number:
    """Give the number its kind, unit and strength."""
    after, (start, end) = seen.after, (seen.span.start, seen.span.end)
    unit, stop = _unit(seen)
    hedge = (after["more"] or after["after"] or "").strip()
    if after["more"] and not unit and not after["classifier"] and not after["percent"] and not after["times"]:
        stop = after.end("more")
    elif after["more"] in ("来",) and stop == end:
        hedge = ""
    if hedge == "几" and not (unit or after["classifier"]):
        hedge = ""
    extra = _extra(after)
    amount = _amount(
        seen.text, seen.span, Value(value.low + extra, value.high + extra, value.vague), seen.numeral, hedge
    )
    stop = max(stop, after.end("more") if (after["more"] and stop > end) or hedge in MORE else 0)
    span = (
        Span(start - 1, max(end, stop))
        if seen.text[start - 1 : start] == "第" and start
        else Span(start, max(end, stop))
    )
    kind, factor, name = _kind(seen, unit)
    weak = _weak(seen, value, unit, kind)
    before = seen.text[max(0, start - 8) : start]
    scope = "total" if ("等" in before or "以下" in before) and TOTAL.search(before) else ""
    return Number(kind, span, span.of(seen.text), amount.times(factor), name, weak, scope=scope)


def _extra(after: re.Match[str]) -> Fraction:
    """Give what a half or a lone digit after the unit adds: 两年半, 一尺六."""
    if (
        (after["half0"] in ("个半", "半") and (after["unit"] or after["times"]))
        or after["tail"] == "半"
        or after["times"] == "倍半"
    ):
        return Fraction(1, 2)
    digit = after["sub"] or after["cheng5"]
    if after["sub"] and (after.string[after.start() - 1].isdigit() or after["unit"] not in PARTED):
        return Fraction(0)
    return Fraction(DIGITS[digit], 10) if digit else Fraction(0)


def _unit(seen: Context) -> tuple[str, int]:
    """Give the unit after the numeral and where it ends; a word that only begins like a unit is none."""
    after = seen.after
    name = after["unit"]
    if name is None:
        group = next((g for g in ("percent", "times", "cheng", "classifier") if after[g]), None)
        return "", after.end(group) if group and group != "classifier" else seen.span.end
    end = after.end("tail") if after["tail"] == "半" or _extra(after) else after.end("unit")
    if seen.text.startswith(measures.AFTER_NO_UNIT.get(name, ()) or ("\0",), end):
        return "", seen.span.end
    return measures.names().get(name) or measures.short()[name], end


def _kind(seen: Context, unit: str) -> tuple[Kind, Fraction, str]:
    """Give the kind, the factor to its measure, and the unit."""
    after, one = seen.after, Fraction(1)
    if after["percent"]:
        sign = after["percent"].replace(" ", "").removeprefix("个")
        factor = {"‰": Fraction(1, 1000), "基点": Fraction(1, 10000), "基本点": Fraction(1, 10000)}.get(
            sign, Fraction(1, 100)
        )
        return Kind.PERCENT, factor, "point" if "点" in sign else ""
    if after["times"]:
        return Kind.MULTIPLE, one, ""
    if after["cheng"] and len(seen.numeral) == 1:
        return Kind.PERCENT, Fraction(1, 10), ""
    if seen.span.start and seen.text[seen.span.start - 1] == "第":
        return Kind.ORDINAL, one, ""
    if after["classifier"] == "打":
        return Kind.QUANTITY, Fraction(12), ""
    if unit:
        kind = KINDS.get(dimension(unit), Kind.MEASURE)
        return kind, one, unit
    return Kind.QUANTITY, one, ""


def _weak(seen: Context, value: Value, unit: str, kind: Kind) -> bool:
    """Tell whether the number may be no statement: one, a name, a label, a lone digit that counts nothing."""
    text, (start, end), numeral = seen.text, (seen.span.start, seen.span.end), seen.numeral
    if numeral[0].isdigit():
        label = text[start - 1 : start].isascii() and text[start - 1 : start].isalpha()
        code = text[end : end + 1].isascii() and text[end : end + 1].isalpha() and not unit
        dash = (
            text[start - 1 : start] == "-"
            and text[start - 2 : start - 1].isascii()
            and text[start - 2 : start - 1].isalpha()
        )
        return (bool(start) and (label or dash)) or code
    if numeral in ("一", "半", "万", "千", "百", "亿"):
        return not (seen.after["more"] or _extra(seen.after)) and text[start - 1 : start] not in ("上", "近", "逾")
    if numeral == "两":
        return not unit
    if kind is Kind.ORDINAL:
        return value.low <= 1
    if all(character in DIGITS for character in numeral):
        return not (
            unit or seen.after["classifier"] or seen.after["percent"] or seen.after["times"] or len(numeral) > 3
        )
    return False


def _halves(text: str) -> Iterator[Number]:
    """Read 半年, 半公斤, 半打, 一半 and their kin."""
    if "半" not in text:
        return
    for match in HALF.finditer(text):
        start, end = match.span()
        word = next((text[end : end + n] for n in (3, 2, 1) if text[end : end + n] in measures.names()), "")
        unit = measures.names().get(word, "") or ("month" if text.startswith("个月", end) else "")
        value = Fraction(6) if text.startswith("打", end) else Fraction(1, 2)
        kind = Kind.QUANTITY if value == 6 else KINDS.get(dimension(unit), Kind.MEASURE) if unit else Kind.FRACTION
        part = start > 0 and text[start - 1] in "上下前后"
        amount = _amount(text, Span(start, end), Value(value, value), match[0], "")
        yield Number(kind, Span(start, end), match[0], amount, unit, weak=part or kind is Kind.FRACTION)
