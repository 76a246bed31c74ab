"""Facts of Chinese text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.zh.facts import read
from audit.language.zh.words import sayings, words
from audit.model.facts import Date, Hedge, Kind, Number, Time


def number(text: str) -> Number:
    """Read the only number of a text."""
    (fact,) = (fact for fact in read(text) if isinstance(fact, Number) and not fact.weak)
    return fact


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text(alphabet="一二十百万亿零〇两几多余年月日时分半第約萬點％%3,.5至、，元斤里的", max_size=24))
def test_spans(text: str) -> None:
    """Whatever is written, facts lie in order, do not overlap, and slice to their text."""
    facts = read(text)

    assert [fact.span.of(text) for fact in facts] == [fact.text for fact in facts]
    assert all(a.span.end <= b.span.start for a, b in pairwise(facts))


MEANINGS = [
    ("六十有三。", Kind.QUANTITY, 63, Hedge.EXACT), ("达到七千万吨", Kind.MEASURE, 70_000_000, Hedge.EXACT),
    ("220千伏", Kind.MEASURE, 220, Hedge.EXACT), ("5兆瓦", Kind.MEASURE, 5, Hedge.EXACT),
    ("（万吨）", Kind.MEASURE, 10_000, Hedge.EXACT), ("“十一五”规划", Kind.ORDINAL, 11, Hedge.EXACT),
    ("0.5 g", Kind.MEASURE, 0.5, Hedge.EXACT),
    ("五十多人", Kind.QUANTITY, 50, Hedge.OVER), ("近万人", Kind.QUANTITY, 10_000, Hedge.UNDER),
    ("百分之三十五点六", Kind.PERCENT, 0.356, Hedge.EXACT), ("三成五", Kind.PERCENT, 0.35, Hedge.EXACT),
    ("三分之二", Kind.FRACTION, 2 / 3, Hedge.EXACT), ("一倍半", Kind.MULTIPLE, 1.5, Hedge.EXACT),
    ("第四百一十一次", Kind.ORDINAL, 411, Hedge.EXACT), ("两年半", Kind.DURATION, 2.5, Hedge.EXACT),
    ("三元五角", Kind.MONEY, 3.5, Hedge.EXACT), ("一尺六", Kind.MEASURE, 1.6, Hedge.EXACT),
    ("约三千人", Kind.QUANTITY, 3000, Hedge.ABOUT), ("壹仟贰佰叁拾元", Kind.MONEY, 1230, Hedge.EXACT),
    ("半个小时", Kind.DURATION, 0.5, Hedge.EXACT), ("过半英寸", Kind.MEASURE, 0.5, Hedge.OVER),
    ("一个半月", Kind.DURATION, 1.5, Hedge.EXACT), ("三十週年", Kind.DURATION, 30, Hedge.EXACT),
    ("四周内", Kind.DURATION, 4, Hedge.EXACT), ("过百位", Kind.QUANTITY, 100, Hedge.OVER),
    ("7亿余额宝用户", Kind.QUANTITY, 700_000_000, Hedge.EXACT), ("7亿余户", Kind.QUANTITY, 700_000_000, Hedge.OVER),
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


@pytest.mark.parametrize("saying", sorted(sayings()))
def test_sayings(saying: str) -> None:
    """The numbers of a saying are read, and need not be rendered."""
    facts = read(f"他们{saying}，")

    assert facts
    assert all(fact.weak for fact in facts)


@pytest.mark.parametrize(
    ("text", "minutes"), [("凌晨一时三十五分", (95,)), ("一时四十分", (100, 820)), ("一时十分高兴", ())]
)
def test_one_o_clock(text: str, minutes: tuple[int, ...]) -> None:
    """一时 is one o'clock where minutes or a part of the day tell, and else a while."""
    assert tuple(m for fact in read(text) if isinstance(fact, Time) for m in fact.minutes) == tuple(sorted(minutes))


@pytest.mark.parametrize("text", ["5g网络", "90s青年", "3d打印", "10W人"])
def test_letters_that_may_be_no_units(text: str) -> None:
    """A letter glued to a single digit, and one that is often no unit, proves nothing."""
    assert all(fact.weak for fact in read(text))


def test_words_spare_numerals() -> None:
    """A word of the table inside a numeral or before its unit stays a numeral."""
    assert number("统一六国").amount.value == 6
    assert number("三千万人").amount.value == 30_000_000
    assert number("十分钟").amount.value == 10
    assert number("百分之三").amount.value is not None


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("七十公里/小时", "kilometre", "hour"), ("时速350公里", "kilometre", "hour"), ("每天八小时", "hour", "day"),
        ("600Mbit/s", "megabit", "second"), ("走了三公里", "kilometre", ""), ("发电1.98亿度", "kilowatt-hour", ""),
    ],
)  # fmt: skip
def test_rates(text: str, unit: str, per: str) -> None:
    """A rate has its unit and the unit of time by which it counts."""
    (fact,) = (fact for fact in read(text) if isinstance(fact, Number))

    assert (fact.unit, fact.per) == (unit, per)
