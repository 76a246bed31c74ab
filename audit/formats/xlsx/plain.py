"""Workbooks of plain tables: texts and numbers below a frozen heading."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from audit.formats.xlsx.book import new, stream
from audit.formats.xlsx.cells import safe

LAST = 1_048_575  # the last row that a sheet has, counted from 0
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: each column's heading with its width in characters, and the rows."""

    title: str
    columns: Sequence[tuple[str, float]]
    rows: Iterable[Sequence[Value]]


def write(tables: Iterable[Table]) -> Iterator[bytes]:
    """Write a workbook, a sheet a table; one that is full is followed by another. A text is never a formula."""
    with new() as (book, file):
        wrapped, bold = book.add_format({"text_wrap": True, "valign": "top"}), book.add_format({"bold": True})
        for table in tables:
            sheet, at, count = _sheet(book, table, table.title, bold), 0, 1
            for row in table.rows:
                if at == LAST:
                    count += 1
                    sheet, at = _sheet(book, table, f"{table.title} {count}", bold), 0
                at += 1
                for column, cell in enumerate(row):
                    match cell:
                        case str() if cell:
                            sheet.write_string(at, column, safe(cell), wrapped)
                        case int() | float():
                            sheet.write_number(at, column, cell, wrapped)
            sheet.autofilter(0, 0, at, len(table.columns) - 1)
        yield from stream(book, file)


def _sheet(book: Workbook, table: Table, title: str, bold: Format) -> Worksheet:
    """Begin a sheet with the heading."""
    sheet = book.add_worksheet(title)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for column, (name, width) in enumerate(table.columns):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, bold)
    return sheet
