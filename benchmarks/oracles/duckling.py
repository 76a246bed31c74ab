"""Duckling's Chinese corpus (BSD-3). In scope: amounts in written Chinese, and dates and times with a numeral.

Not: Cantonese, sums whose unit is not named (a bare 分 is a point or a minute), measures in two units, English words,
units of spoons and bowls, dates with the month first (3/3/2015), holidays, and days relative to today.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from benchmarks.oracles.case import Case, Clock, Day, Value, Wanted, rows

# The base units of audit/data/units.tsv: metre, litre, gram, second; money in units of the currency.
FACTORS = {
    "Mile": "1609.344", "Inch": "0.0254", "Foot": "0.3048", "Centimetre": "0.01", "Kilometre": "1000", "Yard": "0.9144",
    "Gallon": "3.785411784", "Millilitre": "0.001", "Cent": "0.01", "Minute": "60", "Hour": "3600", "Day": "86400",
    "Week": "604800", "Month": "2629800", "Year": "31557600", "Millimetre": "0.001",
}  # fmt: skip
AMOUNTS = ("Numeral", "Ordinal", "AmountOfMoney", "Quantity", "Distance", "Volume", "Temperature", "Duration")
CANTONESE = re.compile(
    "[蚊仙搭踏鐘晏份]|毫$|毫[一二三四五六七八九]|[個个]字|^\\d+分$|^[二三四五十]+分$|個[九半]|^[米分]|分半|茶匙|汤匙|湯匙|碗|杯|雙|双|對|对|[二三四十]分一|半半|foo|feet|inch|mile|[斤][\\d一-龥]*[两兩]"
)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
NUMERAL = r"[\d零〇一二三四五六七八九十廿卅]"
CALENDAR = re.compile(rf"{NUMERAL}\s?[年月日号號]|{NUMERAL}\s?[点點时時]|\d:\d")
RELATIVE = re.compile(
    "[前後后上下]|过去|過去|来|來|以|最近|近|去|今|明|昨|这|這|内|內|节|節|后|季|星期|禮拜|礼拜|周|週|到|至|-|初|半|刻"
)


def cases(folder: Path) -> Iterator[Case]:
    """Give the cases in scope."""
    for row in rows(folder / "num_duckling" / "zh.jsonl"):
        text, expected = row["input"], row["value_expr"]
        if row["dimension"] == "Time":
            wanted = _time(text, expected)
        elif row["dimension"] in AMOUNTS and CANTONESE.search(text) is None and "\\" not in text:
            wanted = _amount(row["dimension"], text, expected)
        else:
            continue
        if wanted:
            yield Case(row["id"], text, wanted)


def _amount(dimension: str, text: str, expected: str) -> tuple[Wanted, ...]:
    """Read `between Metre (1.6, 3.9)`, `simple Cent 5`, `DurationData 90 Second`, `NumeralValue 11`."""
    if dimension == "AmountOfMoney" and not re.search(r"[元块塊圆角毛分$]|人民|港|镑|鎊", text):
        return ()
    if dimension == "Duration" and ("月" in text and "个" not in text and "個" not in text):
        return ()
    if (
        text.startswith("-")
        or "负" in text
        or "負" in text
        or (re.search(r"\d[KMGkm]$", text) and dimension == "Numeral")
    ):
        return ()
    named = next((name for name in re.findall("[A-Z][a-z]+", expected) if name in FACTORS), "")
    factor = Fraction(FACTORS.get(named, "1"))
    numbers = [Fraction(number) * factor for number in NUMBER.findall(expected)]
    compound = (
        dimension == "Duration"
        and len(re.findall(r"[年月天日时時小分秒]", text)) > 1
        and not re.search("小时|小時|分钟|分鐘|秒钟", text)
    )
    return () if compound or not numbers else tuple(Value(number) for number in numbers)


def _time(text: str, expected: str) -> tuple[Wanted, ...]:
    """Read `datetime (2013, 2, 12, 15, 30, 0) Minute`, as far as the text itself tells."""
    match = re.match(r"datetime \((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\) (\w+)", expected)
    if match is None or CALENDAR.search(text) is None or RELATIVE.search(text) or CANTONESE.search(text):
        return ()
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    wanted: list[Wanted] = []
    if match[7] in ("Hour", "Minute", "Second") and re.search("[点點时時:]", text):
        wanted.append(Clock(hour * 60 + minute, second if match[7] == "Second" else None))
    told = re.search("年", text), re.search("月|/", text), re.search("[日号號]|/", text)
    if any(told):
        parts = [part if name else None for part, name in zip((year, month, day), told, strict=True)]
        wanted.append(Day(*parts))
    return tuple(wanted)
