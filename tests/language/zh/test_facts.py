"""Facts of Chinese text."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.zh.facts import read
from audit.language.zh.words import words
from audit.model.facts import Date, Hedge, Kind, Number, Time

DIGITS = "零一二三四五六七八九"
whole = st.one_of(st.integers(2, 10**12), st.integers(2, 20_000), st.integers(1, 9999).map(lambda n: n * 10**8))
days = st.dates(datetime.date(1840, 1, 1), datetime.date(2030, 12, 31))


def spelled(number: int) -> str:
    """Write a number by rule in Chinese."""
    text, zero = "", False
    for scale, name in ((10**12, "兆"), (10**8, "亿"), (10**4, "万"), (1, "")):
        group = number // scale % 10_000 if scale < 10**12 else number // scale
        if group:
            text += ("零" if text and (zero or group < 1000) else "") + _group(group) + name
        zero = not group
    return text


def _group(number: int) -> str:
    """Write a number below ten thousand."""
    text, gap = "", False
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + name
        gap = digit == 0
    return text


def small(number: int) -> str:
    """Write a number below a hundred as dates do."""
    ten, one = divmod(number, 10)
    return ("" if not ten else "十" if ten == 1 else DIGITS[ten] + "十") + (DIGITS[one] if one else "")


def number(text: str) -> Number:
    """Read the only number of a text."""
    (fact,) = (fact for fact in read(text) if isinstance(fact, Number) and not fact.weak)
    return fact


@settings(max_examples=150, derandomize=True, deadline=None)
@given(whole)
def test_numbers_read_back(value: int) -> None:
    """Every integer to a billion billion reads back from several ways of writing it."""
    forms = [spelled(value), str(value), f"{value:,}", spelled(value).replace("零", "〇"), str(value).translate(WIDE)]
    if value % 10_000 == 0 and value < 10**8:
        forms += [f"{value // 10_000}万", f"{spelled(value // 10_000)}万"]

    assert [number(f"共{form}人").amount.value for form in forms] == [value] * len(forms)


WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@settings(max_examples=120, derandomize=True, deadline=None)
@given(days)
def test_dates_read_back(day: datetime.date) -> None:
    """Every day reads back from six ways of writing it."""
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    forms = [
        f"{year}年{small(day.month)}月{small(day.day)}日",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year} 年 {day.month} 月 {day.day} 日",
        f"{day.year}年{day.month:02}月{day.day:02}日".translate(WIDE),
        f"{year}年{small(day.month)}月{small(day.day)}号",
        f"公元{day.year}年{day.month}月{day.day}日",
    ]
    for form in forms:
        (fact,) = read(f"于{form}签订")

        assert isinstance(fact, Date)
        assert (fact.year, fact.month, fact.day, fact.text) == (day.year, day.month, day.day, form)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text(alphabet="一二十百万亿零〇两几多余年月日时分半第約萬點％%3,.5至、，元斤里的", max_size=24))
def test_spans(text: str) -> None:
    """Whatever is written, facts lie in order, do not overlap, and slice to their text."""
    facts = read(text)

    assert [fact.span.of(text) for fact in facts] == [fact.text for fact in facts]
    assert all(a.span.end <= b.span.start for a, b in pairwise(facts))


MEANINGS = [
    ("五十多人", Kind.QUANTITY, 50, Hedge.OVER), ("近万人", Kind.QUANTITY, 10_000, Hedge.UNDER),
    ("百分之三十五点六", Kind.PERCENT, 0.356, Hedge.EXACT), ("三成五", Kind.PERCENT, 0.35, Hedge.EXACT),
    ("三分之二", Kind.FRACTION, 2 / 3, Hedge.EXACT), ("一倍半", Kind.MULTIPLE, 1.5, Hedge.EXACT),
    ("第四百一十一次", Kind.ORDINAL, 411, Hedge.EXACT), ("两年半", Kind.DURATION, 2.5, Hedge.EXACT),
    ("三元五角", Kind.MONEY, 3.5, Hedge.EXACT), ("一尺六", Kind.MEASURE, 1.6, Hedge.EXACT),
    ("约三千人", Kind.QUANTITY, 3000, Hedge.ABOUT), ("壹仟贰佰叁拾元", Kind.MONEY, 1230, Hedge.EXACT),
    ("半个小时", Kind.DURATION, 0.5, Hedge.EXACT), ("过半英寸", Kind.MEASURE, 0.5, Hedge.OVER),
    ("一个半月", Kind.DURATION, 1.5, Hedge.EXACT), ("三十週年", Kind.DURATION, 30, Hedge.EXACT),
    ("四周内", Kind.DURATION, 4, Hedge.EXACT), ("过百位", Kind.QUANTITY, 100, Hedge.OVER),
    ("一、四〇七、八〇〇元", Kind.MONEY, 1_407_800, Hedge.EXACT), ("五二·一〇元", Kind.MONEY, 52.1, Hedge.EXACT),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "value", "hedge"), MEANINGS)
def test_kinds(text: str, kind: Kind, value: float, hedge: Hedge) -> None:
    """A number has its kind, value and hedge."""
    fact = next(fact for fact in read(text) if isinstance(fact, Number))

    assert fact.amount.value is not None
    assert (fact.kind, round(float(fact.amount.value), 6), fact.amount.hedge) == (kind, round(value, 6), hedge)


@pytest.mark.parametrize(
    ("text", "year"),
    [("民国三十八年", 1949), ("光绪二十六年", 1900), ("公元前二二一年", -221), ("上世纪五十年代", 1950)],
)
def test_eras(text: str, year: int) -> None:
    """Reign years, years before the common era and decades are converted."""
    (fact,) = read(text)

    assert isinstance(fact, Date)
    assert fact.year == year


def test_days() -> None:
    """A dateline day, a list of days, a day that may be a number of days, and a number of days are told apart."""
    dateline, first, second = (fact for fact in read("新华社二日电：五月五、六两日") if isinstance(fact, Date))
    (loose,) = (fact for fact in read("三日成绩公报") if isinstance(fact, Date))

    assert (dateline.day, dateline.dateline) == (2, True)
    assert [(day.month, day.day) for day in (first, second)] == [(5, 5), (5, 6)]
    assert (loose.day, loose.loose) == (3, True)
    assert [fact.kind for fact in read("七日内") if isinstance(fact, Number)] == [Kind.DURATION]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("比去年增加，今年五月", [("year -1", None, None), ("year 0", 5, None)]),
        ("本月十四日，上个月", [("month 0", None, 14), ("month -1", None, None)]),
        ("以上年份，过去年代，基本年景", []),
    ],
)
def test_relative(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    """Years and months told from the day of writing keep their distance; other words that hold the letters are none."""
    assert [(fact.offset, fact.month, fact.day) for fact in read(text) if isinstance(fact, Date)] == expected


def test_times() -> None:
    """The part of the day fixes the hour; without one both halves are possible."""
    (evening, either) = (fact for fact in read("晚十一点半，四时三十二分") if isinstance(fact, Time))

    assert evening.minutes == (23 * 60 + 30,)
    assert either.minutes == (272, 992)
    assert [fact.minutes for fact in read("下午五六点，10:00 点") if isinstance(fact, Time)] == [
        (1020, 1080),
        (600, 1320),
    ]


@pytest.mark.parametrize("word", sorted(words()))
def test_not_numbers(word: str) -> None:
    """A word of the table states no number that could be missed."""
    assert [fact.text for fact in read(f"他们{word}，") if not fact.weak] == []


def test_words_spare_numerals() -> None:
    """A word of the table inside a numeral or before its unit stays a numeral."""
    assert number("三千万人").amount.value == 30_000_000
    assert number("十分钟").amount.value == 10
    assert number("百分之三").amount.value is not None
