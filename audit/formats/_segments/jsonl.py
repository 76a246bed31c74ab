"""JSON lines: one object a segment."""

import json
from collections.abc import Iterable, Iterator

from audit.formats._segments.row import rows
from audit.model.document import Document


def render(documents: Iterable[Document]) -> Iterator[bytes]:
    """Yield a line a segment."""
    for row in rows(documents):
        yield json.dumps(row._asdict(), ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
