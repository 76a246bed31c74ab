"""From bytes to text."""

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.corpus.encoding import decode, lines, peek
from audit.corpus.reading import UnreadableError

CHINESE = "新华社北京十五日电，今年产量三十万吨。\n"


def buffered(data: bytes) -> io.BufferedReader:
    """Make a stream as a file gives it."""
    raw: Any = io.BytesIO(data)
    return io.BufferedReader(raw)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marked_and_plain_unicode_read_without_a_note(encoding: str) -> None:
    """UTF-8 with and without a mark, and UTF-16 with one, give the text and no note."""
    assert decode(CHINESE.encode(encoding)) == (CHINESE, "")


def test_gb18030_is_read_with_a_note() -> None:
    """What is not UTF-8 and reads as common Chinese is taken for GB18030, and said so."""
    text, note = decode(CHINESE.encode("gb18030"))

    assert text == CHINESE
    assert "GB18030" in note
    assert "byte 0" in note


@pytest.mark.parametrize(
    "bad", [CHINESE.encode() + b"\xff\xfe", "naïve café".encode("latin-1"), b"\x93Quoted\x94 text"]
)
def test_damage_names_the_byte(bad: bytes) -> None:
    """Broken UTF-8 and western encodings are refused with the offset of the byte."""
    with pytest.raises(UnreadableError, match=r"^Byte \d+ \(0x[0-9A-F]{2}\) is neither UTF-8"):
        decode(bad)


def test_empty_and_binary_files_are_refused() -> None:
    """Nothing, and bytes with NUL, have a sentence each."""
    with pytest.raises(UnreadableError, match="empty"):
        decode(b"")
    with pytest.raises(UnreadableError, match="Byte 2 is NUL"):
        decode(b"PK\0\0")


@settings(derandomize=True, max_examples=60, deadline=None)
@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1),
    st.sampled_from(["utf-8", "utf-16"]),
)
def test_lines_lose_nothing(text: str, encoding: str) -> None:
    """The lines of a stream join to its text, and are cut at line feeds only."""
    if text.startswith("\ufeff"):
        return
    stream = buffered(text.encode(encoding))
    found = list(lines(stream, peek(stream), 1 << 20))

    assert "".join(line.text for line in found) == text
    assert not any(line.trouble for line in found)
    assert [line.number for line in found] == list(range(1, len(found) + 1))
    assert all("\n" not in line.text[:-1] for line in found)


def test_a_long_line_costs_itself_only() -> None:
    """A line over the limit is passed over in pieces; the next one is read."""
    stream = buffered(b"one\n" + b"x" * 5000 + b"\nthree\n")
    found = list(lines(stream, peek(stream), 1000))

    assert [line.text for line in found] == ["one\n", "\n", "three\n"]
    assert "Line 2 has 5,001 bytes" in found[1].trouble


def test_a_bad_byte_costs_its_line_only() -> None:
    """Damage in one line names line and byte of the file, and the others are read."""
    stream = buffered("甲\n".encode() + b"a\xe9b\n" + "乙\n".encode())
    found = list(lines(stream, peek(stream), 1000))

    assert [bool(line.trouble) for line in found] == [False, True, False]
    assert found[1].trouble.startswith("Line 2: Byte 5 (0xE9)")
