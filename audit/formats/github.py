"""Annotations of GitHub Actions: workflow commands on standard output, the gravest first, then a summary.

A step shows ten errors, ten warnings and ten notices; what does not fit is counted in the last line. An annotation
over several lines may name no column, and a table's row has none.
"""

from collections.abc import Iterator
from heapq import nlargest

from audit.formats._shown import detail, levels, line
from audit.formats.text import count
from audit.model.mqm import Severity
from audit.model.report import Entry, Report
from audit.model.summary import Summary

MOST = 10
COMMAND = levels("error", "warning", "notice")


def render(report: Report) -> Iterator[bytes]:
    """Write the annotations and the summary."""
    summary, notes = Summary(), list[str]()
    kept: dict[str, list[Entry]] = {command: [] for command in COMMAND.values()}
    for result in summary.watch(report.results):
        notes += (f"{result.path}: note: {note}" for note in result.notes[: MOST - len(notes)])
        for entry in result.entries:
            if not entry.dismissed:
                _keep(kept[COMMAND[entry.severity]], entry)
    for command, entries in kept.items():
        room = MOST - 1 if command == "notice" else MOST
        for entry in nlargest(room, entries, key=lambda entry: entry.severity.rank):
            yield _annotation(command, entry).encode("utf-8", "replace")
    shown = sum(min(len(entries), MOST - (command == "notice")) for command, entries in kept.items())
    for words in (*notes, *(f"{skip.path}: skipped: {skip.reason}" for skip in summary.skips[:MOST])):
        yield f"mt-audit: {line(words)}\n".encode("utf-8", "replace")  # a path may begin as a command does
    yield _closing(summary, shown).encode()


def _keep(entries: list[Entry], entry: Entry) -> None:
    """Add an entry to the gravest, dropping the first of the least grave when there are too many."""
    entries.append(entry)
    if len(entries) > MOST:
        least = min(entry.severity.rank for entry in entries)
        entries.pop(max(n for n, entry in enumerate(entries) if entry.severity.rank == least))


def _annotation(command: str, entry: Entry) -> str:
    """Write one command."""
    begin, finish = entry.target.begin, entry.target.finish
    settings = {"file": entry.path, "line": begin.line, "endLine": finish.line}
    if begin.line == finish.line and finish.column > begin.column:
        settings |= {"col": begin.column, "endColumn": finish.column}
    settings["title"] = f"{entry.severity}: {entry.rule}"
    written = ",".join(f"{name}={_setting(str(value))}" for name, value in settings.items())
    return f"::{command} {written}::{_data(detail(entry))}\n"


def _closing(summary: Summary, shown: int) -> str:
    """Write the summary as a notice."""
    read = count(summary.documents, "document")
    text = f"No findings in {read}."
    if summary.findings:
        kinds = [f"{summary.by_severity[kind]} {kind}" for kind in reversed(Severity) if summary.by_severity[kind]]
        text = f"{count(summary.findings, 'finding')} in {read}: {', '.join(kinds)}; {shown} shown here."
    if summary.skips:
        text += f" {len(summary.skips)} skipped."
    return f"::notice title=mt-audit::{_data(text)}\n"


def _data(text: str) -> str:
    """Escape a message, which ends with its line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _setting(text: str) -> str:
    """Escape the value of a setting, which ends with a comma or two colons."""
    return _data(line(text)).replace(":", "%3A").replace(",", "%2C")
