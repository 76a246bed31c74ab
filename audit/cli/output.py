"""Where reports go: standard output, and files that are written whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click


def wants_colour() -> bool:
    """Tell whether standard output takes colours: a terminal, unless NO_COLOR is set; FORCE_COLOR wins over both."""
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def to_stdout(chunks: Iterable[bytes]) -> None:
    """Write to standard output; a reader that closes early, such as `head`, ends the run quietly."""
    try:
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None


def to_file(path: str, chunks: Iterable[bytes]) -> None:
    """Write a file beside its place, then move it there, so that a broken run leaves the old one."""
    goal = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=goal.parent, prefix=f".{goal.name}.")
    except OSError as error:
        raise click.FileError(path, hint=f"{error.strerror}; make the folder or choose another place") from error
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(goal)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Give the mask of new files' modes, which the system tells only by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
