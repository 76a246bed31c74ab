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
