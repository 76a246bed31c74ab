"""Dates that a Chinese text writes in figures alone: 2023-02-11 and 2023/2/11."""

from collections.abc import Iterator

from audit.compiled import compiled
from audit.model.facts import Date
from audit.model.text import Span

ISO = compiled(
    r"(?<![\d./-])(?P<year>[12]\d{3})(?P<mark>[-/])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?![\d./-])"
)


def find(text: str) -> Iterator[Date]:
    """Yield such dates."""
    for match in ISO.finditer(text) if "-" in text or "/" in text else ():
        yield Date(Span(*match.span()), match[0], int(match["year"]), int(match["month"]), int(match["day"]))
