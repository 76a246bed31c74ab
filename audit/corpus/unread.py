"""Files that need not be read: their documents are known from an earlier run."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import time_ns
from zlib import crc32

from audit.corpus.discover import paths
from audit.corpus.input import Input
from audit.corpus.pairs import beside
from audit.corpus.read import documents, known
from audit.corpus.reading import Reading
from audit.model.document import Document
from audit.model.record import Record
from audit.model.report import Skip

State = tuple[object, ...]

SETTLED = 2_000_000_000
"""Nanoseconds. A file written since then may be written again with the same times; the coarsest clocks tick so."""

LENGTH = 32
"""Files of a stretch, more or less."""


@dataclass(frozen=True, slots=True)
class Unread(Record):
    """A document whose file has not changed since an earlier run; `key` is what that run called it."""

    file: Input
    options: Reading
    state: State
    key: bytes

    @property
    def path(self) -> str:
        """Give the path of the file."""
        return self.file.path

    def read(self) -> tuple[Document | Skip, bytes]:
        """Read the document after all, with its key, which is empty if the file has changed meanwhile."""
        gone = Skip(self.path, "The file holds no document any more; audit it again.")
        document = next(documents(self.file, self.options), gone)
        return document, self.key if state(self.file, self.options) == self.state else b""


@dataclass(frozen=True, slots=True)
class Stretch(Record):
    """Files that follow one another, or what cannot be read in their place, each with its state, None if not known.

    Where a stretch ends depends on the name of its last file alone, so that a file that comes or goes changes no
    other stretch than its own.
    """

    sights: tuple[tuple[Input | Skip, State | None], ...]

    @property
    def states(self) -> tuple[State, ...]:
        """Give the states of all files, none if any of them is not known."""
        known = tuple(state for _, state in self.sights if state is not None)
        return known if len(known) == len(self.sights) else ()


def stretches(arguments: Sequence[str], options: Reading) -> Iterator[Stretch]:
    """Yield all files of the arguments, in order, in stretches."""
    sights: list[tuple[Input | Skip, State | None]] = []
    for found in paths(arguments, options, known):
        sights.append((found, None if isinstance(found, Skip) or found.stdin else state(found, options)))
        ends = crc32(found.path.rpartition("/")[2].encode("utf-8", "surrogatepass")) % LENGTH == 0
        if ends or len(sights) == 4 * LENGTH:
            yield Stretch(tuple(sights))
            sights = []
    if sights:
        yield Stretch(tuple(sights))


def read_changed(
    stretch: Stretch,
    options: Reading,
    remembered: Callable[[State], bytes | None],
    remember: Callable[[State, Document], None],
) -> Iterator[Document | Skip | Unread]:
    """Yield the documents of files, as `corpus.read` does, but leave those unread that are known.

    `remembered` gives the key of the document that a file in this state held, `remember` is told of others. Only
    files of one document are remembered: a table is as quick to read as to look up.
    """
    for found, before in stretch.sights:
        if isinstance(found, Skip):
            yield found
            continue
        if before and (key := remembered(before)):
            yield Unread(found, options, before, key)
            continue
        last, number = None, 0
        for item in documents(found, options):
            last, number = item, number + 1
            yield item
        if before and number == 1 and isinstance(last, Document):
            remember(before, last)


def state(file: Input, options: Reading) -> State | None:
    """Tell the state of a file, and of those that may stand beside it as its original or translation.

    Each by its size, the times when its content and its entry were written, and its number on the disk, or by not
    being there. None for a file that is too fresh to be told apart from what may yet become of it.
    """
    settled = time_ns() - SETTLED
    found = [_stat(path) for path in (file.path, *beside(file.path, options))]
    for stat in found:
        if stat and (stat[1] > settled or stat[2] > settled):
            return None
    return (file.path, file.name, *found)


def _stat(path: str) -> tuple[int, ...]:
    """Tell the state of one file, nothing of one that is not there."""
    try:
        now = os.stat(path)
    except OSError:
        return ()
    return now.st_size, now.st_mtime_ns, now.st_ctime_ns, now.st_ino
