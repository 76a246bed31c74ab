"""Files that are written whole or not at all."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def write(path: str | Path, chunks: Iterable[bytes]) -> None:
    """Write beside the place, then move there, so that a broken run leaves the old file; its mode stays.

    A link is followed, and what is no file, such as /dev/stdout, is written to as it is. Raises OSError.
    """
    goal = Path(path)
    if goal.exists() and not goal.is_file():
        with goal.open("wb") as stream:
            stream.writelines(chunks)
        return
    goal = goal.resolve()
    handle, name = tempfile.mkstemp(dir=goal.parent, prefix=f".{goal.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(chunks)
        Path(name).chmod(goal.stat().st_mode & 0o7777 if goal.exists() else 0o666 & ~_umask())
        Path(name).replace(goal)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Give the mask of new files' modes, which the system tells only by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
