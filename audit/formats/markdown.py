"""Markdown for a job summary or a comment: the counts, and the gravest findings with both sides."""

from collections.abc import Iterator, Sequence

from audit.formats._shown import REACH, excerpt, gravest, line
from audit.formats.text import count
from audit.model.mqm import Severity
from audit.model.report import Entry, Place, Report
from audit.model.summary import Summary

MOST = 50
ESCAPES = {ord(mark): f"\\{mark}" for mark in "\\`*_{}[]()#+!|~$"} | {
    ord("<"): "&lt;",
    ord(">"): "&gt;",
    ord("&"): "&amp;",
}


def render(report: Report) -> Iterator[bytes]:
    """Write the page."""
    summary, notes = Summary(), list[tuple[str, str]]()
    worst = gravest(_entries(report, summary, notes), MOST)
    told = (*_listed("Not looked at", [(skip.path, skip.reason) for skip in summary.skips]), *_listed("Notes", notes))
    yield "\n".join([*_head(summary), *_rules(summary), *_findings(worst, summary), *told, ""]).encode(
        "utf-8", "replace"
    )


def _entries(report: Report, summary: Summary, notes: list[tuple[str, str]]) -> Iterator[Entry]:
    """Yield what nobody dismissed; count it, and gather the notes."""
    for result in summary.watch(report.results):
        notes += ((result.path, note) for note in result.notes)
        yield from (entry for entry in result.entries if not entry.dismissed)


def _head(summary: Summary) -> Iterator[str]:
    """Write the counts by severity."""
    read = f"{count(summary.documents, 'document')}, {count(summary.segments, 'segment')}"
    yield "## mt-audit"
    yield ""
    if summary.findings:
        counts = [f"**{summary.by_severity[s]} {s}**" for s in reversed(Severity) if summary.by_severity[s]]
        yield f"{', '.join(counts)} in {read}."
    else:
        yield f"No findings in {read}."
    if summary.dismissed:
        yield f"{summary.dismissed} dismissed earlier."
    if summary.fixable:
        yield f"{summary.fixable} can be fixed safely: `mt-audit fix`."


def _rules(summary: Summary) -> Iterator[str]:
    """Write the counts by rule."""
    if summary.by_rule:
        yield from ("", "| findings | rule |", "|---:|---|")
        for rule, count in sorted(summary.by_rule.items(), key=lambda pair: (-pair[1], pair[0])):
            yield f"| {count} | {rule} |"


def _findings(entries: list[Entry], summary: Summary) -> Iterator[str]:
    """Write the gravest findings."""
    if not entries:
        return
    more = f" (the gravest {len(entries)} of {summary.findings})" if summary.findings > len(entries) else ""
    yield from (
        "",
        f"### Findings{more}",
        "",
        "| severity | place | what | translation and original |",
        "|---|---|---|---|",
    )
    for entry in entries:
        begin = entry.target.begin
        name = entry.path if entry.document == entry.path else f"{entry.path}[{entry.document}]"
        what = f"{plain(entry.message)}<br>{entry.rule}"
        if entry.suggestion:
            what += f"<br>→ {plain(entry.suggestion)}"
        sides = [_side(side) for side in (entry.target, entry.source) if side is not None and side.context]
        yield f"| {entry.severity} | {plain(name)}:{begin.line}:{begin.column} | {what} | {'<br>'.join(sides)} |"


def _listed(heading: str, items: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Write what there is to say of files, the first of it."""
    if items:
        yield from ("", f"### {heading}", "")
        yield from (f"- {plain(path)}: {plain(words)}" for path, words in items[:MOST])
        if len(items) > MOST:
            yield f"- and {len(items) - MOST} more"


def _side(place: Place) -> str:
    """Write a segment with its place in bold; a gap inside it is a caret."""
    before, quote, after = (part.translate(ESCAPES) for part in excerpt(place))
    marked = f"<b>{quote}</b>" if quote else "‸" * (place.marked.start > 0)
    return f"{before}{marked}{after}"


def plain(text: str) -> str:
    """Write a text in one line, without markup, none too long: GitHub takes a summary of 1 MiB."""
    shown = line(text)
    return (shown if len(shown) <= 2 * REACH else shown[: 2 * REACH] + "…").translate(ESCAPES)
