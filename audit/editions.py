"""The changed documents of a corpus, as they are and as they were."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from audit import scratch
from audit.corpus.pairs import beside, translated
from audit.corpus.read import known, read
from audit.corpus.reading import Reading
from audit.history import Change, changes, restore, top
from audit.model.document import Document
from audit.model.report import Entry, Place, Result, Skip


@dataclass(frozen=True, slots=True)
class Mirror:
    """A folder in which files of another time lie as today's lie below `there`."""

    folder: str
    there: str

    def of(self, path: str) -> str:
        """Give the place in the mirror of a path."""
        return os.path.normpath(os.path.join(self.folder, os.path.relpath(path, self.there)))

    def home(self, path: str) -> str:
        """Give the path, from the current folder, of a place in the mirror."""
        return os.path.relpath(os.path.join(self.there, os.path.relpath(path, self.folder)))


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of the changed documents: where to read them, and the mirror in which they lie."""

    paths: tuple[str, ...]
    reading: Reading
    mirror: Mirror

    def documents(self) -> Iterator[Document | Skip]:
        """Read them."""
        return read(self.paths, self.reading)

    def known(self, path: str) -> str:
        """Give the path that the user knows, empty without one."""
        return path and self.mirror.home(path)

    def relocate(self, result: Result) -> Result:
        """Give a result the paths that the user knows."""

        def moved(place: Place) -> Place:
            return replace(place, path=self.known(place.path))

        def entry(one: Entry) -> Entry:
            source = moved(one.source) if one.source else None
            return replace(one, path=self.known(one.path), target=moved(one.target), source=source)

        skips = tuple(replace(skip, path=self.known(skip.path)) for skip in result.skips)
        return replace(result, path=self.known(result.path), entries=tuple(map(entry, result.entries)), skips=skips)


@contextmanager
def editions(base: str, head: str | None, paths: Sequence[str], reading: Reading) -> Iterator[tuple[Edition, Edition]]:
    """Give what changed between a commit and another, or the working tree for None: as it was, as it is.

    A renamed file keeps its new name on both sides, so that its findings keep their identity. Raises HistoryError.
    """
    paths = tuple(os.path.realpath(path) for path in paths)
    changed = [change for change in changes(base, head) if _concerns(change, paths, reading)]
    reading = replace(reading, root=os.path.abspath(reading.root))
    there = os.path.commonpath([top(), os.getcwd(), reading.root])
    with scratch.folder() as folder:
        old = restored(base, changed, paths, reading, Mirror(f"{folder}/old", there), newer=False)
        if head is not None:
            yield old, restored(head, changed, paths, reading, Mirror(f"{folder}/new", there), newer=True)
        else:
            only = frozenset(os.path.abspath(name) for change in changed for name in affected(change, reading))
            yield old, Edition(tuple(map(os.path.relpath, paths)), replace(reading, only=only), Mirror(there, there))


def _concerns(change: Change, paths: Sequence[str], reading: Reading) -> bool:
    """Tell whether a changed file can be read, and it or what is paired with it lies under one of the paths."""
    name = change.new or change.old or ""
    names = (name, *beside(name, reading))
    return known(name) and any(f"{os.path.abspath(one)}/".startswith(f"{path}/") for one in names for path in paths)


def affected(change: Change, reading: Reading) -> Iterator[str]:
    """Give the files whose documents a change touches: the file itself, or the translations beside an original."""
    name = change.new or change.old or ""
    yield from translated(name, reading) or [name]


def restored(
    commit: str, changed: list[Change], paths: tuple[str, ...], reading: Reading, mirror: Mirror, *, newer: bool
) -> Edition:
    """Write the changed files of a commit, and the partners that make documents of them, into a mirror."""
    wanted: dict[str, str] = {}
    for change in changed:
        name = change.new or change.old or ""
        then = change.new if newer else change.old
        for partner in beside(name, reading):
            wanted.setdefault(partner, partner)
        if then:
            wanted[name] = then
        else:
            wanted.pop(name, None)
    restore(commit, wanted, mirror.of(top()))
    then_reading = replace(
        reading,
        root=mirror.of(reading.root),
        own=frozenset(mirror.of(name) for name in reading.own),
        stand=mirror.of(os.getcwd()),
    )
    return Edition(tuple(map(mirror.of, paths)), then_reading, mirror)
