"""Tables in Excel workbooks: one row a document, from the first sheet that has the column of the translation."""

import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from audit.corpus.input import Input
from audit.corpus.reading import Reading, UnreadableError
from audit.corpus.rows import Row, columns, documents
from audit.model.document import Document
from audit.model.report import Skip

WIDEST = 256
REVIEW = {"Verdict", "Fingerprint", "Address"}  # columns of the workbook that mt-audit itself writes
# What the libraries raise on broken files.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, SyntaxError, TypeError, ValueError)
# Sheets are streamed; shared strings are held, and the small parts are parsed whole.
LIMITS = (("xl/worksheets/", 4 << 30), ("xl/sharedStrings.xml", 256 << 20), ("", 16 << 20))


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield a document a row.

    openpyxl streams the rows. (python-calamine is faster, but lays a sheet out whole: two far cells in a file of
    five kilobytes make it ask for 512 GiB, and the process dies.)
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    with file.open() as stream:
        try:
            _weigh(stream)
            book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
            yield from documents(_rows(book, options), file, options)
        except (*BROKEN, InvalidFileException) as error:
            what = str(error) or type(error).__name__
            raise UnreadableError(f"The file is no Excel workbook ({what}); save it as .xlsx again.") from error


def _weigh(stream: Any) -> None:
    """Refuse a workbook that swells when it is unpacked. Errors: UnreadableError, BadZipFile."""
    with zipfile.ZipFile(stream) as archive:
        for member in archive.infolist():
            limit = next(limit for prefix, limit in LIMITS if member.filename.startswith(prefix))
            if member.file_size > limit and member.filename.endswith((".xml", ".rels")):
                size = member.file_size >> 20
                raise UnreadableError(f"{member.filename} in it has {size:,} MiB unpacked; save the table as CSV.")


def _rows(book: Any, options: Reading) -> Iterator[Row]:
    """Yield the rows of the first sheet that suits; empty ones are left out. Errors: UnreadableError if none suits."""
    refusal = UnreadableError("The workbook has no sheets.")
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_col=WIDEST, values_only=True)
        heads = [str(cell or "").strip() for cell in next(rows, ())]
        if set(heads) >= REVIEW:
            raise UnreadableError("This is a review workbook, no corpus; mt-audit review apply takes it in.")
        try:
            names = columns(heads, options)
        except UnreadableError as error:
            refusal = error
            continue
        for line, cells in enumerate(rows, 2):
            if any(cell is not None for cell in cells):
                yield Row(line, {name: _text(cell) for name, cell in zip(names, cells, strict=False) if name})
        return
    raise refusal


def _text(cell: object) -> object:
    """Give a number as text."""
    return str(cell) if isinstance(cell, int | float) else cell
