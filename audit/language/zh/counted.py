"""What a Chinese numeral counts: its kind and unit, whether it is weak, and whether it includes those named before."""

import re
from fractions import Fraction
from typing import NamedTuple

from audit.language.units import dimension, doubtful
from audit.language.zh import measures
from audit.language.zh.hedged import amount
from audit.language.zh.numerals import DIGITS, MORE, Value
from audit.model.facts import Kind, Number, Rational
from audit.model.text import Span

# Units after which a lone digit is a tenth: 一尺六, 三块二.
PARTED = frozenset("尺丈寸斤两元圆块角毛米亩担石顷")


KINDS = {"time": Kind.DURATION, "money": Kind.MONEY}


# 海伦等二十八县, 郭希璞以下二千名: the number counts those named before.
TOTAL = re.compile(r"[\u4e00-\u9fff](?:等|以下|等以下)(?:官兵|匪|敌|共|人|我|各|地|军官)?\s?$")

# 五月五、六两日: the number of days repeats the list before it.
LISTED = re.compile(r"[、·及和与]\s?[一二三四五六七八九十廿卅\d]{1,3}$")


# What stands before the unit in the head of a table: （亿元）, 单位：万吨.
HEADS = ("（", "(", "：", ":")


class Context(NamedTuple):
    """A numeral where it stands in its text."""

    text: str
    span: Span
    numeral: str
    after: re.Match[str]


def classify(seen: Context, value: Value) -> Number:
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
    hedged = amount(
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
    rate = measures.per(before, after) if name else ""
    if rate and after["per"]:
        span = Span(span.start, max(span.end, after.end("per")))
    parts = (value.low * 10**4,) if weak and after["unit"] == "W" else ()
    return Number(kind, span, span.of(seen.text), hedged.times(factor), name, weak, scope=scope, parts=parts, per=rate)


def _extra(after: re.Match[str]) -> Rational:
    """Give what a half or a lone digit after the unit adds: 两年半, 一尺六."""
    if (
        (after["half0"] in ("个半", "半") and (after["unit"] or after["times"]))
        or after["tail"] == "半"
        or after["times"] == "倍半"
    ):
        return Fraction(1, 2)
    digit = after["sub"] or after["cheng5"]
    if after["sub"] and (after.string[after.start() - 1].isdigit() or after["unit"] not in PARTED):
        return 0
    return Fraction(DIGITS[digit], 10) if digit else 0


def _unit(seen: Context) -> tuple[str, int]:
    """Give the unit after the numeral and where it ends; a word that only begins like a unit is none."""
    after = seen.after
    name = after["unit"]
    if name is None:
        group = next((g for g in ("percent", "times", "cheng", "classifier") if after[g]), None)
        return "", after.end(group) if group and group != "classifier" else seen.span.end
    end = after.end("tail") if after["tail"] and _extra(after) else after.end("unit")
    if seen.text.startswith(measures.AFTER_NO_UNIT.get(name, ()) or ("\0",), end):
        return "", seen.span.end
    if name == "度" and "电" in seen.text[max(0, seen.span.start - 12) : end + 2]:
        return "kilowatt-hour", end
    return measures.names().get(name) or measures.short().get(name, "month"), end


def _kind(seen: Context, unit: str) -> tuple[Kind, Rational, str]:
    """Give the kind, the factor to its measure, and the unit."""
    after = seen.after
    if after["percent"]:
        sign = after["percent"].replace(" ", "").removeprefix("个")
        factor = {"‰": Fraction(1, 1000), "基点": Fraction(1, 10000), "基本点": Fraction(1, 10000)}.get(
            sign, Fraction(1, 100)
        )
        return Kind.PERCENT, factor, "point" if "点" in sign else ""
    if after["times"]:
        return Kind.MULTIPLE, 1, ""
    if after["cheng"] and len(seen.numeral) == 1:
        return Kind.PERCENT, Fraction(1, 10), ""
    if seen.span.start and seen.text[seen.span.start - 1] == "第" and after["unit"] != "周年":
        return Kind.ORDINAL, 1, ""
    if after["classifier"] == "打":
        return Kind.QUANTITY, 12, ""
    if unit:
        kind = KINDS.get(dimension(unit), Kind.MEASURE)
        return kind, 1, unit
    return Kind.QUANTITY, 1, ""


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
        glued = bool(unit) and doubtful(seen.after["unit"], numeral, glued=seen.after.start("unit") == end)
        return (bool(start) and (label or dash)) or code or glued
    if text[start - 1 : start] in HEADS and all(character in "百千万亿" for character in numeral):
        return True
    if numeral in ("一", "半", "万", "千", "百", "亿"):
        return not (seen.after["more"] or _extra(seen.after)) and text[start - 1 : start] not in ("上", "近", "逾")
    if unit == "day" and len(numeral) == 1 and LISTED.search(text, max(0, start - 6), start) is not None:
        return True
    if numeral == "两":
        return not (unit or seen.after["times"])
    if kind is Kind.ORDINAL:
        # 第二天 is the next day, as often as the second.
        return value.low <= 1 or (value.low == 2 and text[end : end + 1] in ("天", "日", "年"))
    if text.startswith("大", end) and text.endswith("中共", 0, start):
        return False  # 中共八大, a congress
    if all(character in DIGITS for character in numeral):
        return not (
            unit or seen.after["classifier"] or seen.after["percent"] or seen.after["times"] or len(numeral) > 3
        )
    return False
