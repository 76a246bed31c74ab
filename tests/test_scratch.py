"""Folders of a run are gone after it."""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from audit import scratch

HOLDER = """
import sys
from pathlib import Path
from audit.scratch import folder

with folder() as name:
    Path(name, "file").touch()
    print(name, flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give temporary files a place of their own."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


@contextmanager
def held() -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    """Run a process that has a folder until its input ends."""
    command = [sys.executable, "-c", HOLDER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        name = process.stdout.readline() if process.stdout else b""
        yield process, Path(name.decode().strip())


def test_gone_at_the_end(place: Path) -> None:
    """The folder is deleted with all that it holds."""
    with scratch.folder() as name:
        Path(name, "file").touch()

    assert not list(place.iterdir())


def test_what_a_killed_run_left_is_deleted(place: Path) -> None:
    """The next run deletes the folder of a killed one, and nothing else."""
    with held() as (process, left):
        process.send_signal(signal.SIGKILL)
    others = {place / "mt-audit-abcdefgh", place / "other.scratch"}
    for other in others:
        other.mkdir()

    assert (left / "file").exists()

    with scratch.folder() as name:
        assert set(place.iterdir()) == {*others, Path(name)}


def test_what_a_run_uses_stays() -> None:
    """A run beside another leaves its folder alone."""
    with held() as (_, used):
        with scratch.folder():
            assert (used / "file").exists()

        assert (used / "file").exists()

    assert not used.exists()


def test_a_folder_taken_for_a_leftover_is_made_anew(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another run was quicker than the lock, the folder is another one, for the user only."""
    taken = list[Path]()

    def late(handle: int, *, wait: bool) -> None:
        if not taken:
            taken.extend(place.iterdir())
            taken[0].rmdir()

    monkeypatch.setattr(scratch, "claim", late)
    with scratch.folder() as name:
        assert [name] != list(map(str, taken))
        assert Path(name).stat().st_mode & 0o777 == 0o700

    assert not list(place.iterdir())
