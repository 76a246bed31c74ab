"""What formats render: entries that stand alone, grouped by document."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from audit.model.decision import Verdict
from audit.model.mqm import Category, Severity
from audit.model.record import Record
from audit.model.rule import Rule
from audit.model.suppression import Suppression
from audit.model.text import Position, Span


@dataclass(frozen=True, slots=True)
class Place(Record):
    """One side of an entry.

    `span` counts in the document's text, `text` is what it covers. `context` is the whole segment, which begins at
    `context_start` of the same text. `begin` and `finish` are positions in the file; `bytes` are their columns when
    UTF-8 bytes are counted, None where these are not known: in a table's field, or far into a line.
    """

    path: str
    span: Span
    text: str
    context: str
    context_start: int
    begin: Position
    finish: Position
    bytes: tuple[int, int] | None = None

    @property
    def exact(self) -> bool:
        """Tell whether begin and finish enclose the very text in the file, so that it can be replaced there."""
        lines = self.text.split("\n")
        size = len(lines[-1]) + (self.begin.column if len(lines) == 1 else 1)
        return self.finish == (self.begin.line + len(lines) - 1, size)

    @property
    def marked(self) -> Span:
        """Give the span counted in `context`, cut to it."""
        size = len(self.context)
        start = min(max(0, self.span.start - self.context_start), size)
        return Span(start, min(max(start, self.span.end - self.context_start), size))


@dataclass(frozen=True, slots=True)
class Entry(Record):
    """A finding as reports show it: flat, with its places resolved and its identity known."""

    rule: str
    category: Category
    severity: Severity
    confidence: float
    message: str
    path: str
    document: str
    segment: int
    target: Place
    source: Place | None
    suggestion: str | None
    safe: bool
    fingerprint: str
    verdict: Verdict | None = None
    related: tuple[Place, ...] = ()
    before: str = ""
    after: str = ""
    excuse: str | None = None

    @property
    def dismissed(self) -> bool:
        """Tell whether a person has ruled it out: shown, and failing nothing."""
        return self.verdict is Verdict.DISMISSED

    @property
    def fixable(self) -> str | None:
        """Give `safe` or `unsafe` with a suggestion, None without."""
        if self.suggestion is None:
            return None
        return "safe" if self.safe else "unsafe"


@dataclass(frozen=True, slots=True)
class Skip(Record):
    """Something that was not looked at, and why, in a whole sentence."""

    path: str
    reason: str
    document: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Result(Record):
    """All that is to say of one document, or of a file that could not be read (`segments` 0, one skip).

    `known` counts findings that the baseline holds, which are left out of `entries`, and so are those `ignored`, each
    with the `excuse` that the text gives: what its `suppressions` cover.
    """

    path: str
    document: str
    entries: tuple[Entry, ...] = ()
    skips: tuple[Skip, ...] = ()
    notes: tuple[str, ...] = ()
    segments: int = 0
    source_characters: int = 0
    target_words: int = 0
    title: str = ""
    date: str = ""
    read: bool = True
    known: int = 0
    ignored: tuple[Entry, ...] = ()
    suppressions: tuple[Suppression, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A run: the rules in force and a result for each document, which may be iterated more than once."""

    results: Iterable[Result]
    rules: tuple[Rule, ...] = ()
    version: str = ""
    notes: tuple[str, ...] = field(default=())
