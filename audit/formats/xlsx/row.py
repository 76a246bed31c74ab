"""A row of the findings sheet: an entry as texts, with what is needed to bring the answer home."""

import hashlib
import json
import re
from dataclasses import dataclass

from audit.formats._shown import label
from audit.formats.xlsx.cells import CLOSE, OPEN, safe, typed
from audit.model.report import Entry, Place, Result
from audit.model.text import Span


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a finding. Both sides hold the whole segment with the places between ⟦ and ⟧."""

    severity: str
    rule: str
    document: str
    date: str
    english: str
    chinese: str
    message: str
    suggestion: str
    verdict: str
    correction: str
    note: str
    reviewer: str
    before: str
    after: str
    fingerprint: str
    hash: str
    address: str


def row(entry: Entry, result: Result) -> Row:
    """Make an entry's row."""
    english = safe(mark(entry.target, entry.related))
    prefill = show(entry.suggestion) if entry.safe else ""
    text_hash = digest(entry.target.context)
    return Row(
        severity=entry.severity.value,
        rule=entry.rule,
        document=safe(label(entry)),
        date=result.date,
        english=english,
        chinese=safe(mark(entry.source, ()) if len(entry.source.span) else entry.source.context)
        if entry.source
        else "",
        message=safe(entry.message),
        suggestion=show(entry.suggestion),
        verdict=entry.verdict.value if entry.verdict else "",
        correction=prefill,
        note="",
        reviewer="",
        before=safe(entry.before),
        after=safe(entry.after),
        fingerprint=entry.fingerprint,
        hash=text_hash,
        address=address(entry, seal(entry.fingerprint, text_hash, english)),
    )


def mark(place: Place, related: tuple[Place, ...]) -> str:
    """Give the segment with its places between ⟦ and ⟧; overlapping places are one."""
    text, at, parts = place.context, 0, []
    spans = [place.marked] + [s for p in related if (s := inside(p, place)) is not None]
    for span in sorted(spans):
        if span.start < at:
            continue
        parts += [text[at : span.start], OPEN, span.of(text), CLOSE]
        at = span.end
    return "".join((*parts, text[at:]))


def inside(other: Place, place: Place) -> Span | None:
    """Count a related place in the context of the first, None where it lies outside."""
    start, end = other.span.start - place.context_start, other.span.end - place.context_start
    return Span(start, end) if 0 <= start <= end <= len(place.context) else None


def show(suggestion: str | None) -> str:
    """Write a suggestion as a person would type it."""
    if suggestion is None:
        return ""
    return safe(suggestion) if suggestion else DELETE


DELETE = "[delete]"


def address(entry: Entry, check: str) -> str:
    """Say in ASCII where the words are, exact to the character whatever they are: JSON.

    `start` and `end` count in the document's text, `from` and `size` give the segment there; `prefilled` tells that the
    correction was filled in, and `check` seals the row.
    """
    place = entry.target
    return json.dumps(
        {
            "path": place.path,
            "document": entry.document,
            "start": place.span.start,
            "end": place.span.end,
            "from": place.context_start,
            "size": len(place.context),
            "prefilled": entry.safe and entry.suggestion is not None,
            "check": check,
        }
    )


def digest(text: str) -> str:
    """Hash a text: 16 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def seal(fingerprint: str, text_hash: str, english: str) -> str:
    """Hash what must stay together when rows are sorted; white space, which programs change, does not count."""
    return digest("\0".join((fingerprint, text_hash, re.sub(r"\s+", "", typed(english)))))[:8]
