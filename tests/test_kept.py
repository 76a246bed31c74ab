"""Tables are read from the cache folder only while they say what the package says."""

import os
from pathlib import Path

import pytest

from audit.kept import MONTH, folder, kept, place


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep a package's file, and tables in a folder of their own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    file = tmp_path / "package.txt"
    file.write_text("日 sun\n月 moon\n", encoding="utf-8")
    return file


class Builds:
    """Reads the package's file, and counts how often."""

    def __init__(self, source: Path) -> None:
        """Begin with none."""
        self.source, self.number = source, 0

    def __call__(self) -> dict[str, str]:
        """Read the file."""
        self.number += 1
        return dict(line.split() for line in self.source.read_text(encoding="utf-8").splitlines())

    def look(self, *words: str) -> list[str | None]:
        """Look words up in the table."""
        table = kept("words", [self.source], self)
        return [table.get(word) for word in words]


def test_built_once(source: Path) -> None:
    """A second run reads what the first one built; words that are not there are not there, odd ones too."""
    build = Builds(source)

    assert build.look("日", "星", "\ud800") == build.look("日", "星", "\ud800") == ["sun", None, None]
    assert build.number == 1
    assert place("words").stat().st_mode & 0o777 == 0o600


def test_built_anew_after_a_change(source: Path) -> None:
    """Another version of the package is read, even one that is as long."""
    build = Builds(source)
    build.look("日")
    source.write_text("日 day\n月 moon\n", encoding="utf-8")
    os.utime(source, ns=(0, 1))

    assert build.look("日") == ["day"]
    assert build.number == 2


@pytest.mark.parametrize("at", [0, 18, 40, -1])
def test_a_spoilt_table_is_built_anew(source: Path, at: int) -> None:
    """One wrong byte, or a file cut short, is found out."""
    build = Builds(source)
    build.look("日")
    file = place("words")
    data = bytearray(file.read_bytes())
    data[at] ^= 255
    file.write_bytes(data)

    assert build.look("日") == ["sun"]
    file.write_bytes(data[: len(data) // 2])

    assert build.look("月") == ["moon"]
    assert build.number == 3


def test_nowhere_to_keep_it(source: Path) -> None:
    """Where the folder cannot be made, tables are built each time."""
    folder().parent.write_text("a file in the way", encoding="utf-8")
    build = Builds(source)

    assert build.look("日") == build.look("日") == ["sun"]
    assert build.number == 2


def test_installations_do_not_share_tables(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two environments each keep their own; what one has not written for a month, another one deletes as it writes."""
    build = Builds(source)
    build.look("日")
    ours = place("words")
    monkeypatch.setattr("sys.prefix", "/elsewhere")
    build.look("日")

    assert sorted(folder().iterdir()) == sorted([ours, place("words")])
    long_ago = ours.stat().st_mtime - MONTH - 1
    os.utime(ours, (long_ago, long_ago))
    os.utime(source, ns=(0, 1))
    build.look("日")

    assert list(folder().iterdir()) == [place("words")]
