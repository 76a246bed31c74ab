"""Files cut into shards, so that processes share a file and memory holds only a part of it."""

import gzip
import io
import zlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from typing import NamedTuple

from audit.corpus.discover import paths
from audit.corpus.input import Input
from audit.corpus.parquet import opened
from audit.corpus.reading import Reading, UnreadableError
from audit.model.report import Skip
from audit.scan.table import text_column

SIZE = 1 << 20
"""Bytes of a block, but for the lines at its ends."""
BOM = b"\xef\xbb\xbf"


class Kind(StrEnum):
    """What a file holds."""

    LINES = "lines"
    TABLE = "table"
    TEXT = "text"


SUFFIXES = {
    ".jsonl": Kind.LINES,
    ".ndjson": Kind.LINES,
    ".jsonl.gz": Kind.LINES,
    ".ndjson.gz": Kind.LINES,
    ".json.gz": Kind.LINES,
    ".parquet": Kind.TABLE,
    ".text": Kind.TEXT,
    ".txt": Kind.TEXT,
}


class Shard(NamedTuple):
    """A block of lines of a file; or the number of a row group; or a whole text.

    `first` is the number of its first row in the file, from 1.
    """

    kind: Kind
    path: str
    name: str
    first: int
    block: bytes = b""
    group: int = 0


def shards(arguments: Sequence[str], options: Reading) -> Iterator[Shard | Skip]:
    """Yield the shards of files and folders in order, and a skip for what cannot be read."""
    for found in paths(arguments, options, lambda path: kind(path) is not None):
        if isinstance(found, Skip):
            yield found
            continue
        try:
            yield from _cut(found, options)
        except UnreadableError as error:
            yield Skip(found.path, str(error))
        except (OSError, EOFError, zlib.error) as error:
            why = getattr(error, "strerror", None) or error
            yield Skip(found.path, f"The file cannot be read on: {why}; check that it is whole and may be read.")


def kind(path: str) -> Kind | None:
    """Tell by its name what a file holds, None for what a scan does not read."""
    return next((kind for suffix, kind in SUFFIXES.items() if path.lower().endswith(suffix)), None)


def _cut(file: Input, options: Reading) -> Iterator[Shard | Skip]:
    """Yield the shards of a file. Errors: OSError, EOFError, zlib.error, UnreadableError."""
    match kind(file.path):
        case Kind.LINES:
            yield from _blocks(file, options.largest)
        case Kind.TABLE:
            yield from _groups(file, options)
        case Kind.TEXT:
            yield Shard(Kind.TEXT, file.path, file.name, 1)
        case None:
            known = ", ".join(sorted(SUFFIXES))
            raise UnreadableError(f"A scan does not read files of this name; it reads those that end in {known}.")


def _blocks(file: Input, largest: int) -> Iterator[Shard | Skip]:
    """Yield the lines of a file in blocks, and a skip for a line that is too long, which is never held whole.

    Errors: OSError, EOFError, zlib.error.
    """
    number, rest = 1, b""
    with file.open() as raw, _unpacked(file, raw) as stream:
        while data := stream.read(SIZE):
            rest = rest + data if rest or number > 1 else data.removeprefix(BOM)
            end = rest.rfind(b"\n") + 1
            if end:
                yield Shard(Kind.LINES, file.path, file.name, number, rest[:end])
                number, rest = number + rest.count(b"\n", 0, end), rest[end:]
            elif len(rest) > largest:
                yield Skip(file.path, f"Row {number} has more than {largest:,} bytes: too long to audit; split it.")
                number, rest = number + 1, _next(stream)
    if rest:
        yield Shard(Kind.LINES, file.path, file.name, number, rest)


def _next(stream: io.BufferedIOBase) -> bytes:
    """Pass over the rest of a line; give what was read of those after it."""
    while data := stream.read(SIZE):
        _, feed, rest = data.partition(b"\n")
        if feed:
            return rest
    return b""


def _unpacked(file: Input, raw: io.BufferedReader) -> AbstractContextManager[io.BufferedIOBase]:
    """Give the stream of a file that may be packed."""
    return gzip.open(raw) if file.suffix == ".gz" else nullcontext(raw)


def _groups(file: Input, options: Reading) -> Iterator[Shard]:
    """Yield the row groups of a table. Errors: OSError, UnreadableError."""
    with opened(file) as parquet:
        text_column(parquet, options)
        first = 1
        for group in range(parquet.metadata.num_row_groups):
            yield Shard(Kind.TABLE, file.path, file.name, first, group=group)
            first += parquet.metadata.row_group(group).num_rows
