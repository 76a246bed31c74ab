"""A document gets its segments."""

from audit.alignment.align import align
from audit.model.document import Bead, Document
from audit.model.text import Origin, Part, Span, Text

ARTICLE = "# 北方运河开闸\n【本报一日电】北方运河昨日开闸。三千名工人参加了大会。\n第二条\n会后举行了焰火晚会。"
ENGLISH = (
    "Northern Canal Opens\nThe northern canal opened its gates yesterday. Three thousand workers took part.\n\n"
    "second\n\nAfter the meeting there were fireworks.\n\nTranslated by the office."
)


def document(target: str, source: str | None) -> Document:
    """Make a document of plain texts."""
    return Document("one", Text.plain(target), Text.plain(source) if source is not None else None)


def table(aligned: Document) -> list[tuple[str, str, str, int]]:
    """Give kind, original, translation and paragraph of each bead."""
    return [(one.bead.kind, one.source_text, one.target_text, one.bead.paragraph) for one in aligned.segments]


def test_row() -> None:
    """One sentence on one side is one bead, however many there are on the other."""
    aligned = align(document("He came. He saw.", "他来了，看见了。"))

    assert aligned.beads == (Bead(Span(0, 16), Span(0, 8), "prose", 0, 1.0),)


def test_without_original() -> None:
    """The translation alone is cut into sentences, and lines without a stop are headings."""
    assert [
        (one.target_text, one.bead.kind, one.bead.paragraph)
        for one in align(document("Title\nOne. Two.", None)).segments
    ] == [
        ("Title", "heading", 0),
        ("One.", "prose", 1),
        ("Two.", "prose", 1),
    ]


def test_article() -> None:
    """Headings meet, sentences meet, and what has no original stands alone beside a gap at the end."""
    source = ARTICLE.removeprefix("# ")
    aligned = align(document(ENGLISH, source), semantic="never")

    assert table(aligned) == [
        ("heading", "北方运河开闸", "Northern Canal Opens", 0),
        ("prose", "【本报一日电】北方运河昨日开闸。", "The northern canal opened its gates yesterday.", 1),
        ("prose", "三千名工人参加了大会。", "Three thousand workers took part.", 1),
        ("heading", "第二条", "second", 2),
        ("prose", "会后举行了焰火晚会。", "After the meeting there were fireworks.", 3),
        ("prose", "", "Translated by the office.", 4),
    ]
    assert aligned.beads[-1].source == Span(len(source), len(source))


def test_gap() -> None:
    """An omission stands where the words belong: after the sentence before it in its paragraph."""
    source = "北方运河昨日开闸。三千名工人参加了大会。\n会后举行了焰火晚会。"
    target = "The northern canal opened its gates yesterday.\nAfter the meeting there were fireworks."
    aligned = align(document(target, source), semantic="always")

    assert [(one.source_text, one.target) for one in aligned.segments][1] == ("三千名工人参加了大会。", Span(46, 46))
    assert [one.bead.paragraph for one in aligned.segments] == [0, 0, 1]


def test_titles() -> None:
    """The headlines of the headers are a pair of their own, before the body."""
    target = Text("Canal Opens\nIt opened.", Origin("a"), Span(12, 22), (Part("title", Span(0, 11)),))
    source = Text("运河开闸\n开闸了。", Origin("a"), Span(5, 9), (Part("title", Span(0, 4)),))
    aligned = align(Document("a", target, source))

    assert table(aligned) == [("title", "运河开闸", "Canal Opens", -1), ("prose", "开闸了。", "It opened.", 0)]


def test_empty() -> None:
    """A side without words leaves the other's sentences alone."""
    assert [one.source for one in align(document("One. Two.", "")).segments] == [Span(0, 0)] * 2
    assert [one.target for one in align(document("", "一。")).segments] == [Span(0, 0)]
