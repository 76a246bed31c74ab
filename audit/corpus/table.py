"""JSON lines: one row a document."""

import json
from collections.abc import Iterator

from audit.model.document import Document
from audit.model.text import Text


def read(path: str) -> Iterator[Document]:
    """Yield a document a row (a first version)."""
    with open(path, encoding="utf-8") as rows:
        for number, row in enumerate(rows, 1):
            record = json.loads(row)
            source = Text.plain(record["source"], path, line=number, field="source") if record.get("source") else None
            yield Document(str(record["id"]), Text.plain(record["target"], path, line=number, field="target"), source)
