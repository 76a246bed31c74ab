"""What a Chinese numeral counts: its kind and unit, whether it is weak, and whether it includes those named before."""

from fractions import Fraction
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.units import dimension, doubtful
from audit.language.zh import measures
from audit.language.zh.hedged import amount
from audit.language.zh.measures import After
from audit.language.zh.numerals import DIGITS, MORE, Value
from audit.model.facts import Kind, Number, Rational
from audit.model.text import Span

# Units after which a lone digit is a tenth: 一尺六, 三块二.
PARTED = frozenset("尺丈寸斤两元圆块角毛米亩担石顷")
KINDS = {"time": Kind.DURATION, "money": Kind.MONEY}
# 海伦等二十八县, 郭希璞以下二千名: the number counts those named before.
TOTAL = compiled(r"[\u4e00-\u9fff](?:等|以下|等以下)(?:官兵|匪|敌|共|人|我|各|地|军官)?\s?$")
# 五月五、六两日: the number of days repeats the list before it.
LISTED = compiled(r"[、·及和与]\s?[一二三四五六七八九十廿卅\d]{1,3}$")
# What stands before the unit in the head of a table: （亿元）, 单位：万吨.
HEADS = ("（", "(", "：", ":")
PLACED = "".join(DIGITS)
SHARES = ("percent", "times", "cheng")


class Context(NamedTuple):
    """A numeral where it stands in its text."""

    text: str
    span: Span
    numeral: str
    after: After


def classify(seen: Context, value: Value) -> Number:
    """Give the number its kind, unit and strength."""
    text, (start, end), numeral, after = seen
    unit, stop = _unit(seen)
    hedge = (after.more or after.hedge or "").strip()
    if after.more:
        if not unit and not after.classifier and not after.percent and not after.times:
            stop = after.match.end("more")
        elif after.more == "来" and stop == end:
            hedge = ""
    if hedge == "几" and not (unit or after.classifier):
        hedge = ""
    if extra := _extra(after):
        value = Value(value.low + extra, value.high + extra, value.vague)
    hedged = amount(text, seen.span, value, numeral, hedge)
    if (after.more and stop > end) or hedge in MORE:
        stop = max(stop, after.match.end("more"))
    kind, factor, name = _kind(seen, unit)
    weak = _weak(seen, value, unit, kind)
    before = text[max(0, start - 8) : start]
    scope = "total" if ("等" in before or "以下" in before) and TOTAL.search(before) else ""
    rate = measures.per(before, after) if name else ""
    if rate and after.per:
        stop = max(stop, after.match.end("per"))
    span = Span(start - before.endswith("第"), max(end, stop))
    parts = (value.low * 10**4,) if weak and after.unit == "W" else ()
    return Number(kind, span, span.of(text), hedged.times(factor), name, weak, False, scope, parts, rate)


def _extra(after: After) -> Rational:
    """Give what a half or a lone digit after the unit adds: 两年半, 一尺六."""
    if after.half is None and after.tail is None and after.times is None and after.cheng is None:
        return 0
    if (after.half in ("个半", "半") and (after.unit or after.times)) or after.tail == "半" or after.times == "倍半":
        return Fraction(1, 2)
    digit = after.sub or after.tenth
    if after.sub and (after.match.string[after.match.start() - 1].isdigit() or after.unit not in PARTED):
        return 0
    return Fraction(DIGITS[digit], 10) if digit else 0


def _unit(seen: Context) -> tuple[str, int]:
    """Give the unit after the numeral and where it ends; a word that only begins like a unit is none."""
    text, (start, end), _, after = seen
    if (name := after.unit) is None:
        return "", max(end, *map(after.match.end, SHARES)) if after.percent or after.times or after.cheng else end
    stop = after.match.end("tail" if after.tail and _extra(after) else "unit")
    if name in measures.AFTER_NO_UNIT and text.startswith(measures.AFTER_NO_UNIT[name], stop):
        return "", end
    if name == "度" and "电" in text[max(0, start - 12) : stop + 2]:
        return "kilowatt-hour", stop
    return measures.names().get(name) or measures.short().get(name, "month"), stop


def _kind(seen: Context, unit: str) -> tuple[Kind, Rational, str]:
    """Give the kind, the factor to its measure, and the unit."""
    after, start = seen.after, seen.span.start
    if after.percent:
        sign = after.percent.replace(" ", "").removeprefix("个")
        factor = {"‰": Fraction(1, 1000), "基点": Fraction(1, 10000), "基本点": Fraction(1, 10000)}.get(
            sign, Fraction(1, 100)
        )
        return Kind.PERCENT, factor, "point" if "点" in sign else ""
    if after.times:
        return Kind.MULTIPLE, 1, ""
    if after.cheng and len(seen.numeral) == 1:
        return Kind.PERCENT, Fraction(1, 10), ""
    if start and seen.text[start - 1] == "第" and after.unit != "周年":
        return Kind.ORDINAL, 1, ""
    if after.classifier == "打":
        return Kind.QUANTITY, 12, ""
    return (KINDS.get(dimension(unit), Kind.MEASURE) if unit else Kind.QUANTITY), 1, unit


def _weak(seen: Context, value: Value, unit: str, kind: Kind) -> bool:
    """Tell whether the number may be no statement: one, a name, a label, a lone digit that counts nothing."""
    text, (start, end), numeral, after = seen
    before = text[start - 1 : start]
    if numeral[0].isdigit():
        return _label(seen, unit)
    if before in HEADS and not numeral.strip("百千万亿"):
        return True
    if numeral in ("一", "半", "万", "千", "百", "亿"):
        return not (after.more or _extra(after)) and before not in ("上", "近", "逾")
    if unit == "day" and len(numeral) == 1 and LISTED.search(text, max(0, start - 6), start) is not None:
        return True
    if numeral == "两":
        return not (unit or after.times)
    if kind is Kind.ORDINAL:
        # 第二天 is the next day, as often as the second.
        return value.low <= 1 or (value.low == 2 and text[end : end + 1] in ("天", "日", "年"))
    if text.startswith("大", end) and text.endswith("中共", 0, start):
        return False  # 中共八大, a congress
    if not numeral.strip(PLACED):
        return not (unit or after.classifier or after.percent or after.times or len(numeral) > 3)
    return False


def _label(seen: Context, unit: str) -> bool:
    """Tell whether a figure is glued to letters or to a unit that may be none."""
    text, (start, end), numeral, after = seen
    before, behind = text[max(0, start - 2) : start], text[end : end + 1]
    label = before[-1:].isascii() and before[-1:].isalpha()
    dash = len(before) == 2 and before[1] == "-" and before[0].isascii() and before[0].isalpha()
    code = behind.isascii() and behind.isalpha() and not unit
    glued = bool(unit) and doubtful(after.unit or "", numeral, glued=after.match.start("unit") == end)
    return label or dash or code or glued
