"""Files are written whole or not at all."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.atomic import write


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
