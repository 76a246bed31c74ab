"""Texts as a line, a cell or an element can show them, whatever they hold."""

from collections.abc import Iterable
from heapq import nlargest

from audit.model.mqm import Severity
from audit.model.report import Entry, Place, Result

REACH = 160
"""Code points shown on either side of a marked place."""

SYMBOLS = {n: chr(0x2400 + n) for n in range(32) if n not in (9, 10)} | {0x7F: "␡", 0x2028: "\n", 0x2029: "\n"}
SYMBOLS |= dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")
SYMBOLS |= dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd")


def legible(text: str) -> str:
    """Show control characters as symbols, and as U+FFFD what has none; line feeds and tabs stay."""
    return text.replace("\r\n", "\n").translate(SYMBOLS)


def line(text: str) -> str:
    """Show a text in one line."""
    return " ".join(legible(text).split())


def excerpt(place: Place, reach: int = REACH) -> tuple[str, str, str]:
    """Give what stands before, in and after a place, each in one line and none too long to read."""
    text, span = place.context, place.marked
    before, quote, after = text[: span.start], span.of(text), text[span.end :]
    if len(before) > reach:
        before = "…" + before[-reach:]
    if len(quote) > 2 * reach:
        quote = quote[:reach] + "…" + quote[-reach:]
    if len(after) > reach:
        after = after[:reach] + "…"
    return folded(before), folded(quote), folded(after)


def bracketed(place: Place) -> str:
    """Write an excerpt with the place in double brackets."""
    before, quote, after = excerpt(place)
    return f"{before}⟦{quote}⟧{after}"


def folded(text: str) -> str:
    """Show a text in one line, blanks at its ends kept."""
    return legible(text).replace("\n", " ").replace("\t", " ")


def detail(entry: Entry) -> str:
    """Say in one line what is wrong, the Chinese words behind it, and what to put there."""
    parts = [line(entry.message)]
    if entry.source is not None and entry.source.text and entry.source.text not in entry.message:
        parts.append(f"Original: {line(entry.source.text)}.")
    if entry.suggestion is not None:
        parts.append(f"Suggested: {line(entry.suggestion)}." if entry.suggestion.strip() else "Suggested: delete it.")
    return " ".join(parts)


def label(one: Entry | Result) -> str:
    """Name a document for people: a row of a table with its file, for two tables may have rows of one name."""
    known = one.path.endswith(one.document) or one.document.startswith(one.path)
    return one.document if known else f"{one.path}[{one.document}]"


def gravest(entries: Iterable[Entry], most: int) -> list[Entry]:
    """Give the gravest entries, the surest of them first, in the order found among equals; holds no more than that."""
    return nlargest(most, entries, key=lambda entry: (entry.severity.rank, entry.confidence))


def levels(error: str, warning: str, note: str) -> dict[Severity, str]:
    """Name the severities in a vocabulary of three: critical and major are errors."""
    return {
        Severity.CRITICAL: error,
        Severity.MAJOR: error,
        Severity.MINOR: warning,
        Severity.NEUTRAL: note,
    }
