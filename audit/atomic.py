"""Files that are written whole or not at all."""

import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

SUFFIX = ".mt-audit"
UNFINISHED = re.compile(rf"\..+\.\w{{8}}{re.escape(SUFFIX)}", re.DOTALL)
LONGEST = 40
"""Letters of a file's name that its unfinished one bears: a system allows 255 bytes for all."""


def write(path: str | Path, chunks: Iterable[bytes | memoryview], *, private: bool = False) -> None:
    """Write beside the place, then move there, so that a broken run leaves the old file; its mode stays.

    A `private` file is for its owner only. A link is followed, and what is no file, such as /dev/stdout, is written to
    as it is. What killed runs have left unfinished in the folder is deleted. Raises OSError.
    """
    goal = Path(path)
    if goal.exists() and not goal.is_file():
        with goal.open("wb") as stream:
            stream.writelines(chunks)
        return
    goal = goal.resolve()
    tidy(goal.parent)
    handle, lock, name = _beside(goal)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(chunks)
        if not private:
            name.chmod(goal.stat().st_mode & 0o7777 if goal.exists() else 0o666 & ~_umask())
        name.replace(goal)
    except BaseException:
        name.unlink(missing_ok=True)
        raise
    finally:
        os.close(lock)


@lru_cache(maxsize=256)
def tidy(folder: Path) -> None:
    """Delete what killed runs have left unfinished in a folder; once a process, as it was there before it."""
    with suppress(OSError):
        for name in os.listdir(folder):
            if UNFINISHED.fullmatch(name):
                _delete_dead(folder / name)


def _delete_dead(file: Path) -> None:
    """Delete an unfinished file unless somebody still writes it: a writer's lock ends with the writer."""
    with suppress(OSError), file.open("rb") as stream:
        claim(stream.fileno(), wait=False)
        file.unlink()


def _beside(goal: Path) -> tuple[int, int, Path]:
    """Open a new file beside a place: the handle to write to, another that holds the lock, and its name."""
    import tempfile

    while True:
        handle, name = tempfile.mkstemp(dir=goal.parent, prefix=f".{goal.name[:LONGEST]}.", suffix=SUFFIX)
        lock = os.dup(handle)
        with suppress(OSError):
            claim(lock, wait=True)
        if os.path.exists(name):
            return handle, lock, Path(name)
        os.close(handle)  # another run took it for a leftover before it was locked
        os.close(lock)


def claim(handle: int, *, wait: bool) -> None:
    """Lock a file until the handle and its copies are closed.

    Raises OSError where another run has the lock, unless it is waited for, and where files have no such locks.
    """
    if sys.platform == "win32":
        raise OSError("Files have no such locks here; what killed runs leave must be deleted by hand.")
    from fcntl import LOCK_EX, LOCK_NB, flock

    flock(handle, LOCK_EX if wait else LOCK_EX | LOCK_NB)


def _umask() -> int:
    """Give the mask of new files' modes, which the system tells only by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
