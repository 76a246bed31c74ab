"""Words with a numeral in them that state no number, and sayings, from `audit/data/not_numbers.tsv`."""

import re
from functools import cache

from audit.compiled import compiled
from audit.language.patterns import alternation
from audit.language.tables import rows
from audit.model.text import Span

DIGIT = "一二三四五六七八九两几"
# 一时 is one o'clock where minutes follow or a part of the day stands before.
HOUR = compiled(
    r"(?:[晨午夜晚]|早上|晚上)一时|一时(?:[零〇二三四五]?十?[一二三四五六七八九]|[二三四五]十|\d\d?)\s?分(?![之外钟])"
)
NUMERAL = "零〇一二三四五六七八九十百千万亿兆两廿卅卌几"


@cache
def words() -> frozenset[str]:
    """Give every word of the table that states no number."""
    return frozenset(word for kind, cell in rows("not_numbers") if kind != "saying" for word in cell.split())


@cache
def sayings() -> frozenset[str]:
    """Give every saying, whose numbers need not be rendered."""
    return frozenset(word for kind, cell in rows("not_numbers") if kind == "saying" for word in cell.split())


@cache
def pattern() -> re.Pattern[str]:
    """Compile the table."""
    return compiled(alternation(words() | sayings()))


def find(text: str) -> tuple[Span, ...]:
    """Give the places of such words and sayings in a simplified text; one that continues a numeral is none."""
    found = []
    for match in pattern().finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        continues = match[0][0] in NUMERAL and (before in f"{NUMERAL}点·" or before.isdigit()) and before
        counted = match[0][-1] in NUMERAL and after and after in f"{NUMERAL}·.．‧点"
        if before == "第" and match[0][0] != "第":
            continue
        if match[0] == "四周" and after in ("内", "后", "前", "时", "以", "之"):
            continue
        if match[0][0] not in NUMERAL and match[0][-1] == "一" and after and after in DIGIT:
            counted = False  # 统一六国, 单一一种
        if match[0] == "一时" and HOUR.search(text, max(0, start - 2), end + 6):
            continue
        if match[0] == "十分" and (after in ("钟", "之", "零") or before in ("时", "点")):
            continue
        if match[0] == "万分" and after == "之":
            continue
        if match[0] == "百分" and after in ("之", "点", "百", "三", "五"):
            continue
        if not continues and not counted:
            found.append(Span(start, end))
    return tuple(found)
