"""Files are written whole or not at all."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from audit.atomic import tidy, write

WRITER = """
import sys, time
from audit.atomic import write

def chunks():
    yield b"half"
    print("begun", flush=True)
    sys.stdin.read()

write(sys.argv[1], chunks())
"""


def broken() -> Iterator[bytes]:
    """Fail in the middle."""
    yield b"new"
    raise RuntimeError("Half is written.")


def test_new_file(tmp_path: Path) -> None:
    """A new file has the mode of any new file."""
    (tmp_path / "plain").touch()
    write(tmp_path / "report", [b"a", b"b"])

    assert (tmp_path / "report").read_bytes() == b"ab"
    assert (tmp_path / "report").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_failure(tmp_path: Path) -> None:
    """A failure leaves the old file and nothing else."""
    file = tmp_path / "report"
    file.write_bytes(b"old")

    with pytest.raises(RuntimeError, match="Half"):
        write(file, broken())

    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_old_file(tmp_path: Path) -> None:
    """An old file keeps its mode, and a link goes on being one."""
    file, link = tmp_path / "report", tmp_path / "link"
    file.write_bytes(b"old")
    file.chmod(0o600)
    link.symlink_to(file)

    write(link, [b"new"])

    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_no_file(tmp_path: Path) -> None:
    """What is no file, such as a pipe, is written to and not replaced."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    write(pipe, [b"new"])

    assert os.read(reader, 10) == b"new"
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    os.close(reader)


@contextmanager
def writing(file: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a process that is in the middle of writing a file, until its input ends."""
    command = [sys.executable, "-c", WRITER, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        if process.stdout:
            process.stdout.readline()
        yield process


def names(folder: Path) -> list[str]:
    """Give the names of the files in a folder."""
    return sorted(file.name for file in folder.iterdir())


def test_what_a_killed_run_left_is_deleted(tmp_path: Path) -> None:
    """The next run deletes unfinished files of killed ones, whatever they were to be, and nothing else."""
    for name in ("report.parquet", "长" * 80):
        with writing(tmp_path / name) as process:
            process.send_signal(signal.SIGKILL)
    others = [".report.parquet.settings", ".report.parquet.mt-audit", "report.parquet.abcdefgh.mt-audit"]
    for name in others:
        (tmp_path / name).touch()

    assert len(names(tmp_path)) == 4  # the second run found what the first had left

    write(tmp_path / "report.json", [b"whole"])

    assert names(tmp_path) == sorted([*others, "report.json"])


def test_what_a_run_is_writing_stays(tmp_path: Path) -> None:
    """A run beside others leaves their unfinished files alone, and all of them end well."""
    report = tmp_path / "report"
    with writing(report), writing(report):
        write(report, [b"mine"])

        assert report.read_bytes() == b"mine"
        assert len(names(tmp_path)) == 3

    assert report.read_bytes() == b"half"
    assert names(tmp_path) == ["report"]


def test_a_folder_is_tidied_once(tmp_path: Path) -> None:
    """A run that writes many files lists their folder once."""
    tidy.cache_clear()
    for number in range(3):
        write(tmp_path / f"{number}", [b""])

    assert tidy.cache_info().misses == 1
