"""Chinese dates: calendar, reign years, decades, weekdays, bare days and lists of them."""

import re
from collections.abc import Iterator

from audit.compiled import compiled
from audit.language.patterns import matches
from audit.language.zh import eras
from audit.language.zh.numerals import SMALL, digits, parse, small
from audit.model.facts import Date
from audit.model.text import Span

# First years of eras still counted in the sources at hand. Under an emperor of China the months are lunar.
ERAS = {
    "民国": 1912, "光绪": 1875, "宣统": 1909, "同治": 1862, "咸丰": 1851, "道光": 1821, "嘉庆": 1796, "乾隆": 1736,
    "雍正": 1723, "康熙": 1662, "顺治": 1644, "崇祯": 1628, "嘉靖": 1522, "永乐": 1403, "洪武": 1368,
    "明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019,
}  # fmt: skip
COMMON = frozenset(("民国", "明治", "大正", "昭和", "平成", "令和"))
C = "〇零一二三四五六七八九"
# Years and months told from the day of writing. What ends another word (以上年) is none.
YEAR_OFF = r"今年|(?<!基)本年(?!度)|(?<!过)去年|(?<![以之])上年(?!纪)|明年"
MONTH_OFF = r"(?<!基)本月|(?<![以之年])[上下]个?月"
YEAR = (
    rf"(?:(?P<bc>公元前|西元前|纪元前)\s?(?P<bcyear>\d{{1,4}}|[{C}]{{1,4}}|[{C}十百千]+)\s?年"
    rf"|(?P<era>{'|'.join(ERAS)})\s?(?P<eyear>元|[四五六]十[一二三四五六七八九]?|{SMALL})\s?年"
    rf"|(?:公元|西元)\s?(?P<ad>\d{{1,3}}|[{C}]{{1,3}})\s?年|(?P<long>[一二两]千零[一二三四五六七八九十]{{1,3}})\s?年"
    rf"|(?:公元|西元)?(?P<year>(?<![\d.,])\d{{4}}|[{C}]{{4}}|(?<![\d.,])\d{{2}}|[{C}]{{2}})\s?年(?!代|级|以上|以下|间|期|限|之)"
    rf"|(?P<offset>{YEAR_OFF})|(?P<short>{SMALL})\s?年(?=\s?(?:{SMALL})\s?月(?!来)))"
)
MONTH = rf"(?:(?P<month>{SMALL}|正|元|腊|冬)\s?月(?:份)?|(?P<offmonth>{MONTH_OFF}))"
# A day of the moon needs no 日: 五月初五, 农历八月二十, and the full moon of a feast.
FULL_MOON = r"(?<=[正七八]月十五)(?=[，。、；：！？\s）”的那夜晚前后是为]|$)"
MOON = rf"(?<=初[一二三四五六七八九十])|{FULL_MOON}|(?(lunar)(?![一二三四五六七八九\d])|(?!))"
NO_MARK = rf"(?P<moon>{MOON})|(?=[、·]|[和与]\s?{SMALL}\s?月|\d\d:\d\d|$)"
DAY = rf"(?P<day>{SMALL}|初[一二三四五六七八九十])\s?(?P<mark>[日号]|{NO_MARK})"
MORE = rf"(?P<more>(?:[、·及和与]\s?{SMALL}\s?日?)+)"
# Nothing else begins a year or a month, and one of them must end near by.
FIRST = rf"[\d{C}十两廿卅卌正元腊冬农阴旧夏公西纪民光宣同咸道嘉乾雍康顺崇永洪明大昭平令今本去上下]"
# Nothing else stands before the 年 and the 月.
WITHIN = rf"[{FIRST[1:-1]}{''.join(ERAS)}年历个百千零前、，\s]"
FULL_FIRST, YEAR_FIRST = compiled(rf"{FIRST}(?={WITHIN}{{0,24}}月)"), compiled(rf"{FIRST}(?={WITHIN}{{0,16}}年)")
FULL = compiled(
    rf"(?:{YEAR}\s?[、，]?)?(?:(?P<lunar>农历|阴历|旧历|夏历)\s?)?{MONTH}\s?(?:{DAY}(?:{MORE}(?=两日|[二三四五]日|日))?)?"
)
YEAR_ONLY = compiled(YEAR)
DAY_ONLY = compiled(rf"(?<!第)(?<![{C}十百千万\d月·点.第])(?P<day>{SMALL}|初[一二三四五六七八九十])\s?(?P<mark>[日号])")
DAY_FIRST = compiled(r"[一二三四五六七八九十两廿卅卌初\d](?=[^日号]{0,3}[日号])")
SERIES = compiled(rf"(?P<days>{SMALL}(?:[、·]{SMALL})+)(?:两|[二三四五六七])?日")
DATELINE = compiled(r"\s?(?:专|合众|中央社|电|讯|急电|消息)|(?:.{0,6})[电讯]")
COUNT = compiled(r"(?:内|间|之内|之久|以内|来|游|程|假|夜|之间|以来|三夜|数)")
COUNTED = compiled(r"(?:每|限|历|共|达|连|近|约|这|数|前|后|经|为期|一连|满|逾|仅|头|隔|者)\s?$")
SURE = compiled(r"\s?(?:电|讯|晚|上午|下午|凌晨|早|中午|傍晚|夜(?!以)|深夜|晨|午|正午|起|止|当天|在|于|（|\()")


def find(text: str) -> Iterator[Date]:
    """Yield the dates of a simplified text, longest first at each place; overlaps are the caller's to drop."""
    yield from eras.find(text)
    if "月" in text:
        yield from _months(text)
    if "年" in text:
        for match in matches(YEAR_ONLY, YEAR_FIRST, text):
            yield from _year(match, text)
    if "日" in text or "号" in text:
        yield from _days(text)


def _years(match: re.Match[str]) -> tuple[int | None, int | None]:
    """Give the year of the common era, and the short year if it is of no named era."""
    if match["year"]:
        value = digits(match["year"])
        return (value, None) if len(match["year"]) == 4 else (None, value)
    if match["bc"]:
        return -(_count(match["bcyear"]) or 0) or None, None
    if match["era"]:
        count = 1 if match["eyear"] == "元" else small(match["eyear"])
        return (ERAS[match["era"]] + count - 1 if count else None), count
    if match["ad"] or match["long"]:
        return _count(match["ad"] or match["long"]) or None, None
    return None, small(match["short"]) if match["short"] else None


def _count(text: str) -> int | None:
    """Read a year by place (二二一) or in words (二百二十一)."""
    placed, value = digits(text), parse(text)
    return placed if placed is not None else int(value.low) if value is not None else None


def _offset(year: str | None, month: str | None = None) -> str:
    """Give how a date lies to the day of writing: `year -1` for 去年, `month 0` for 本月, nothing if it is no such."""
    if month is not None:
        return f"month {-1 if month[0] == '上' else 1 if month[0] == '下' else 0}"
    return f"year {0 if year[0] in '今本' else 1 if year[0] == '明' else -1}" if year else ""


def _months(text: str) -> Iterator[Date]:
    """Read dates that name a month, and the further days of a list after it."""
    for match in matches(FULL, FULL_FIRST, text):
        if text[match.start() - 1 : match.start()] in ("第", "个") and match.start():
            continue
        year, short = _years(match)
        lunar = (
            bool(match["lunar"] or (match["era"] and match["era"] not in COMMON))
            or match["month"] in ("正", "腊", "冬")
            or match["moon"] is not None
            or bool(match["day"] and match["day"][0] == "初")
        )
        month = {"正": 1, "元": 1, "冬": 11, "腊": 12}.get(match["month"]) or small(match["month"] or "")
        offset = _offset(match["offset"], match["offmonth"])
        if not offset.startswith("month") and (month is None or not 1 <= month <= 12):
            continue
        day = small(match["day"]) if match["day"] else None
        end = match.end("mark") if match["day"] else match.end()
        if day is not None and not 1 <= day <= 31:
            continue
        span = Span(match.start(), end)
        feast = match["moon"] is not None
        yield Date(span, span.of(text), year, month, day, short_year=short, offset=offset, lunar=lunar, weak=feast)
        if match["more"]:
            yield from _further(text, Span(*match.span("more")), year, month)


def _further(text: str, span: Span, year: int | None, month: int | None) -> Iterator[Date]:
    """Read the days that a list adds."""
    for match in re.finditer(SMALL, span.of(text)):
        if (day := small(match[0])) is not None and 1 <= day <= 31:
            yield Date(Span(*match.span()).shift(span.start), match[0], year, month, day)


def _year(match: re.Match[str], text: str) -> Iterator[Date]:
    """Read a year on its own; a number of years is none."""
    year, short = _years(match)
    after = text[match.end() : match.end() + 2]
    if match["offset"]:
        yield Date(Span(*match.span()), match[0], offset=_offset(match["offset"]))
    if year is None and short is None:
        return
    counted = after.startswith(("前", "历史", "来", "多", "间", "后")) or after in ("之前", "以前")
    plain = match["year"] is not None
    if plain and year is not None and (year > 2150 or (counted and match["year"].isdigit() and year % 50 == 0)):
        return
    if year is None and short is not None and (counted or not plain or (match["year"].isdigit() and short < 30)):
        return
    yield Date(Span(*match.span()), match[0], year=year, short_year=short, loose=year is None)


def _days(text: str) -> Iterator[Date]:
    """Read days without a month: 十二日电, 五、六两日, and 三日, which may be three days."""
    for match in SERIES.finditer(text) if "、" in text or "·" in text else ():
        yield from _further(text, Span(*match.span("days")), None, None)
    for match in matches(DAY_ONLY, DAY_FIRST, text):
        day = small(match["day"])
        after = text[match.end() : match.end() + 10]
        before = text[max(0, match.start() - 3) : match.start()]
        if day is None or not 1 <= day <= 31 or COUNT.match(after) or COUNTED.search(before):
            continue
        if match["mark"] == "号" and (
            not match["day"][0].isdigit() or after[:1] in ("楼", "线", "文", "店", "院", "机")
        ):
            continue
        dateline = DATELINE.match(after) is not None
        sure = dateline or SURE.match(after) is not None or before.endswith(("于", "在", "本月", "截至", "至"))
        lunar = match["day"].startswith("初")
        yield Date(Span(*match.span()), match[0], day=day, loose=not sure, dateline=dateline, lunar=lunar)
