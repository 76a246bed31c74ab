"""Files are corrected at the place and nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.corpus.read import read
from audit.edits import Edit, EditError, amend, write
from audit.model.document import Document
from audit.model.text import Origin, Span


def edit(path: Path, start: int, old: str, new: str) -> Edit:
    """Make an edit of a file that is nothing but its text."""
    return Edit(str(path), Origin(str(path)), Span(start, start + len(old)), old, new)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_exact_bytes_elsewhere(tmp_path: Path, encoding: str) -> None:
    """Line ends, marks and encodings stay as they are."""
    path = tmp_path / "a.txt"
    path.write_bytes("本协定，一九五二年。\r\nSigned in May\u2028of 1952.\n\n".encode(encoding))
    write(amend(str(path), [edit(path, 22, "May", "June"), edit(path, 0, "本", "该")]))

    assert path.read_bytes() == "该协定，一九五二年。\r\nSigned inJuney\u2028of 1952.\n\n".replace(
        "inJuney", "in June"
    ).encode(encoding)


def test_a_word_broken_at_its_hyphen(tmp_path: Path) -> None:
    """A word that the reader has joined is replaced with its line feed, and what follows it in its place."""
    path = tmp_path / "a.txt"
    path.write_text("With Kai-\nshek in my.", encoding="utf-8")
    origin = Origin(str(path), joints=(9,))
    joined = [
        Edit(str(path), origin, Span(5, 13), "Kai-shek", "Jieshi"),
        Edit(str(path), origin, Span(17, 19), "my", "May"),
    ]

    assert amend(str(path), joined).after == b"With Jieshi in May."
    with pytest.raises(EditError, match="the text has changed at character 6"):
        amend(str(path), [Edit(str(path), Origin(str(path), joints=(8,)), Span(5, 13), "Kai-shek", "Jieshi")])


def test_a_word_broken_at_its_hyphen_in_a_file_of_windows(tmp_path: Path) -> None:
    """The carriage return goes with the line feed."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"With Kai-\r\nshek in\r\nmy.\r\n")
    origin = Origin(str(path), breaks=(16,), joints=(9, 9, 17))
    joined = [
        Edit(str(path), origin, Span(5, 13), "Kai-shek", "Jieshi"),
        Edit(str(path), origin, Span(14, 19), "in my", "in May"),
    ]

    assert amend(str(path), joined).after == b"With Jieshi in May.\r\n"


def test_changed_text_is_refused(tmp_path: Path) -> None:
    """A place that does not hold the old words stops every edit of the file."""
    path = tmp_path / "a.txt"
    path.write_text("one two", encoding="utf-8")

    with pytest.raises(EditError, match="the text has changed at character 5"):
        amend(str(path), [edit(path, 0, "one", "1"), edit(path, 4, "six", "6")])
    assert path.read_text("utf-8") == "one two"


def test_file_that_changes_meanwhile(tmp_path: Path) -> None:
    """What somebody else wrote in between is not overwritten."""
    path = tmp_path / "a.txt"
    path.write_text("one", encoding="utf-8")
    file = amend(str(path), [edit(path, 0, "one", "1")])
    path.write_text("other", encoding="utf-8")

    with pytest.raises(EditError, match="changed while it was being corrected"):
        write(file)
    assert path.read_text("utf-8") == "other"


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1), min_size=1, max_size=5))
def test_every_other_character_stays(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> None:
    """Replacing some of many words changes only these."""
    path = tmp_path_factory.mktemp("edits") / "a.txt"
    text = "|".join(["字", *words])
    path.write_bytes(text.encode())
    start, edits = 2, []
    for word in words:
        edits.append(edit(path, start, word, f"<{word}>"))
        start += len(word) + 1

    assert amend(str(path), edits).after.decode() == "|".join(["字", *(f"<{word}>" for word in words)])


def test_what_cannot_be_corrected_is_told_in_a_sentence(tmp_path: Path) -> None:
    """A file that is gone, one that is no text, and one that may not be written."""
    gone, binary, folder = tmp_path / "gone.txt", tmp_path / "b.txt", tmp_path / "folder"
    binary.write_bytes(b"\x81\xff\x00\xfe" * 10)
    path = tmp_path / "a.txt"
    path.write_text("one", encoding="utf-8")
    file = amend(str(path), [edit(path, 0, "one", "1")])
    path.unlink()
    folder.mkdir()

    with pytest.raises(EditError) as first:
        amend(str(gone), [])
    with pytest.raises(EditError, match=r"b\.txt: the file cannot be read: .+"):
        amend(str(binary), [])
    with pytest.raises(EditError) as last:
        write(file)
    assert str(first.value) == f"{gone}: the file cannot be read: No such file or directory."
    assert str(last.value) == f"{path}: the file cannot be written: No such file or directory."


def test_lines_before_and_after(tmp_path: Path) -> None:
    """A difference is shown in the file's own letters, without its mark."""
    path = tmp_path / "a.txt"
    path.write_bytes("本协定。\n".encode("utf-16"))

    assert amend(str(path), [edit(path, 0, "本", "该")]).lines() == (["本协定。\n"], ["该协定。\n"])


def pages(folder: Path, english: str) -> tuple[Path, Document]:
    """Write a page of two panes and read it."""
    path = folder / "a.html"
    path.write_text(f'<div id="content-base"><p>好。</p></div><div id="content-t"><p>{english}</p></div>', "utf-8")
    (document,) = read([str(path)])
    assert isinstance(document, Document)
    return path, document


def within(document: Document, old: str, new: str) -> Edit:
    """Edit words of a document's translation."""
    start = document.target.content.index(old)
    return Edit(document.path, document.target.origin, Span(start, start + len(old)), old, new)


def test_text_taken_out_of_markup(tmp_path: Path) -> None:
    """Words of a page are replaced where they stand, and what is new is written as markup wants it."""
    path, document = pages(tmp_path, "It &amp; they were <i>very good</i>.")
    write(amend(str(path), [within(document, "very", "A < B &"), within(document, "they", "we")]))

    assert "It &amp; we were <i>A &lt; B &amp; good</i>." in path.read_text("utf-8")


@pytest.mark.parametrize("old", ["& they", "were very", "&"])
def test_words_across_markup(tmp_path: Path, old: str) -> None:
    """Words with a tag or an entity among them are left to the editor."""
    path, document = pages(tmp_path, "It &amp; they were <i>very good</i>.")

    with pytest.raises(EditError) as error:
        amend(str(path), [within(document, old, "x")])
    assert str(error.value) == f"{path}: “{old}” stands across tags or entities there; correct it by hand."


def test_a_row_that_has_changed(tmp_path: Path) -> None:
    """A field that does not hold the old words stops the edit."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"target": "one"}\n', encoding="utf-8")

    with pytest.raises(EditError) as error:
        amend(str(path), [Edit(str(path), Origin(str(path), field="target"), Span(0, 3), "two", "2")])
    assert str(error.value) == f"{path}: Line 1 has changed; run mt-audit check again."
