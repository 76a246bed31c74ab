"""Tab-separated values, with a heading; tabs and line breaks inside a text become blanks."""

from collections.abc import Iterable, Iterator

from audit.formats._segments.row import Row, rows
from audit.model.document import Document


def render(documents: Iterable[Document]) -> Iterator[bytes]:
    """Yield the heading, then a line a segment."""
    yield "\t".join(Row._fields).encode() + b"\n"
    for row in rows(documents):
        yield "\t".join(" ".join(str(cell).split()) for cell in row).encode("utf-8", "surrogatepass") + b"\n"
