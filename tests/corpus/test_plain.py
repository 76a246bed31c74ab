"""Text files that are not of the archive's shape."""

from pathlib import Path

import pytest

from tests.corpus.reading import found


def test_heading_marks_of_markdown_are_no_text(tmp_path: Path) -> None:
    """Marks of headings are blanked, so that offsets stay; elsewhere a number sign is text."""
    text = "### First Item\n\nNo. #1 and ### two.\n"
    markdown, _ = found(tmp_path / "1945.05.08.md", text)
    plain, _ = found(tmp_path / "a.txt", text)

    assert markdown[0].target.content == "    First Item\n\nNo. #1 and ### two.\n"
    assert plain[0].target.content == text


def test_an_original_that_cannot_be_read_is_a_note(tmp_path: Path) -> None:
    """The translation is audited without it, and the reason is told."""
    (tmp_path / "a.zh.txt").write_bytes(b"\0\0")
    documents, skips = found(tmp_path / "a.en.txt", "One.\n")

    assert documents[0].source is None
    assert "a.zh.txt, which cannot be read: Byte 0 is NUL" in documents[0].notes[0]
    assert skips == []


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_an_original_may_have_its_own_encoding(tmp_path: Path, encoding: str) -> None:
    """Each file of a pair is decoded for itself; a guess is told with the name of its file."""
    (tmp_path / "a.zh.txt").write_bytes("今年全国粮食产量三千万吨。".encode(encoding))
    (document,), _ = found(tmp_path / "a.en.txt", "This year grain output was 30 million tons.\n")

    assert document.source is not None
    assert document.source.content == "今年全国粮食产量三千万吨。"
    assert [("a.zh.txt: Read as GB18030" in note) for note in document.notes] == [True] * (encoding != "utf-8")
