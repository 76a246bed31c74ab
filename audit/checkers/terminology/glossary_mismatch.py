"""A term rendered otherwise than the glossary says."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audit.checkers.checker import Checker
from audit.checkers.original import original
from audit.checkers.terminology._glossary import Entry
from audit.checkers.terminology._glossary_files import glossary
from audit.language.zh.script import simplified
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span


@dataclass(frozen=True)
class GlossaryMismatch(Checker):
    """A term of the glossary is rendered by words that the glossary forbids or does not know.

    A corpus that agreed on its terms must keep to them. A glossary is a table (.tsv, .csv, .xlsx with the columns
    term, accepted, forbidden, case, regex, note; several renderings parted by `;`) or a .tbx file; `mt-audit terms`
    drafts one. The longest term at a place wins, in simplified and traditional characters alike; an accepted
    rendering may stand in the plural, with hyphens, or in a neighbouring sentence. Without a glossary of the user,
    a few fixed names of history hold, and of these only forbidden renderings are reported.
    """

    category = Category.WRONG_TERM
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("红军开始[[长征]]。", "The Red Army began its [[long expedition]].", suggests="Long March"),
        Bad("[[西安事变]]以后", "After the [[Xi'an accident]]", suggests="Xi'an Incident"),
        Good("红军开始长征。", "The Red Army began the Long March."),
        Good("红军走了很久。", "The Red Army went on a long expedition."),
        Good("西安事变以后", "After the events of December"),
    )
    glossary: tuple[Path, ...] = ()
    """Glossaries, relative to the configuration file; they take the place of the built-in one."""

    def __post_init__(self) -> None:
        """Read the glossaries, so that a damaged one is known at once. Raises GlossaryError."""
        glossary(self.glossary)

    def files(self) -> tuple[str, ...]:
        """Name the glossaries."""
        return tuple(map(str, self.glossary))

    def concerns(self, document: Document) -> bool:
        """Tell whether the original uses any term."""
        return glossary(self.glossary).any_in(original(document))

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Compare each term's renderings with the glossary."""
        for entry, place in glossary(self.glossary).terms(simplified(segment.source_text)):
            good = [Span(*match.span()) for match in entry.good(segment.target_text)]
            wrong = [Span(*match.span()) for match in entry.bad(segment.target_text)]
            wrong = [span for span in wrong if not any(span.overlaps(other) for other in good)]
            for span in wrong:
                yield self._wrong(segment, entry, place, span)
            if self.glossary and entry.accepted and not (wrong or good or _beside(segment, entry)):
                yield self._wrong(segment, entry, place, None)

    def _wrong(self, segment: Segment, entry: Entry, place: Span, span: Span | None) -> Finding:
        """Report a forbidden rendering, or that no accepted one is there."""
        term = place.of(segment.source_text)
        better = " or ".join(f"“{words}”" for words in entry.accepted) or "another rendering"
        note = f" {entry.note}" if entry.note else ""
        if span is None:
            message = f"“{term}” is not rendered as the glossary says: {better}.{note}"
            return self.found(segment, message, Span(0, 0), place, confidence=0.7)
        message = f"The glossary forbids “{span.of(segment.target_text)}” for “{term}”: {better}.{note}"
        return self.found(segment, message, span, place, suggestion=entry.accepted[0] if entry.accepted else None)


def _beside(segment: Segment, entry: Entry) -> bool:
    """Tell whether a neighbouring sentence has an accepted rendering."""
    return any(entry.good(other.target_text) for other in segment.neighbours())
