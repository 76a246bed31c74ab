"""mt-audit: a linter for Chinese→English translations.

The names below are the library's face. They are imported when first used, so that the command starts fast.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit.api import check_corpus, check_document, check_text, read_config
    from audit.checkers.checker import Checker, CorpusChecker
    from audit.config import Config, Settings
    from audit.model.document import Document, Segment
    from audit.model.finding import Finding
    from audit.model.mqm import Category, Severity
    from audit.model.report import Entry, Result
    from audit.model.rule import Bad, Good
    from audit.model.text import Span, Text

__version__ = "0.1.0"

_HOMES = {
    "audit.api": ("check_corpus", "check_document", "check_text", "read_config"),
    "audit.checkers.checker": ("Checker", "CorpusChecker"),
    "audit.config": ("Config", "Settings"),
    "audit.model.document": ("Document", "Segment"),
    "audit.model.finding": ("Finding",),
    "audit.model.mqm": ("Category", "Severity"),
    "audit.model.report": ("Entry", "Result"),
    "audit.model.rule": ("Bad", "Good"),
    "audit.model.text": ("Span", "Text"),
}

__all__ = [
    "Bad",
    "Category",
    "Checker",
    "Config",
    "CorpusChecker",
    "Document",
    "Entry",
    "Finding",
    "Good",
    "Result",
    "Segment",
    "Settings",
    "Severity",
    "Span",
    "Text",
    "check_corpus",
    "check_document",
    "check_text",
    "read_config",
]


def __getattr__(name: str) -> object:
    """Import a public name on first use (PEP 562)."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'audit' has no attribute {name!r}")
