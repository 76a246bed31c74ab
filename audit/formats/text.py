"""Text for people: the place, what is wrong, and under it both sides with the places marked."""

from collections.abc import Iterator

from audit.model.mqm import Severity
from audit.model.report import Entry, Place, Report, Result, Skip
from audit.model.summary import Summary
from audit.model.text import Span

WIDTH = 100
"""Cells of a side that are shown."""
COLOURS = {Severity.CRITICAL: "1;35", Severity.MAJOR: "1;31", Severity.MINOR: "33", Severity.NEUTRAL: "36"}
FAINT, BOLD, GREEN = "2", "1", "32"
SYMBOLS = (
    {n: 0x2400 + n for n in range(32)}
    | {0x7F: 0x2421, 0x0A: 0x20, 0x0D: None, 0x09: 0x20}
    | dict.fromkeys((*range(128, 160), *range(8234, 8239), *range(8294, 8298)), 65533)
)
"""What is shown in place of control characters, and of those that turn the direction of writing."""


def render(report: Report, *, colour: bool = False, quiet: bool = False) -> Iterator[bytes]:
    """Write each entry, and unless `quiet` the notes and a summary. Colours are ANSI escape sequences."""
    summary = Summary()
    for result in summary.watch(report.results):
        yield piece(result, colour=colour, quiet=quiet)
    yield end(summary, colour=colour, quiet=quiet)


def piece(result: Result, *, colour: bool = False, quiet: bool = False, width: int = WIDTH) -> bytes:
    """Write what there is to say of one document, of a long side about `width` cells."""
    notes = () if quiet else result.notes
    lines = [f"{result.path}: note: {printable(note)}\n" for note in notes]
    lines += [_entry(entry, colour, width) + "\n" for entry in result.entries]
    return "".join(lines).encode("utf-8", "replace")


def end(summary: Summary, *, colour: bool = False, quiet: bool = False) -> bytes:
    """Write the summary, nothing if `quiet`."""
    return b"" if quiet else ("\n".join(closing(summary, colour)) + "\n").encode("utf-8", "replace")


def skipped(skip: Skip) -> str:
    """Say what was not looked at, and why."""
    return f"{printable(skip.path)}: skipped: {printable(skip.reason)}"


def printable(text: str) -> str:
    """Show what would move the cursor or colour the terminal as symbols; line ends become blanks."""
    return text if text.isprintable() else text.translate(SYMBOLS)


def _paint(text: str, style: str, colour: bool) -> str:
    """Colour a text."""
    return f"\x1b[{style}m{text}\x1b[0m" if colour and text else text


def _entry(entry: Entry, colour: bool, width: int) -> str:
    """Write one entry in lines."""
    line, column = entry.target.begin
    name = printable(entry.path) + (f"[{printable(entry.document)}]" if entry.document != entry.path else "")
    place = _paint(f"{name}:{line}:{column}:", BOLD, colour)
    severity = _paint(f"{entry.severity}:", COLOURS[entry.severity], colour)
    tail = f" ({entry.verdict})" if entry.verdict else ""
    lines = [f"{place} {severity} {printable(entry.message)} {_paint(f'[{entry.rule}]', FAINT, colour)}{tail}"]
    lines += _side("en", entry.target, COLOURS[entry.severity] if colour else "", width)
    if entry.source is not None and entry.source.context:
        lines += _side("zh", entry.source, COLOURS[entry.severity] if colour else "", width)
    if entry.suggestion is not None:
        advice = f"{'suggested' if entry.safe else 'perhaps'}: {printable(entry.suggestion) or '(delete)'}"
        lines.append("    " + _paint(advice, GREEN, colour))
    return "\n".join(lines)


def _side(name: str, place: Place, style: str, width: int) -> list[str]:
    """Show one side, cut to a window around the marked place, with carets under it; no style is no colour."""
    colour = bool(style)
    text, marked = window(place.context, place.marked, width)
    before, quote, after = text[: marked.start], marked.of(text), text[marked.end :]
    lines = [f"    {_paint(name, FAINT, colour)} {before}{_paint(quote, style, colour)}{after}".rstrip()]
    if len(place.span):
        carets = "^" * max(1, cell_len(quote))
        lines.append(" " * (7 + cell_len(before)) + _paint(carets, style, colour))
    elif name == "en":
        lines.append(" " * (7 + cell_len(before)) + _paint("^", style, colour))
    return lines


def window(text: str, span: Span, width: int = WIDTH) -> tuple[str, Span]:
    """Cut a text to about so many cells around a span; give it printable, with the span's new place."""
    before, quote, after = (printable(part) for part in (text[: span.start], span.of(text), text[span.end :]))
    if cell_len(quote) > width:
        quote = _head(quote, width // 2) + "…" + _tail(quote, width // 2)
    room = max(20, width - cell_len(quote))
    left = _tail(before, max(room // 2, room - cell_len(after)))
    right = _head(after, max(room // 2, room - cell_len(left)))
    left = left if len(left) == len(before) else "…" + left
    right = right if len(right) == len(after) else right + "…"
    left = left.lstrip() if len(left) == len(before) else left
    return left + quote + right, Span(len(left), len(left) + len(quote))


def cell_len(text: str) -> int:
    """Give the width of a printable text; the library takes long to load, and is needed for Chinese."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len as measured

    return measured(text)


def _head(text: str, cells: int) -> str:
    """Give as much of the beginning as fits."""
    if text[: cells + 1].isascii():
        return text[:cells]
    from rich.cells import get_character_cell_size

    used = 0
    for at, char in enumerate(text):
        used += get_character_cell_size(char)
        if used > cells:
            return text[:at]
    return text


def _tail(text: str, cells: int) -> str:
    """Give as much of the end as fits."""
    return _head(text[::-1], cells)[::-1]


def closing(summary: Summary, colour: bool = False) -> list[str]:
    """Give the lines that end a run: what was read, what was found, what was not looked at."""
    read = f"{count(summary.documents, 'document')}, {count(summary.segments, 'segment')}"
    if not summary.findings:
        lines = [_paint(f"No findings in {read}.", GREEN, colour)]
    else:
        kinds = ", ".join(
            _paint(f"{summary.by_severity[s]} {s}", COLOURS[s], colour)
            for s in reversed(Severity)
            if summary.by_severity[s]
        )
        lines = ["", f"{count(summary.findings, 'finding')} in {read}: {kinds}."]
        lines += statistics(summary)
    if summary.fixable:
        lines.append(f"{count(summary.fixable, 'finding')} can be fixed safely: mt-audit fix.")
    if summary.dismissed:
        lines.append(f"{count(summary.dismissed, 'finding')} dismissed by a reviewer.")
    if summary.ignored:
        lines.append(f"{count(summary.ignored, 'finding')} ignored as the text itself says.")
    if summary.known:
        lines.append(f"{count(summary.known, 'finding')} known to the baseline.")
    if summary.skips:
        lines.append(f"{count(len(summary.skips), 'skip')}:")
        lines += [f"  {skipped(skip)}" for skip in summary.skips[:20]]
        lines += [f"  … and {len(summary.skips) - 20} more"] if len(summary.skips) > 20 else []
    return lines


def statistics(summary: Summary) -> list[str]:
    """Give the number of findings by rule, most first."""
    return [f"{number:>7}  {rule}" for rule, number in sorted(summary.by_rule.items(), key=lambda kv: (-kv[1], kv[0]))]


def count(number: int, noun: str) -> str:
    """Write a number with its noun."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
