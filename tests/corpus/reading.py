"""What the tests of the formats share: read one file."""

from pathlib import Path

from audit.corpus.read import DEFAULT, read
from audit.corpus.reading import Reading
from audit.model.document import Document
from audit.model.report import Skip

Quick = tuple[str, int, str | None, str]


def found(
    path: Path, content: str | bytes | None = None, options: Reading = DEFAULT
) -> tuple[list[Document], list[str]]:
    """Write a file, unless there is one, and read it; give its documents and the reasons of its skips."""
    if content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    items = list(read([str(path)], options))
    return [i for i in items if isinstance(i, Document)], [i.reason for i in items if isinstance(i, Skip)]


def quick(document: Document) -> Quick:
    """Give what a row became: name, line, original, translation."""
    source = document.source.content if document.source else None
    return document.id, document.target.origin.line, source, document.target.content
