"""English times of day: `8:46 p.m.`, `14:00`, `five o'clock in the afternoon`, `noon`."""

import re
from collections.abc import Iterator
from functools import cache

from audit.compiled import compiled
from audit.language.en.numerals import ONES
from audit.model.facts import Time
from audit.model.text import Span

HOURS = "|".join(word for word, value in ONES.items() if 1 <= value <= 12)
HALF = r"(?P<half>\s?[ap]\.?\s?m\b\.?|\s?(?:noon|midnight)\b)"
PART = (
    r"(?P<part>,?\s(?:in\sthe\s|this\s|that\s|of\sthe\s)?(?:early\s|late\s)?(?:morning|afternoon|evening|night)"
    r"|\sat\snight)"
)
# `at seven in the evening`
TOLD = r"(?P<part3>\s(?:in\sthe\s(?:early\s|late\s)?(?:morning|afternoon|evening)|at\snight))\b"
HALF3, PART2 = HALF.replace("<half>", "<half3>"), PART.replace("<part>", "<part2>")
# Words that tell of a time of day; `a` and `p` are those of `p.m.`.
NAMED = frozenset(("noon", "midnight", "midday"))
HALVES = (
    frozenset(("am", "pm", "clock", "oclock", "past", "quarter", "morning", "afternoon", "evening", "night")) | NAMED
)
WORDS = NAMED
COLON = compiled(r"\d[:：] ?\d")
BEHIND = compiled(rf"\s\([^)]{{1,20}}\){PART}")
FIRST = compiled(
    rf"(?<![\d.,:$])\b(?P<clock>(?P<hour>{HOURS}|\d{{1,2}})(?:[:：](?P<minute>\d{{2}}))?)\s?(?:to|or|and|[-–—])\s?$",
    re.IGNORECASE,
)


@cache
def clock() -> re.Pattern[str]:
    """Compile a time of day."""
    return compiled(
        rf"(?<![\d.:,$])(?P<hour>\d{{1,2}})(?:(?:[:：]|:\s(?=00))(?P<minute>\d{{2}})(?::(?P<second>\d{{2}}))?(?![\d:])(?:{HALF}|{PART})?|(?:\.(?P<dotted>\d{{2}}))?{HALF3})"
        rf"|\b(?P<word>{HOURS}|\d{{1,2}})(?:\s(?P<thirty>thirty|fifteen|forty-five))?\s?o['’]?\s?clock{PART2}?"
        rf"|\b(?P<spelled>{HOURS})\s(?P<half2>[ap]\.m\.)"
        rf"|\b(?P<past>half|quarter)\s(?P<side>past|to)\s(?P<whole>{HOURS}|\d{{1,2}})\b(?!\s(?:third|quarter|fifth|sixth|tenth))"
        rf"|\b(?P<told>{HOURS}|\d{{1,2}}){TOLD}"
        r"|\b(?P<named>noon|midnight|midday)\b",
        re.IGNORECASE,
    )


def find(text: str, words: frozenset[str]) -> Iterator[Time]:
    """Yield the times of a text. `words` are its words in lower case."""
    half = not words.isdisjoint(HALVES) or ("m" in words and ("a" in words or "p" in words))
    if not half and not ((":" in text or "：" in text) and COLON.search(text)):
        return
    for match in clock().finditer(text):
        minutes = _minutes(match)
        second = int(match["second"]) if match["second"] else None
        if minutes and all(0 <= minute < 1440 for minute in minutes):
            yield from _before(text, match, minutes)
            yield Time(Span(*match.span()), match[0], minutes, second, weak=bool(match["named"]))


def _before(text: str, match: re.Match[str], minutes: tuple[int, ...]) -> Iterator[Time]:
    """Read the hour that shares the half of the day with the time after it: `1 to 4 PM`, `five or six at night`."""
    first = FIRST.search(text, 0, match.start()) if match["half"] or match["half3"] or match["part3"] else None
    if first is None:
        return
    hour = int(first["hour"]) if first["hour"].isdigit() else ONES[first["hour"].lower()]
    minute = int(first["minute"] or 0)
    if 1 <= hour <= 12 and minute < 60:
        noon = minutes[0] // 720 * 720
        span = Span(*first.span("clock"))
        yield Time(span, span.of(text), (hour % 12 * 60 + minute + noon,))


def _minutes(match: re.Match[str]) -> tuple[int, ...]:
    """Give every minute of the day that the words allow."""
    if match["named"]:
        return (0,) if match["named"].lower() == "midnight" else (720,)
    written = match["hour"] or match["word"] or match["spelled"] or match["whole"] or match["told"]
    hour = int(written) if written.isdigit() else ONES[written.lower()]
    minute = int(match["minute"] or match["dotted"] or 0)
    if match["thirty"]:
        minute = {"thirty": 30, "fifteen": 15}.get(match["thirty"].lower(), 45)
    if match["past"]:
        minute = 30 if match["past"].lower() == "half" else 15
        if match["side"].lower() == "to":
            hour, minute = hour - 1, 60 - minute
    if hour > 24 or minute > 59:
        return ()
    half = (match["half"] or match["half2"] or match["half3"] or "").lower().replace(".", "").strip()
    part = (match["part"] or match["part2"] or match["part3"] or _behind(match)).lower()
    certain = written[0] == "0" or hour > 12
    return tuple((h * 60 + minute) % 1440 for h in _hours(hour, half, part, certain))


def _behind(match: re.Match[str]) -> str:
    """Give the part of the day that stands behind brackets: `at 9:30 (UTC 0130) in the morning`."""
    told = BEHIND.match(match.string, match.end())
    return told["part"] if told else ""


def _hours(hour: int, half: str, part: str, certain: bool) -> tuple[int, ...]:
    """Give the hours on a clock of 24."""
    if hour > 12 or not hour or (certain and not half and not part):
        return (hour % 24,)
    if half.startswith("a") or half == "midnight":
        return (hour % 12,)
    if half.startswith("p") or half == "noon":
        return (hour % 12 + 12,)
    if "morning" in part:
        return (hour % 12, 12) if hour == 12 else (hour,)
    if "afternoon" in part:
        return (hour % 12 + 12,)
    if "evening" in part or "night" in part:
        return (0,) if hour == 12 else (hour + 12,) if hour > 4 else (hour, hour + 12)
    return (12, 0) if hour == 12 else (hour, hour + 12)
