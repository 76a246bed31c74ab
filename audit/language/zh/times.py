"""Chinese times of day."""

import re
from collections.abc import Iterator
from functools import cache

from audit.compiled import compiled
from audit.language.zh.numerals import SMALL, neighbours, small
from audit.model.facts import Time
from audit.model.text import Span

PART = (
    r"(?P<part>上午|下午|凌晨|早上|早晨|清晨|晚上|晚间|今晚|昨晚|当晚|晚|中午|正午|傍晚|深夜|半夜|午夜|夜间|夜里|夜|午后"
    r"|翌晨|晨|早|零)?"
)
MINUTE = rf"(?:[零〇](?:[一二三四五六七八九]|[1-9])|[四五]十[一二三四五六七八九]?|{SMALL})"
BETWEEN = "(?:一二|两三|二三|三四|四五|五六|六七|七八|八九|九十)"
COLON = compiled(rf"{PART}\s?(?<![\d.:])(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?::(?P<second>\d{{2}}))?(?![\d:])")
MORNING = frozenset(["上午", "凌晨", "早上", "早晨", "清晨", "翌晨", "晨", "早"])


@cache
def clock() -> re.Pattern[str]:
    """Compile a time by its words."""
    return compiled(
        rf"{PART}(?:大约|约|近)?\s?(?<![\d.:])(?P<hour>零|〇|\d{{1,2}}|{BETWEEN}|{SMALL}|两)\s?(?P<mark>时(?!间|期|代|刻)|点)"
        rf"(?:\s?(?P<minute>{MINUTE})\s?分(?!之|钟之)(?:\s?(?P<second>{MINUTE})\s?秒)?|(?P<bare>[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?|[0-5]\d)(?![\d个名人万亿千百分秒])|(?P<half>半)|(?P<quarter>[一三])刻)?(?P<sure>钟|许|整)?"
    )


def find(text: str) -> Iterator[Time]:
    """Yield the times of a simplified text. 三点 that may be three points is weak."""
    if "时" in text or "点" in text:
        for match in clock().finditer(text):
            yield from _read(match, match["mark"] == "时")
    if ":" in text:
        for match in COLON.finditer(text):
            yield from _read(match, True)


def _read(match: re.Match[str], clock: bool) -> Iterator[Time]:
    """Read one time."""
    groups = match.groupdict()
    first, last = _ends(match["hour"])
    hour = first
    minute = _minute(groups)
    second = small(match["second"].lstrip("零〇")) if match["second"] else None
    if (groups.get("bare") or "").startswith(("零", "〇")) and match["mark"] == "点" and not match["part"]:
        return
    if hour is None or last is None or not 0 <= hour <= 24 or minute is None or not 0 <= minute < 60:
        return
    told = bool(
        match["part"]
        or groups.get("minute")
        or groups.get("bare")
        or groups.get("half")
        or groups.get("quarter")
        or groups.get("sure")
    )
    if not clock and not told and match["hour"][-1:] not in "0123456789":
        return
    weak = not told and (not clock or hour < 1)
    hours = (h for end in sorted({hour, last}) for h in _hours(end, match["part"] or ""))
    minutes = tuple((h * 60 + minute) % 1440 for h in hours)
    yield Time(Span(*match.span()), match[0], minutes, second, weak)


def _ends(hour: str) -> tuple[int | None, int | None]:
    """Give the hours between which a time lies: five and six for 五六点, mostly twice the same."""
    if len(hour) == 2 and neighbours(hour):
        return small(hour[0]), small(hour[1])
    single = 0 if hour in ("零", "〇") else small(hour)
    return single, single


def _minute(groups: dict[str, str | None]) -> int | None:
    """Give the minutes past the hour."""
    if groups.get("half"):
        return 30
    if quarter := groups.get("quarter"):
        return 15 if quarter == "一" else 45
    if minute := groups.get("minute") or groups.get("bare"):
        return 0 if minute.strip("零〇0") == "" else small(minute.lstrip("零〇0"))
    return 0


def _hours(hour: int, part: str) -> tuple[int, ...]:
    """Give the hours that an hour with its part of the day may mean on a clock of 24 hours."""
    if hour > 12 or not hour:
        return (hour % 24,)
    if part in MORNING:
        return (0, 12) if hour == 12 else (hour,)
    if part in ("下午", "午后", "傍晚"):
        return (12,) if hour == 12 else (hour + 12,)
    if part in ("中午", "正午"):
        return (hour if hour > 9 else hour + 12,)
    if part:
        return (0,) if hour == 12 else (hour + 12,) if hour > 5 else (hour, hour + 12)
    return (12, 0) if hour == 12 else (hour, hour + 12)
