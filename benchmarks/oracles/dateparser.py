"""dateparser's Chinese tests (BSD-3). In scope: dates and times with figures. Not: ages (两天前) and days like 昨天."""

import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.oracles.case import Case, Clock, Day, Wanted, rows

ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?: (?P<hour>\d\d):(?P<minute>\d\d))?")
CALL = re.compile(r"datetime\((?P<year>\d+), (?P<month>\d+), (?P<day>\d+)(?:, (?P<hour>\d+), (?P<minute>\d+))?")


def cases(folder: Path) -> Iterator[Case]:
    """Give the cases in scope."""
    for row in rows(folder / "num_python" / "dateparser_zh.jsonl"):
        match = ISO.search(row["expected"]) or CALL.search(row["expected"])
        text = row["input"]
        if match is None or not re.search(r"\d{4}\s?年", text):
            continue
        told = re.search("年", text), re.search("月", text), re.search("日|月\\d", text)
        parts = (
            int(match[name]) if there else None for name, there in zip(("year", "month", "day"), told, strict=True)
        )
        wanted: list[Wanted] = [Day(*parts)]
        if match["hour"] and re.search("[时時点點:]", text):
            wanted.append(Clock(int(match["hour"]) * 60 + int(match["minute"])))
        yield Case(row["id"], text, tuple(wanted))
