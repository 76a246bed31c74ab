"""A scan of texts without originals, fast enough for a crawl: what can be garbled is audited, the rest passes."""

from collections.abc import Sequence

from audit.alignment.align import align
from audit.checkers.checker import Checker
from audit.checkers.gate import Gate, gate
from audit.engine import audit
from audit.model.document import Document
from audit.model.report import Entry
from audit.model.text import Text


def scan(text: str | bytes, checkers: Sequence[Checker] | Gate, name: str = "text") -> tuple[Entry, ...]:
    """Audit a text whose original is not at hand; give the findings in order of place.

    Bytes are UTF-8, and bytes that are not are read as U+FFFD. A text in which no rule can fire is neither decoded
    nor cut into sentences. Who scans many gives the gate of the rules.
    """
    able = (checkers if isinstance(checkers, Gate) else gate(tuple(checkers))).open(text)
    if not able:
        return ()
    content = text if isinstance(text, str) else text.decode("utf-8", "replace")
    return audit(align(Document(name, Text.plain(content, name))), able).entries
