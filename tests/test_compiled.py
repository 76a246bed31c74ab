"""Patterns from the cache folder are those that `re` compiles."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from audit import compiled
from audit.compiled import _Store
from audit.kept import folder

PATTERNS = {
    r"(?P<year>[〇零一二三四五六七八九]{4})年(?:(?P<month>\d+)月)?+": 0,
    r"\b(january | february) \s (\d+)": re.IGNORECASE | re.VERBOSE,
    r"(?<![㐀-鿿豈-﫿𠀀-𲎯])[a-z]+(?=ß|\Z)": re.IGNORECASE,
    r"^.*?(a|b)\1$": re.MULTILINE | re.DOTALL,
}
TEXTS = ["一九五〇年12月", "February 14 abba", "日 word 月\nxyzß", "aa\nbb", ""]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a place that a run before has written."""
    file = tmp_path / "patterns"
    run(file)
    return file


def run(file: Path) -> list[re.Pattern[str]]:
    """Ask for all patterns in a run of its own."""
    store = _Store(file)
    found = [store.get((text, int(flags))) for text, flags in PATTERNS.items()]
    store.write()
    return found


def test_the_same_patterns(file: Path) -> None:
    """What comes from the file is equal to what `re` compiles, and finds the same, with the same groups."""
    for found, (text, flags) in zip(run(file), PATTERNS.items(), strict=True):
        made = re.compile(text, flags)

        assert _Store(file).codes.keys() == {(text, int(flags)) for text, flags in PATTERNS.items()}
        assert found == made
        assert (found.flags, found.groups, found.groupindex) == (made.flags, made.groups, made.groupindex)
        for string in TEXTS:
            matches = [(match.span(), match.groupdict(), match.lastgroup) for match in found.finditer(string)]
            assert matches == [(match.span(), match.groupdict(), match.lastgroup) for match in made.finditer(string)]


def test_nothing_is_compiled_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run compiles nothing and writes nothing."""
    before = file.stat().st_mtime_ns
    monkeypatch.setattr(re, "compile", None)

    assert len(run(file)) == len(PATTERNS)
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("at", [0, 18, 40, -1])
def test_a_spoilt_file_is_written_anew(file: Path, at: int) -> None:
    """One wrong byte is found out, and so is a file cut short."""
    data = bytearray(file.read_bytes())
    data[at] ^= 255
    file.write_bytes(data)

    assert not _Store(file).codes
    run(file)
    assert len(_Store(file).codes) == len(PATTERNS)

    file.write_bytes(data[: len(data) // 2])

    assert not _Store(file).codes


def test_another_compiler(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the standard library has no such compiler, patterns are compiled as ever, and nothing is kept."""
    file.unlink()

    def gone(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(compiled, "import_module", gone)

    assert run(file)[3].search("aa")
    assert not _Store(file).codes


def test_old_patterns_go(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When there are too many, those of other versions are forgotten."""
    monkeypatch.setattr(compiled, "MOST", 2)
    store = _Store(file)
    store.get(("new", 0))
    store.write()

    assert set(_Store(file).codes) == {("new", 0)}


def test_a_wrong_pattern_is_an_error_as_ever(file: Path) -> None:
    """What cannot be compiled says why."""
    with pytest.raises(re.error, match="unterminated"):
        _Store(file).get(("(", 0))


def test_written_when_the_process_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first run of the program leaves what the second one reads."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    code = "from audit.compiled import compiled; print(compiled('(a+)b').findall('aab'))"

    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert done.stdout == "['aa']\n"
    (written,) = folder().glob("patterns-*")
    assert _Store(written).codes.keys() == {("(a+)b", 0)}
