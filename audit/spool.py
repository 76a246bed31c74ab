"""A temporary file of objects, written while they pass and read again from the start as often as needed."""

import pickle
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import cached_property
from typing import IO, Generic, TypeVar

T = TypeVar("T")
FEW = 500
"""Objects that are kept in memory: a file for as many takes longer."""


class Spool(Generic[T]):
    """Holds a stream, all but the first of it on disk, so that it can be read twice in flat memory.

    The first iteration draws from the stream and must run to its end; later ones read what it kept.
    """

    def __init__(self, items: Iterable[T]) -> None:
        """Take a stream, without drawing from it."""
        self._items: Iterator[T] | None = iter(items)
        self._first: list[T] = []
        self._open = ExitStack()

    @cached_property
    def _file(self) -> IO[bytes]:
        """Give the file, made for the first object that goes there."""
        import tempfile

        return self._open.enter_context(tempfile.TemporaryFile(prefix="mt-audit-"))

    def __iter__(self) -> Iterator[T]:
        """Give the items in order."""
        if self._items is None:
            yield from self._first
            if len(self._first) == FEW:
                yield from self._read()
            return
        items, self._items = self._items, None
        for item in items:
            if len(self._first) < FEW:
                self._first.append(item)
            else:
                pickle.dump(item, self._file, pickle.HIGHEST_PROTOCOL)
            yield item

    def _read(self) -> Iterator[T]:
        """Read the file; readers may alternate, so each keeps its own place."""
        place, end = 0, self._file.seek(0, 2)
        while place < end:
            self._file.seek(place)
            item: T = pickle.load(self._file)
            place = self._file.tell()
            yield item

    def __del__(self) -> None:
        """Delete the file."""
        self._open.close()
