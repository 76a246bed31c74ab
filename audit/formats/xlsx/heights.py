"""How high a row must be. Excel finds out by itself, LibreOffice and others do not."""

from collections.abc import Iterable
from math import ceil

LINE, SLACK, MOST = 15.0, 4.0, 409.0  # points; Excel allows no row above 409
FILL = 1.2  # letters are narrower than the digit in which Excel counts the width of a column


def height(texts: Iterable[tuple[str, float]]) -> float:
    """Give the points that the highest of the texts needs, each wrapped to its column's width in characters."""
    return min(MOST, SLACK + LINE * max((lines(text, width) for text, width in texts), default=1))


def lines(text: str, width: float) -> int:
    """Count the lines of a wrapped text."""
    room = width * FILL
    return sum(max(1, ceil(extent(paragraph) / room)) for paragraph in text.split("\n"))


def extent(text: str) -> int:
    """Measure a text in characters, those that UTF-8 writes in three bytes, as Chinese ones, twice."""
    return len(text) if text.isascii() else (len(text) + len(text.encode("utf-8", "replace"))) // 2
