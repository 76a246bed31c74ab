"""The tables of `audit/data`: tab-separated rows below `#` lines that name source and licence, and a heading."""

from functools import cache
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"


def written(name: str) -> str:
    """Give the text of `audit/data/NAME.tsv`."""
    return (DATA / f"{name}.tsv").read_text(encoding="utf-8")


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of `audit/data/NAME.tsv`, all as long as the heading, which is left out."""
    lines = [line for line in written(name).split("\n") if line and not line.startswith("#")]
    width = len(lines[0].split("\t"))
    return tuple(tuple((line.split("\t") + [""] * width)[:width]) for line in lines[1:])


def listed(cell: str) -> tuple[str, ...]:
    """Give the entries of a cell, which commas or semicolons part."""
    return tuple(entry for part in cell.split(";") for item in part.split(",") if (entry := item.strip()))
