"""What a checker says: a finding, or that it could not look."""

import hashlib
import re
from dataclasses import dataclass, field
from functools import lru_cache

from audit.model.document import Segment
from audit.model.mqm import Severity
from audit.model.rule import Rule
from audit.model.text import Span

LONGEST = 20_000
"""Characters of a segment that tell it from others; longer ones are no sentences."""


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """A possible error, not yet confirmed by a person.

    `target` and `source` are places in the document's two texts. `source` is None only without an original.
    `suggestion` replaces the target span; it is `safe` when the original or arithmetic proves it. `related` are
    further places in the target that show the same defect. `confidence` is 0 to 1.
    """

    rule: Rule
    segment: Segment = field(repr=False)
    severity: Severity
    message: str
    target: Span
    source: Span | None = None
    suggestion: str | None = None
    safe: bool = False
    confidence: float = 1.0
    related: tuple[Span, ...] = ()

    @property
    def quote(self) -> str:
        """Give the words of the translation that the finding is about."""
        return self.target.of(self.segment.document.target.content)

    @property
    def source_quote(self) -> str:
        """Give the words of the original that the finding is about, empty without any."""
        text = self.segment.document.source
        return self.source.of(text.content) if self.source is not None and text is not None else ""


def fingerprint(finding: Finding, ordinal: int = 0) -> str:
    """Name a finding so that the name survives edits elsewhere: 16 hexadecimal digits.

    Hashed are rule, document, the source segment (the target segment without an original) with white space
    folded, the matched words of both sides, and `ordinal`, the finding's number among its equals. Neither line,
    message nor severity counts.
    """
    segment = finding.segment
    home = (segment.source_text or segment.target_text)[:LONGEST]
    words = (finding.rule.id, segment.document.id, home, finding.quote, finding.source_quote, str(ordinal))
    folded = "\0".join(map(_folded, words))
    return hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(maxsize=256)
def _folded(text: str) -> str:
    """Fold white space; a segment comes as often as it has findings."""
    return re.sub(r"\s+", " ", text).strip()
