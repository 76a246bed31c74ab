"""The comparison of the facts of a document."""

import datetime

import pytest

from audit.checkers.accuracy._facts.comparison import compare
from audit.checkers.accuracy._facts.difference import Nature
from audit.model.document import Bead, Document
from audit.model.text import Span, Text


def document(*pairs: tuple[str, str], date: datetime.date | None = None) -> Document:
    """Make a document of aligned pairs."""
    source, target, beads = "", "", []
    for zh, en in pairs:
        beads.append(Bead(Span(len(target), len(target) + len(en)), Span(len(source), len(source) + len(zh))))
        source, target = f"{source}{zh}\n", f"{target}{en}\n"
    return Document("d", Text.plain(target), Text.plain(source), date=date, beads=tuple(beads))


def natures(*pairs: tuple[str, str], date: datetime.date | None = None) -> list[Nature]:
    """Give the natures of the differences found."""
    return [difference.nature for _, difference in compare(document(*pairs, date=date))]


CASES = [
    ("共八千三百棵。", "8,500 trees in all.", [Nature.MODIFIED]),
    ("共八千三百棵。", "83,000 trees in all.", [Nature.MAGNITUDE]),
    ("共四十万例。", "40,0000 cases in all.", [Nature.GROUPING]),
    ("其中88%赞成，76人反对。", "76% were for, 88 people against.", [Nature.SWAPPED, Nature.SWAPPED]),
    ("共八千三百棵。", "Many trees in all.", [Nature.MISSING]),
    ("树很多。", "There are 8,300 trees.", [Nature.EXTRA]),
    ("长一千公里。", "It is 1,000 metres long.", [Nature.UNIT]),
    ("每张四十欧元。", "Each costs 40 yuan.", [Nature.CURRENCY]),
    ("7月25日开幕。", "It opened on June 25.", [Nature.DATE]),
    ("上午十时开会。", "They met at 10 p.m.", [Nature.TIME]),
    ("四年来第五次。", "The fifth time in 5 years.", [Nature.MODIFIED]),
    ("每四人中有三人赞成。", "Three out of four were for it.", []),
    ("每四人中有三人赞成。", "Three out of five were for it.", [Nature.MISSING, Nature.MISSING, Nature.EXTRA]),
    ("四分之三的人赞成。", "Three out of four were for it.", []),
    ("4/7 赞成。", "Four of seven were for it.", []),
    ("死亡二万四千一百五十人。", "24, 150 people died.", []),
    ("住在12、150号房。", "They had rooms 12, 150 in all.", []),
    ("五月五、六两日开会。", "They met on May 5 and 6.", []),
    ("开会两日。", "They met.", [Nature.MISSING]),
    ("每半年开会一次。", "The two sides meet at semi-annual talks.", [Nature.EXTRA]),
    ("有效率92.5%（37/40）。", "It helped 92.5% (37 of 40).", []),
    ("重1.2 kg。", "It weighs 1,200 g.", []),
    ("高1.75 m。", "It is 175 cm high.", []),
    ("用药500 mg。", "A dose of 500 g.", [Nature.UNIT]),
    ("用药0.5g。", "A dose of 0.5 mg.", [Nature.UNIT]),
    ("压力101千帕。", "A pressure of 101 kPa.", []),
    ("血压120 mmHg。", "A blood pressure of 16 kPa.", []),
    ("热量200大卡。", "It has 200 calories.", []),
    ("功率5兆瓦。", "A power of 5,000 kW.", []),
    ("静置30 min，每8 h一次。", "It stood for half an hour, then every eight hours.", []),
    ("10W粉丝", "100,000 fans", []),
    ("共一千二百万人。", "12m people in all.", []),
    ("死亡率6.5‰。", "The death rate was 6.5 per thousand.", []),
    ("死亡率6.5‰。", "There were 6.5 deaths per 1,000 people.", []),
    ("死亡率6.5‰。", "The death rate was 65 per thousand.", [Nature.MAGNITUDE]),
    ("每万人有病床40张。", "There are 40 beds for every 10,000 people.", []),
    ("“十二五”期间", "during the 12th Five-Year Plan", []),
    ("“十二五”期间", "during the 13th Five-Year Plan", [Nature.MODIFIED]),
    ("出口额（亿元）", "Exports (100 million yuan)", []),
    ("出口额（亿元）", "Exports (10 million yuan)", [Nature.EXTRA]),
    ("统一七省。", "He unified the seven provinces.", []),
    ("他住过两三年。", "He lived there for several years.", []),
    ("他住过两三年。", "He lived there for nine years.", [Nature.MODIFIED]),
    ("乾隆五十二年四月初三。", "The third day of the fourth month of the fifty-second year of Qianlong.", []),
    ("乾隆五十二年十二月三日。", "10 January 1788.", []),
    ("乾隆五十二年十二月三日。", "10 January 1798.", [Nature.DATE]),
    ("农历八月十五赏月。", "At Mid-Autumn they watch the moon.", []),
    ("学会十八般武艺。", "He learned every trick of the trade.", []),
    ("学会十八般武艺。", "He learned the eighteen martial arts.", []),
    ("近三千年来", "for nearly three millennia", []),
    ("收入突破3万元。", "Income passed the 30,000 mark.", []),
    ("她一九二七年出生，今年退休。", "Born in 1972, she retires this year.", [Nature.DATE]),
    ("她一九二七年出生，今年七十岁。", "Born in 1972, she is seventy.", [Nature.DATE]),
    ("她一九二七年出生，今年七十岁。", "She turned seventy in 1997.", [Nature.MISSING]),
    ("今年增产，去年减产。", "Output rose in 1954 and fell in 1953.", []),
    ("五十年代的歌", "songs of the 1970s", [Nature.DATE]),
    ("五十年代的歌", "songs of the 1950s", []),
    ("第三次全国代表大会", "the Second National Congress", [Nature.MODIFIED]),
    ("第一次全国代表大会，到会三人。", "Three came to the First National Congress.", []),
    ("三名代表第一次到会。", "The delegates came to the First Congress.", [Nature.MISSING]),
    ("中共七大召开。", "The Eighth Congress of the Party met.", [Nature.MODIFIED]),
    ("他有地二亩。", "He had a third of an acre.", []),
    ("走了四分之三英里。", "They walked three quarters of a mile.", []),
    ("走了二十里。", "They walked a third of a mile.", [Nature.MODIFIED]),
    ("7月25日0—24时，31个省报告。", "On July 25, 31 provinces reported from 0-24.", []),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_natures(source: str, target: str, expected: list[Nature]) -> None:
    """Each kind of difference has its name."""
    assert natures((source, target)) == expected


def test_neighbours() -> None:
    """A number that stands in the neighbouring segment is not missing."""
    assert natures(("共三百四十二人。", "There were many."), ("他们来了。", "They came, all 342 of them.")) == []


def test_distinctive_anywhere() -> None:
    """A large number may stand anywhere in the document, a small one only near by."""
    far = [("好。", "Good.")] * 4

    assert natures(("共三千四百人。", "Many."), *far, ("完。", "3,400 in all.")) == []
    assert natures(("共三点四倍。", "Many."), *far, ("完。", "3.4 times in all.")) == []
    assert Nature.MISSING in natures(("共四十人。", "Many."), *far, ("完。", "40 in all."))


@pytest.mark.parametrize(
    ("target", "expected"),
    [("May 7th", []), ("the 7th", []), ("July 7th", [Nature.MONTH]), ("7th", [])],
)
def test_month_of_the_issue(target: str, expected: list[Nature]) -> None:
    """A dateline day has the month of the issue, or none."""
    pair = ("东京七日电：舰队返航。", f"Tokyo, {target}: the fleet is returning.")

    assert natures(pair, date=datetime.date(1945, 5, 8)) == expected


def test_month_before_the_issue() -> None:
    """A day later than the issue's is of the month before."""
    pair = ("本报三十一日电。", "March 31st.")

    assert natures(pair, date=datetime.date(1948, 4, 2)) == []
    assert natures(pair, date=datetime.date(1948, 6, 2)) == [Nature.MONTH]


ISSUE = datetime.date(1955, 5, 8)
RELATIVE = [
    ("去年产量增加。", "Last year output rose.", None, []),
    ("去年产量增加。", "This year output rose.", None, [Nature.DATE]),
    ("去年产量增加。", "In 1954 output rose.", None, []),
    ("去年产量增加。", "In 1953 output rose.", None, []),
    ("去年产量增加。", "In 1954 output rose.", ISSUE, []),
    ("去年产量增加。", "In 1953 output rose.", ISSUE, [Nature.DATE]),
    ("去年产量增加。", "A year ago output rose.", ISSUE, []),
    ("今年产量增加。", "Output rose.", ISSUE, []),
    ("本月十四日开会。", "They met on September 14th.", None, []),
    ("本月十四日开会。", "They met on May 14th.", ISSUE, []),
    ("上月十四日开会。", "They met on May 14th.", ISSUE, [Nature.DATE]),
    ("去年十二月三日开会。", "They met on December 3 last year.", ISSUE, []),
    ("今年七月三日开会。", "They met on July 5.", None, [Nature.DATE]),
]


@pytest.mark.parametrize(("source", "target", "issue", "expected"), RELATIVE)
def test_relative_dates(source: str, target: str, issue: datetime.date | None, expected: list[Nature]) -> None:
    """A date told from the day of writing is compared with its like, and with others where the document is dated."""
    assert natures((source, target), date=issue) == expected
