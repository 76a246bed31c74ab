"""Lexicons as plain sorted tables: tab-separated, `#` beginning a comment line that names source and licence."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of a table of this folder, without its comments; `name` includes the suffix."""
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line.strip() and not line.startswith("#"))
