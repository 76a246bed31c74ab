"""Files are corrected at the place and nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.edits import Edit, EditError, amend, write
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
