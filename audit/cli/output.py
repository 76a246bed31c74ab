"""Where reports go: standard output, and files that are written whole or not at all."""

import os
import sys
from collections.abc import Iterable
from shutil import get_terminal_size

import click

from audit.atomic import write
from audit.formats.text import WIDTH


def wants_colour() -> bool:
    """Tell whether standard output takes colours: a terminal, unless NO_COLOR is set; FORCE_COLOR wins over both."""
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Give how many cells of a sentence fit into a line, so that the marks under it stay there; ten at its sides."""
    return min(WIDTH, max(40, get_terminal_size().columns - 10)) if sys.stdout.isatty() else WIDTH


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
    """Write a file, whole or not at all. Raises click.UsageError (exit code 2) where it cannot be."""
    try:
        write(path, chunks)
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written: {error.strerror or error}; choose another place.") from error


def writable(path: str) -> str:
    """Refuse a file in a folder that is not there, before anything is audited. Raises click.UsageError."""
    if not os.path.isdir(os.path.dirname(path) or "."):
        raise click.UsageError(f"{path} cannot be written: there is no such folder; make it or choose another place.")
    return path
