"""From bytes to text: UTF-8, UTF-16 with a mark, and GB18030 where it is plausible."""

import codecs
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from audit.corpus.reading import UnreadableError

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Two-byte characters of GB18030, and those of them that are common: level 1 of GB 2312 and its punctuation.
PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]")
HALF = re.compile("[\ud800-\udfff]")
COMMON = re.compile(rb"(?:[\xb0-\xd7]|[\xa1-\xa3])[\xa1-\xfe]")


class Encoding(NamedTuple):
    """The encoding of a file: Python's name of it, the bytes of its mark, and a sentence if it was guessed."""

    name: str
    mark: int = 0
    note: str = ""


class Line(NamedTuple):
    """A line of a file with its line feed. With `trouble`, a whole sentence, the text is not to be trusted."""

    number: int
    text: str
    trouble: str = ""


def detect(head: bytes, *, whole: bool) -> Encoding:
    """Tell the encoding from the first bytes of a file; `whole` if there are no others.

    Errors: UnreadableError for an empty or a binary file. What is neither UTF-8 nor plausible GB18030 is called UTF-8,
    so that decoding names the byte.
    """
    if not head:
        raise UnreadableError("The file is empty; there is nothing to audit.")
    for mark, name in MARKS:
        if head.startswith(mark):
            return Encoding(name, len(mark))
    if (at := head.find(b"\0")) >= 0:
        raise UnreadableError(f"Byte {at} is NUL: the file is binary, or UTF-16 without a mark; save it as UTF-8.")
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, whole)
    except UnicodeDecodeError as error:
        if _plausible(head, whole):
            at = error.start
            return Encoding("gb18030", 0, f"Read as GB18030, because byte {at} is not UTF-8; save it as UTF-8.")
    return Encoding("utf-8")


def decode(data: bytes) -> tuple[str, str]:
    """Give the text of a whole file, its mark left out, and a note or an empty string. Errors: UnreadableError."""
    encoding = detect(data, whole=True)
    try:
        return data[encoding.mark :].decode(encoding.name), encoding.note
    except UnicodeDecodeError as error:
        raise UnreadableError(
            _damage(encoding, encoding.mark + error.start, data[encoding.mark + error.start])
        ) from error


def peek(stream: io.BufferedReader) -> Encoding:
    """Tell the encoding of a stream from its buffer, nothing of which is used up. Errors: UnreadableError."""
    return detect(stream.peek(), whole=False)


def lines(stream: io.BufferedReader, encoding: Encoding, largest: int) -> Iterator[Line]:
    """Yield the lines of a stream that stands at its beginning, none longer than `largest` bytes."""
    stream.read(encoding.mark)
    if encoding.name.startswith("utf-16"):
        yield from _wide(stream, encoding, largest)
        return
    number, offset = 1, encoding.mark
    while raw := stream.readline(largest + 1):
        size = len(raw)
        if size > largest:
            size += _drain(stream, raw)
            yield Line(number, "\n", _length(number, size, largest))
        else:
            yield _line(raw, number, offset, encoding)
        offset += size
        number += 1


def mended(text: str) -> str:
    """Give a text whose halves of characters, which JSON can hold and UTF-8 cannot, are replacement characters."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return HALF.sub("\N{REPLACEMENT CHARACTER}", text)
    return text


def _line(raw: bytes, number: int, offset: int, encoding: Encoding) -> Line:
    """Decode a line; damaged bytes become lone surrogates, so that the fields of a table stay in their places."""
    try:
        return Line(number, raw.decode(encoding.name))
    except UnicodeDecodeError as error:
        trouble = f"Line {number}: {_damage(encoding, offset + error.start, raw[error.start])}"
        return Line(number, raw.decode("utf-8", "surrogateescape"), trouble)


def _wide(stream: io.BufferedReader, encoding: Encoding, largest: int) -> Iterator[Line]:
    """Yield the lines of UTF-16, whose line feeds have two bytes."""
    text = io.TextIOWrapper(stream, encoding.name, newline="\n")
    number = 1
    try:
        while line := text.readline(largest + 1):
            size = len(line)
            if size > largest:
                size += _drain(text, line)
            yield Line(number, line if size <= largest else "\n", _length(number, size, largest))
            number += 1
    except UnicodeDecodeError as error:
        yield Line(
            number, "\n", f"Line {number} is not {encoding.name.upper()} ({error.reason}); the rest is not read."
        )
    finally:
        text.detach()


def _drain(stream: io.BufferedReader | io.TextIOWrapper, begun: bytes | str) -> int:
    """Pass over the rest of a line that is too long; give its size."""
    size = 0
    while begun[-1:] not in (b"\n", "\n") and (begun := stream.readline(1 << 16)):
        size += len(begun)
    return size


def _length(number: int, size: int, largest: int) -> str:
    """Say that a line is too long, if it is."""
    return (
        f"Line {number} has {size:,} bytes, more than {largest:,}: too long to audit; split it."
        if size > largest
        else ""
    )


def _damage(encoding: Encoding, offset: int, byte: int) -> str:
    """Say which byte is damaged."""
    if encoding.name != "utf-8":
        return f"Byte {offset} (0x{byte:02X}) is not {encoding.name.upper()}; save the file as UTF-8."
    return f"Byte {offset} (0x{byte:02X}) is neither UTF-8 nor plausible GB18030; save the file as UTF-8."


def _plausible(head: bytes, whole: bool) -> bool:
    """Tell whether bytes that are not UTF-8 read as Chinese in GB18030.

    UTF-8 with a few bad bytes also decodes now and then, into rare characters: nine of ten must be common.
    """
    try:
        codecs.getincrementaldecoder("gb18030")().decode(head, whole)
    except UnicodeDecodeError:
        return False
    pairs = PAIR.findall(head)
    common = sum(1 for pair in pairs if COMMON.fullmatch(pair))
    return bool(pairs) and common >= 0.9 * len(pairs)
