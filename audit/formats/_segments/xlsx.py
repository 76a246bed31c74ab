"""A workbook: a sheet of segments, a row each."""

from collections.abc import Iterable, Iterator

from audit.formats._segments.row import Row, rows
from audit.formats.xlsx.book import new, stream
from audit.formats.xlsx.cells import safe
from audit.model.document import Document

WIDTHS = (30, 9, 10, 9, 7, 60, 60)
LAST = 1_048_575  # the last row that a sheet has, counted from 0


def render(documents: Iterable[Document]) -> Iterator[bytes]:
    """Yield the bytes of the workbook; a sheet that is full is followed by another."""
    with new() as (book, file):
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        bold = book.add_format({"bold": True})
        sheet, at = None, 0
        for row in rows(documents):
            if sheet is None or at == LAST:
                sheet, at = book.add_worksheet(), 0
                sheet.freeze_panes(1, 0)
                for column, (name, width) in enumerate(zip(Row._fields, WIDTHS, strict=True)):
                    sheet.set_column(column, column, width)
                    sheet.write_string(0, column, name, bold)
            at += 1
            for column, cell in enumerate(row):
                match cell:
                    case str():
                        sheet.write_string(at, column, safe(cell), wrapped)
                    case int() | float():
                        sheet.write_number(at, column, cell, wrapped)
        yield from stream(book, file)
