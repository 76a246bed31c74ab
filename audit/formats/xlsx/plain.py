"""Workbooks of plain tables: texts and numbers below a frozen heading."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from audit.formats.xlsx.book import new, stream
from audit.formats.xlsx.cells import safe
from audit.formats.xlsx.heights import FILL, height

LAST = 1_048_575  # the last row that a sheet has, counted from 0
INDENT = 2  # characters that the distance from the numbers before it takes from a text's column
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: each column's heading with its width in characters, and the rows."""

    title: str
    columns: Sequence[tuple[str, float]]
    rows: Iterable[Sequence[Value]]


@dataclass(frozen=True, slots=True)
class _Formats:
    """How cells look: texts stand off the numbers before them, and headings stand as what is below them."""

    text: Format
    whole: Format
    fraction: Format
    heading: Format
    above_numbers: Format

    @classmethod
    def of(cls, book: Workbook) -> "_Formats":
        """Make them for a workbook."""
        looks = (
            {"text_wrap": True, "valign": "top", "align": "left", "indent": 1},
            {"valign": "top"},
            {"valign": "top", "num_format": "0.0###"},
            {"bold": True, "indent": 1},
            {"bold": True, "align": "right"},
        )
        return cls(*map(book.add_format, looks))


def write(tables: Iterable[Table]) -> Iterator[bytes]:
    """Write a workbook, a sheet a table; one that is full is followed by another. A text is never a formula."""
    with new() as (book, file):
        formats = _Formats.of(book)
        for table in tables:
            _fill(book, table, formats)
        yield from stream(book, file)


def _fill(book: Workbook, table: Table, formats: _Formats) -> None:
    """Write the sheets of a table."""
    rows = iter(table.rows)
    first = list(islice(rows, 1))
    headings = [_heading(cell, formats) for row in first for cell in row] or [formats.heading] * len(table.columns)
    sheet, at, count = _sheet(book, table, table.title, headings), 0, 1
    for row in chain(first, rows):
        if at == LAST:
            count += 1
            sheet, at = _sheet(book, table, f"{table.title} {count}", headings), 0
        at += 1
        sheet.set_row(at, _height(table, row))
        for column, cell in enumerate(row):
            match cell:
                case str() if cell:
                    sheet.write_string(at, column, safe(cell), formats.text)
                case int():
                    sheet.write_number(at, column, cell, formats.whole)
                case float():
                    sheet.write_number(at, column, cell, formats.fraction)
    sheet.autofilter(0, 0, at, len(table.columns) - 1)


def _height(table: Table, row: Sequence[Value]) -> float:
    """Give the points that a row needs for its texts to be read whole, also paths, which are wider than prose."""
    columns = zip(row, table.columns, strict=True)
    return height((cell, max(1, width - INDENT) / FILL) for cell, (_, width) in columns if isinstance(cell, str))


def _heading(below: Value, formats: _Formats) -> Format:
    """Choose how a heading looks by the first cell below it."""
    return formats.above_numbers if isinstance(below, int | float) else formats.heading


def _sheet(book: Workbook, table: Table, title: str, headings: Sequence[Format]) -> Worksheet:
    """Begin a sheet with the headings."""
    sheet = book.add_worksheet(title)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for column, ((name, width), look) in enumerate(zip(table.columns, headings, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, look)
    return sheet
