"""Shenbao's two-pane pages."""

import datetime
from pathlib import Path

import pytest

from audit.corpus.panes import extract
from audit.corpus.read import read
from audit.model.document import Document
from audit.model.report import Skip
from audit.model.text import Lines, Span, Text

PAGE = """<div class="container">
    <div id="content-base" class="pane">
        <h1>1948-9 - 564</h1>
<h2>Page 1</h2>
<p>申報</p>
<h3>江水上漲</h3>
<p>〔本埠訊〕江水&nbsp;昨日上漲三尺。<br>堤岸無恙。</p>
    </div>
    <div id="content-t" class="pane">
        <h1>1949.05.01</h1>
<h3>River Rises</h3>
<p>[Local news] The river rose
  three feet &amp; more.</p><p>The <b>dykes</b> hold.</p>
    </div>
</div>
"""


def only(path: Path, page: str) -> Document | Skip:
    """Write a page and read it."""
    path.write_text(page, encoding="utf-8")
    (item,) = read([str(path)])
    return item


def body(text: Text | None) -> list[str]:
    """Give the lines to be aligned."""
    assert text is not None
    return text.body.of(text.content).splitlines()


def test_blocks_become_lines_on_both_sides(tmp_path: Path) -> None:
    """Headlines and paragraphs are lines; issue, page and masthead are no part of the body."""
    document = only(tmp_path / "1949.05.01.html", PAGE)
    assert isinstance(document, Document)

    assert body(document.source) == ["江水上漲", "〔本埠訊〕江水\u00a0昨日上漲三尺。", "堤岸無恙。"]
    assert body(document.target) == [
        "River Rises",
        "[Local news] The river rose   three feet & more.",
        "The dykes hold.",
    ]
    assert document.date == datetime.date(1949, 5, 1)


def test_places_lead_back_to_the_page(tmp_path: Path) -> None:
    """Every letter that is not an entity stands in the file where line, column and span say."""
    document = only(tmp_path / "x.html", PAGE)
    assert isinstance(document, Document)
    rows = PAGE.split("\n")
    for text in (document.target, document.source):
        assert text is not None
        lines = Lines.of(text.content)
        for at, letter in enumerate(text.content):
            place = text.origin.in_file(Span(at, at + 1))
            if letter.strip() and letter not in "&\u00a0":
                line, column = text.position(at, lines)

                assert place is not None
                assert place.of(PAGE) == letter == rows[line - 1][column - 1]


def test_words_with_an_entity_do_not_stand_in_the_file_letter_for_letter(tmp_path: Path) -> None:
    """A span over an entity has no place that an edit could replace."""
    document = only(tmp_path / "x.html", PAGE)
    assert isinstance(document, Document)
    at = document.target.content.index("feet & more")

    assert document.target.origin.in_file(Span(at, at + 11)) is None
    assert document.target.origin.in_file(Span(at, at + 4)) is not None


def test_the_translation_alone_is_enough(tmp_path: Path) -> None:
    """A page without the original is English only; one without the translation is a skip."""
    english = only(tmp_path / "a.html", PAGE.replace("content-base", "other"))
    chinese = only(tmp_path / "b.html", PAGE.replace("content-t", "other"))
    neither = only(tmp_path / "c.html", "<p>Hello</p>")

    assert isinstance(english, Document)
    assert english.source is None
    assert isinstance(chinese, Skip)
    assert "no translation" in chinese.reason
    assert isinstance(neither, Skip)
    assert "no panes" in neither.reason


@pytest.mark.parametrize(
    "page",
    ["<div id=content-t><p>a", "<div id=content-t>a<script>b</script><!-- c --></div>d", "<div id=content-t>a<</div>"],
)
def test_broken_markup_loses_no_text(page: str) -> None:
    """Unclosed tags, scripts, comments and stray brackets do not disturb the text."""
    assert extract(page)["target"].text("x").content.rstrip("<\n") == "a"


def test_markup_in_tatters_is_refused(tmp_path: Path) -> None:
    """A page of nothing but stray brackets is given up before it fills the memory."""
    item = only(tmp_path / "x.html", "<div id=content-t><p>a" + "<" * 200_000)

    assert isinstance(item, Skip)
    assert "more than 100,000 pieces" in item.reason


@pytest.mark.parametrize("piece", ["<!--", "<a ", "&", "<script", "<p>a"])
def test_time_grows_with_the_page_only(piece: str) -> None:
    """Repeated openings are read once each, not once from each to the end."""
    extract("<div id=content-t><p>a" + piece * 50_000)
