"""Lines of a block that stand in another order are one bead."""

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
