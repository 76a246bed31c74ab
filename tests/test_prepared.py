"""Objects are loaded from the cache folder only while they are what the package would make."""

import os
from pathlib import Path

import numpy as np
import pytest

from audit.kept import folder, place
from audit.prepared import prepared


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep a package's file, and objects in a folder of their own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    file = tmp_path / "package.txt"
    file.write_text("7 8 9", encoding="utf-8")
    return file


class Builds:
    """Makes an object of a package's file, and counts how often."""

    def __init__(self, source: Path) -> None:
        """Begin with none."""
        self.source, self.number = source, 0

    def __call__(self) -> dict[str, object]:
        """Make it: words, and arrays of several sizes."""
        self.number += 1
        numbers = np.array(self.source.read_text(encoding="utf-8").split(), dtype=np.uint8)
        return {"words": ["日", "月"], "numbers": numbers, "many": np.arange(1000.0), "none": np.zeros((0, 3))}

    def look(self) -> list[int]:
        """Get the object; give its numbers."""
        made = prepared("numbers", [self.source], self)

        assert made["words"] == ["日", "月"]
        assert made["many"].sum() == 499_500
        assert made["none"].shape == (0, 3)
        return list(made["numbers"])


def test_built_once(source: Path) -> None:
    """A second run loads what the first one made."""
    build = Builds(source)

    assert build.look() == build.look() == [7, 8, 9]
    assert build.number == 1


def test_built_anew_after_a_change(source: Path) -> None:
    """Another version of the package is loaded, even one that is as long."""
    build = Builds(source)
    build.look()
    source.write_text("1 2 3", encoding="utf-8")
    os.utime(source, ns=(0, 1))

    assert build.look() == [1, 2, 3]
    assert build.number == 2


@pytest.mark.parametrize("at", [0, 18, 24, 60])
def test_a_spoilt_object_is_built_anew(source: Path, at: int) -> None:
    """A wrong byte before the arrays is found out."""
    build = Builds(source)
    build.look()
    file = place("numbers")
    data = bytearray(file.read_bytes())
    data[at] ^= 255
    file.write_bytes(data)

    assert build.look() == [7, 8, 9]
    assert build.number == 2


@pytest.mark.parametrize("left", [0, 10, 100, -1])
def test_an_object_cut_short_is_built_anew(source: Path, left: int) -> None:
    """A file that ends too soon is found out, wherever it ends."""
    build = Builds(source)
    build.look()
    file = place("numbers")
    file.write_bytes(file.read_bytes()[:left])

    assert build.look() == [7, 8, 9]
    assert build.number == 2


def test_what_cannot_be_pickled_is_built_each_time(source: Path) -> None:
    """A function that has no name cannot be kept."""
    made = [prepared("function", [source], lambda: lambda: 1)() for _ in range(2)]

    assert made == [1, 1]
    assert not list(folder().glob("*function*"))


def test_nowhere_to_keep_it(source: Path) -> None:
    """Where the folder cannot be made, objects are made each time."""
    folder().parent.write_text("a file in the way", encoding="utf-8")
    build = Builds(source)

    assert build.look() == build.look() == [7, 8, 9]
    assert build.number == 2
