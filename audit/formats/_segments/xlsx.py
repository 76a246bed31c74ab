"""A workbook: a sheet of segments, a row each."""

from collections.abc import Iterable, Iterator

from audit.formats._segments.row import Row, rows
from audit.formats.xlsx.plain import Table, write
from audit.model.document import Document

WIDTHS = (30, 9, 10, 9, 7, 60, 60)


def render(documents: Iterable[Document]) -> Iterator[bytes]:
    """Yield the bytes of the workbook."""
    return write([Table("Segments", tuple(zip(Row._fields, WIDTHS, strict=True)), rows(documents))])
