"""A folder that a run needs for as long as it lasts."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from shutil import rmtree

from audit.atomic import claim

PREFIX, SUFFIX = "mt-audit-", ".scratch"


@contextmanager
def folder() -> Iterator[str]:
    """Make a folder among the system's temporary files, for the user only, and delete it at the end with all it holds.

    Such folders that killed runs of the user have left are deleted too. Raises OSError.
    """
    _tidy()
    while True:
        with tempfile.TemporaryDirectory(prefix=PREFIX, suffix=SUFFIX) as name, ExitStack() as stack:
            with suppress(OSError):  # without a lock, on Windows, it is deleted at the end or by hand
                stack.callback(os.close, handle := os.open(name, os.O_RDONLY))
                claim(handle, wait=True)
            if os.path.isdir(name):  # else another run took it for a leftover before it was locked
                yield name
                return


def _tidy() -> None:
    """Delete what killed runs have left; the lock of a folder ends with its run."""
    with suppress(OSError), os.scandir(tempfile.gettempdir()) as found:
        for entry in found:
            if entry.name.startswith(PREFIX) and entry.name.endswith(SUFFIX):
                _delete_dead(entry)


def _delete_dead(entry: os.DirEntry[str]) -> None:
    """Delete a folder unless somebody still uses it; one of another user is closed to us."""
    with suppress(OSError), ExitStack() as stack:
        if entry.is_dir(follow_symlinks=False):
            stack.callback(os.close, handle := os.open(entry.path, os.O_RDONLY))
            claim(handle, wait=False)
            rmtree(entry.path, ignore_errors=True)
