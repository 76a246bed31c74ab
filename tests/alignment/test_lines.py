"""Lines of a block that stand in another order are one bead."""

import pytest

from audit.alignment.align import align
from audit.alignment.lines import gathered
from audit.alignment.match import Match, Sentence
from audit.model.document import Document
from audit.model.text import Text

SIGNED = "渔业工会主席\n李明（签字）\n铁路学校校长\n王立（签字）"
SIGNATURES = (
    "(Signed) Li Ming\nChairman of the fishing union\n(Signed) Wang Li\nPrincipal of the railway school\n"
    "Fishing union chairman"
)
CLOSED = "大会于昨日闭幕，会后举行了焰火晚会。"
CLOSING = "The meeting closed yesterday, and fireworks followed."


def lines(*texts: str) -> list[Sentence]:
    """Make lines without a stop."""
    return [Sentence(text, begins=True, heading=True) for text in texts]


def match(row: int, column: int) -> Match:
    """Make a bead of two lines."""
    return Match(range(row, row + 1), range(column, column + 1), 0.9)


def test_block() -> None:
    """Signatures in another order, with one repeated, are one bead; the sentence before them is not part of it."""
    document = Document("a", Text.plain(f"{CLOSING}\n{SIGNATURES}"), Text.plain(f"{CLOSED}\n{SIGNED}"))

    assert [(one.source_text, one.target_text) for one in align(document, semantic="never").segments] == [
        (CLOSED, CLOSING),
        (SIGNED, SIGNATURES),
    ]


def test_swapped() -> None:
    """Only the beads between a line and its counterpart are joined."""
    source = lines("铁路", "渔业工会", "小麦学校", "煤矿")
    target = lines("Railway", "Wheat school", "Fishing union", "Coal mine")

    assert [(one.source, one.target) for one in gathered([match(n, n) for n in range(4)], source, target)] == [
        (range(1), range(1)),
        (range(1, 3), range(1, 3)),
        (range(3, 4), range(3, 4)),
    ]


def test_in_order() -> None:
    """Lines that meet their counterparts are left as they are, and so are sentences, whatever they say."""
    found = [match(0, 0), match(1, 1)]
    order = lines("渔业工会", "小麦学校"), lines("Fishing union", "Wheat school")
    prose = [Sentence("渔业工会。"), Sentence("小麦学校。")], [Sentence("Wheat school."), Sentence("Fishing union.")]

    assert list(gathered(found, *order)) == found
    assert list(gathered(found, *prose)) == found


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("渔业署署长\n邹广荣教授", "Prof. CHAU Kwong Wing Albert\nDirector of Fisheries"),
        ("铁路局\n香港\n灣仔道12號", "Railway Office\n12 Wan Chai Road,\nHong Kong"),
        ("中国上海市\n南京东路200号\n邮编200001", "200 Nanjing East Road,\nShanghai 200001,\nChina"),
    ],
)
def test_small_to_large(source: str, target: str) -> None:
    """No line of a signature or an address is left alone where English goes from the small to the large."""
    found = align(Document("a", Text.plain(target), Text.plain(source))).segments

    assert all(one.source_text and one.target_text for one in found)


def left(source: list[Sentence], target: list[Sentence]) -> list[Match]:
    """Leave the first line of the translation and the last one of the original alone."""
    end = len(source) - 1
    pairs = [Match(range(n, n + 1), range(n + 1, n + 2), 0.9) for n in range(end)]
    return [Match(range(0), range(1), 0.9), *pairs, Match(range(end, end + 1), range(end + 1, end + 1), 0.9)]


def test_strangers() -> None:
    """Lines left alone are not joined where their words or lengths tell that they cannot be the same."""
    news = lines("体育新闻", "文化新闻", "农业机械修理站昨日开业")
    words = lines("Weather report from the north coast islands", "Sports news", "Culture news")
    short = lines("体育新闻", "文化新闻", "开业")
    found = left(news, words)

    assert list(gathered(found, news, words)) == found
    assert list(gathered(found, short, words)) == found


def test_far() -> None:
    """Lines left alone far apart are an omission and an addition."""
    source = lines(*["体育新闻"] * 8, "陈大文")
    target = lines("CHAN Tai Man", *["Sports news"] * 8)
    found = left(source, target)

    assert list(gathered(found, source, target)) == found
