"""TMX 1.4, the translation memory exchange format (LISA/GALA): segments with both sides only."""

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from xml.sax.saxutils import escape, quoteattr

from audit.formats._segments.row import rows
from audit.model.document import Document

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
    f'<header creationtool="mt-audit" creationtoolversion="{version("mt-audit")}" segtype="sentence" o-tmf="mt-audit" '
    'adminlang="en" srclang="zh" datatype="plaintext"/>\n<body>\n'
)
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML 1.0 cannot hold


def render(documents: Iterable[Document]) -> Iterator[bytes]:
    """Yield the header, a unit a segment, and the end."""
    yield HEAD.encode()
    for row in rows(documents):
        if row.source and row.target:
            name = quoteattr(_clean(f"{row.document}#{row.segment}"))
            yield (
                f'<tu tuid={name}><prop type="score">{row.score}</prop>'
                f'<tuv xml:lang="zh"><seg>{escape(_clean(row.source))}</seg></tuv>'
                f'<tuv xml:lang="en"><seg>{escape(_clean(row.target))}</seg></tuv></tu>\n'
            ).encode()
    yield b"</body>\n</tmx>\n"


def _clean(text: str) -> str:
    """Replace characters that would make the file unreadable."""
    return FORBIDDEN.sub("\ufffd", text)
