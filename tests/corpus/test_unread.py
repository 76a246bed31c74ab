"""Files that have not changed are not read again, and files that have are."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.corpus.reading import Reading
from audit.corpus.unread import State, Unread, read_changed, stretches
from audit.model.document import Document
from audit.model.report import Skip

LONG_AGO = 1_000_000_000


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, two seconds and more after everything was written."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("audit.corpus.unread.SETTLED", -LONG_AGO * 10**9)
    return tmp_path


class Memory:
    """Remembers the keys of documents by the state of their file."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.keys: dict[State, bytes] = {}

    def remember(self, state: State, document: Document) -> None:
        """Call a document by its name."""
        self.keys[state] = document.id.encode()

    def read(self) -> list[str]:
        """Read the folder; tell what came of each file."""
        return list(self._read())

    def items(self) -> Iterator[Document | Skip | Unread]:
        """Read the folder."""
        for stretch in stretches(["."], Reading()):
            yield from read_changed(stretch, Reading(), self.keys.get, self.remember)

    def _read(self) -> Iterator[str]:
        for item in self.items():
            match item:
                case Unread(key=key):
                    yield f"unread {key.decode()}"
                case Document(id=name):
                    yield f"read {name}"
                case Skip(path=path):
                    yield f"skip {path}"


def write(path: str, text: str = "It was good.\n") -> None:
    """Write a file."""
    Path(path).write_text(text, encoding="utf-8")


def test_a_file_is_read_once() -> None:
    """What an earlier run has read is left unread until its content, times or place on the disk change."""
    memory = Memory()
    write("a.txt")
    write("b.txt")
    first = memory.read()
    second = memory.read()
    write("b.txt", "It was bad.\n")
    third = memory.read()
    stat = os.stat("a.txt")
    Path("a.txt").unlink()
    write("a.txt", "It was evil\n")
    os.utime("a.txt", ns=(stat.st_atime_ns, stat.st_mtime_ns))

    assert first == ["read a.txt", "read b.txt"]
    assert second == ["unread a.txt", "unread b.txt"]
    assert third == ["unread a.txt", "read b.txt"]
    assert memory.read() == ["read a.txt", "unread b.txt"]


def test_an_original_that_comes_goes_or_changes() -> None:
    """A translation is read again when anything happens to its original."""
    memory = Memory()
    write("a.en.txt")
    states = [memory.read(), memory.read()]
    write("a.zh.txt", "很好。\n")
    states += [memory.read(), memory.read()]
    write("a.zh.txt", "很好很好。\n")
    states += [memory.read(), memory.read()]
    Path("a.zh.txt").unlink()
    states += [memory.read(), memory.read()]

    assert states[:6] == [["read a.en.txt"], ["unread a.en.txt"]] * 3
    assert states[6:] == [["unread a.en.txt"]] * 2, "it is again what it was at first"


def test_files_of_several_documents_and_broken_ones() -> None:
    """Tables are read each time, and so is what cannot be read."""
    memory = Memory()
    write("rows.jsonl", '{"target": "A."}\n{"target": "B."}\n')
    write("broken.txt", "")
    Path("bad.txt").write_bytes(b"\xff\xfe\x00")
    first = memory.read()

    assert first == memory.read()
    assert not memory.keys


def test_a_fresh_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was written just now could change without its times telling so; it is not remembered."""
    monkeypatch.setattr("audit.corpus.unread.SETTLED", 2 * 10**9)
    memory = Memory()
    write("a.txt")

    assert memory.read() == memory.read() == ["read a.txt"]


def test_changed_meanwhile() -> None:
    """A document that is read after all has a key only if its file still is what it was."""
    memory = Memory()
    write("a.txt")
    memory.read()
    (item,) = memory.items()
    assert isinstance(item, Unread)
    same = item.read()
    write("a.txt", "It was bad.\n")
    changed = item.read()
    Path("a.txt").unlink()
    gone, key = item.read()

    assert same[1] == b"a.txt"
    assert isinstance(changed[0], Document)
    assert (changed[0].target.content, changed[1]) == ("It was bad.\n", b"")
    assert isinstance(gone, Skip)
    assert key == b""


def test_a_file_changes_its_own_stretch_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretches hold all files in order, and one that comes or goes leaves all but its neighbourhood as it was."""
    monkeypatch.setattr("audit.corpus.unread.LENGTH", 4)
    for number in range(60):
        write(f"{number:02}.txt")
    before = list(stretches(["."], Reading()))
    Path("31.txt").unlink()
    write("17a.txt")
    after = list(stretches(["."], Reading()))

    assert [file.path for stretch in before for file, _ in stretch.sights] == [f"{n:02}.txt" for n in range(60)]
    assert len({stretch.states for stretch in before} - {stretch.states for stretch in after}) <= 4
    assert len(before) > 8
    assert all(stretch.states for stretch in after)
