"""The page stands alone and says everything."""

import re
from dataclasses import replace

from audit.formats.html import render
from audit.model.report import Report
from tests.formats.sample import entry, report


def page(source: Report) -> str:
    """Render a page."""
    return b"".join(render(source)).decode()


def test_nothing_is_loaded() -> None:
    """No address leads out of the page, and its policy forbids any."""
    text = page(report())

    assert not re.search(r"(?:src|href)=|@import|url\(|https?:", text.replace("link.href =", ""))
    assert "default-src 'none'" in text


def test_both_sides_are_marked() -> None:
    """The places are marked in both languages."""
    text = page(report())

    assert "<mark>June 17</mark>" in text
    assert "<mark>七日</mark>" in text
    assert text.count("<article") == 10


def test_texts_are_no_markup() -> None:
    """A text cannot break out of its place."""
    evil = replace(
        entry(0), message="</script><script>alert(1)</script>", document="' onclick='alert(1)", suggestion="<img>"
    )
    found = report(1)
    results = [replace(result, entries=(evil,) if result.entries else ()) for result in found.results]
    text = page(replace(found, results=results))

    assert text.count("<script") == 1
    assert "<img" not in text
    assert "' onclick" not in text


def test_unread_files_are_named() -> None:
    """What was not looked at stands at the end."""
    assert "corpus/broken.en.txt</b>: The file is not UTF-8" in page(report())
