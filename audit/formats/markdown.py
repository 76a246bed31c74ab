"""Markdown for a job summary or a comment: the counts, and the gravest findings with both sides."""

from collections.abc import Iterator

from audit.formats._shown import excerpt, gravest, line
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
    summary = Summary()
    entries = (e for result in summary.watch(report.results) for e in result.entries if not e.dismissed)
    worst = gravest(entries, MOST)
    yield "\n".join([*_head(summary), *_rules(summary), *_findings(worst, summary), *_skips(summary), ""]).encode(
        "utf-8", "replace"
    )


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
        what = f"{_text(entry.message)}<br>{entry.rule}"
        if entry.suggestion:
            what += f"<br>→ {_text(entry.suggestion)}"
        sides = [_side(side) for side in (entry.target, entry.source) if side is not None and side.context]
        yield f"| {entry.severity} | {_text(name)}:{begin.line}:{begin.column} | {what} | {'<br>'.join(sides)} |"


def _skips(summary: Summary) -> Iterator[str]:
    """Write what was not looked at."""
    if summary.skips:
        yield from ("", "### Not looked at", "")
        yield from (f"- {_text(skip.path)}: {_text(skip.reason)}" for skip in summary.skips[:MOST])
        if len(summary.skips) > MOST:
            yield f"- and {len(summary.skips) - MOST} more"


def _side(place: Place) -> str:
    """Write a segment with its place in bold; a gap inside it is a caret."""
    before, quote, after = (part.translate(ESCAPES) for part in excerpt(place))
    marked = f"<b>{quote}</b>" if quote else "‸" * (place.marked.start > 0)
    return f"{before}{marked}{after}"


def _text(text: str) -> str:
    """Write a text in one line, without markup."""
    return line(text).translate(ESCAPES)
