"""The changed documents of a corpus, as they are and as they were."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from audit.corpus.pairs import original, translated, translation
from audit.corpus.read import read
from audit.corpus.reading import Reading
from audit.history import Change, changes, restore
from audit.model.document import Document
from audit.model.report import Entry, Place, Result, Skip


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of the changed documents: where to read them, and the folder to leave out of their paths."""

    paths: tuple[str, ...]
    reading: Reading
    folder: str = ""

    def documents(self) -> Iterator[Document | Skip]:
        """Read them."""
        return read(self.paths, self.reading) if self.paths else iter(())

    def relocate(self, result: Result) -> Result:
        """Give a result the paths that the user knows."""
        if not self.folder:
            return result

        def known(path: str) -> str:
            return path.removeprefix(self.folder + "/")

        def moved(place: Place) -> Place:
            return replace(place, path=known(place.path))

        def entry(one: Entry) -> Entry:
            source = moved(one.source) if one.source else None
            return replace(one, path=known(one.path), target=moved(one.target), source=source)

        skips = tuple(replace(skip, path=known(skip.path)) for skip in result.skips)
        return replace(result, path=known(result.path), entries=tuple(map(entry, result.entries)), skips=skips)


@contextmanager
def editions(base: str, head: str | None, paths: Sequence[str], reading: Reading) -> Iterator[tuple[Edition, Edition]]:
    """Give what changed between a commit and another, or the working tree for None: as it was, as it is.

    A renamed file keeps its new name on both sides, so that its findings keep their identity. Raises HistoryError.
    """
    changed = changes(base, head, paths)
    with tempfile.TemporaryDirectory(prefix="mt-audit-") as folder:
        old = restored(base, changed, reading, Path(folder) / "old", newer=False)
        if head is not None:
            yield old, restored(head, changed, reading, Path(folder) / "new", newer=True)
        else:
            names = [change.new for change in changed if change.new]
            only = frozenset(found for name in names for found in affected(name, reading))
            yield old, Edition(tuple(sorted(only)), replace(reading, only=only))


def affected(name: str, reading: Reading) -> Iterator[str]:
    """Give the files whose documents a changed file belongs to: itself, or the translations beside an original."""
    partners = translated(name, reading)
    if os.path.isfile(name) or partners:
        yield from partners or [name]


def restored(commit: str, changed: list[Change], reading: Reading, folder: Path, *, newer: bool) -> Edition:
    """Write the changed files of a commit, and the partners that make documents of them, into a folder."""
    wanted: dict[str, str] = {}
    for change in changed:
        name = change.new or change.old or ""
        then = change.new if newer else change.old
        for partner in (*translation(name, reading), *original(name, reading)):
            wanted.setdefault(partner, partner)
        if then:
            wanted[name] = then
        else:
            wanted.pop(name, None)
    root = reading.root or "."
    restore(commit, {os.path.relpath(new, root): old for new, old in wanted.items()}, folder)
    there = (str(folder),) if folder.exists() else ()
    return Edition(there, replace(reading, root=str(folder)), str(folder))
