"""Parquet: the findings of schema 1, a row each, in row groups; the sides are structs."""

from collections.abc import Iterator
from itertools import chain, islice

from pyarrow.parquet import ParquetWriter

from audit.formats._arrow import SCHEMA, batch
from audit.model.report import Report

ROWS = 8192
"""Findings in a row group, which are held in memory."""


def render(report: Report) -> Iterator[bytes]:
    """Write the file piece by piece, a row group at a time."""
    sink = Sink()
    entries = chain.from_iterable(result.entries for result in report.results)
    with ParquetWriter(sink, SCHEMA, compression="zstd") as writer:
        while group := list(islice(entries, ROWS)):
            writer.write_batch(batch(group))
            yield from sink.taken()
    yield from sink.taken()


class Sink:
    """A file that is only written to, from which what was written is taken away."""

    closed = False

    def __init__(self) -> None:
        """Begin at nothing."""
        self._pieces: list[bytes] = []
        self._size = 0

    def tell(self) -> int:
        """Give the number of bytes written."""
        return self._size

    def write(self, data: bytes | memoryview) -> int:
        """Keep a copy."""
        self._pieces.append(bytes(data))
        self._size += len(data)
        return len(data)

    def flush(self) -> None:
        """Have nothing to push on."""

    def taken(self) -> list[bytes]:
        """Give what was written since the last time."""
        pieces, self._pieces = self._pieces, []
        return pieces
