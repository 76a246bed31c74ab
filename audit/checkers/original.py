"""The original of a document in simplified characters, which many rules search as a whole before they look closer."""

from functools import lru_cache

from audit.language.zh.script import simplified
from audit.model.document import Document


@lru_cache(maxsize=2)
def original(document: Document) -> str:
    """Give the simplified original of a document, empty without one."""
    return simplified(document.source.content) if document.source else ""
