"""How often something happens, in Chinese: 每年两次, 一年一次, 每三天一次, 半年一次."""

import re
from collections.abc import Iterator
from functools import cache

from audit.compiled import compiled
from audit.language.zh.numerals import SMALL, small
from audit.model.facts import Amount, Kind, Number, Rational, ratio
from audit.model.text import Span

# By the first character of a unit: 月, 星期 …
UNITS = {
    "年": "year", "月": "month", "周": "week", "星": "week", "礼": "week", "天": "day", "日": "day", "小": "hour",
    "分": "minute",
}  # fmt: skip
UNIT = "年|个?月|周|星期|礼拜|天|日|小时|分钟"


@cache
def frequency() -> re.Pattern[str]:
    """Compile a frequency."""
    return compiled(
        rf"(?:每\s?(?P<every>半|两|{SMALL})?|(?<![\d第一二三四五六七八九十百千万亿])(?P<span>[半两]|{SMALL}))\s?(?P<unit>{UNIT})"
        rf"(?P<deed>[^\d，。；、！？第一二两三四五六七八九十几多]{{0,6}}?)(?P<count>两|{SMALL})\s?次"
    )


def find(text: str) -> Iterator[Number]:
    """Yield the frequencies of a simplified text: how often in one unit of time, which `per` names."""
    for match in frequency().finditer(text) if "次" in text else ():
        if match["span"] and match["deed"]:
            continue
        count, units = _value(match["count"]), _value(match["every"] or match["span"] or "一")
        if count and units:
            unit = UNITS[match["unit"].removeprefix("个")[0]]
            yield Number(Kind.MULTIPLE, Span(*match.span()), match[0], Amount.of(ratio(count, units)), per=unit)


def _value(numeral: str) -> Rational | None:
    """Read a small number, or a half."""
    return ratio(1, 2) if numeral == "半" else 2 if numeral == "两" else small(numeral)
