"""One page for those without a spreadsheet: side by side, with filters and keys, and nothing loaded from anywhere."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator
from html import escape
from importlib.resources import files

from audit.formats.html.card import card, skipped
from audit.model.decision import Verdict
from audit.model.mqm import Severity
from audit.model.report import Entry, Report, Skip

MOST = 20_000  # cards that a browser handles; the workbook holds them all


def render(report: Report) -> Iterator[bytes]:
    """Write the page."""
    yield from (part.encode("utf-8", "replace") for part in _page(report))


def _page(report: Report) -> Iterator[str]:
    """Write the page in pieces."""
    severities: Counter[Severity] = Counter()
    rules: Counter[str] = Counter()
    skips: list[Skip] = []
    documents = 0
    for result in report.results:
        documents += result.read
        skips += result.skips
        severities.update(entry.severity for entry in result.entries)
        rules.update(entry.rule for entry in result.entries)
    yield _head(report, severities, rules, documents)
    manuals = {rule.id: rule for rule in report.rules}
    shown = 0
    for result in report.results:
        for entry in sorted(result.entries, key=_order):
            shown += 1
            if shown <= MOST:
                yield card(entry, result, manuals.get(entry.rule))
    if shown > MOST:
        yield f"<p class=rest>{shown - MOST:,} further findings are in the workbook: -o review.xlsx</p>"
    yield "<p id=nothing hidden>No finding passes these filters.</p>"
    yield "</main>"
    yield skipped(skips)
    yield f"<script>{_script()}</script></body></html>\n"


def _head(report: Report, severities: Counter[Severity], rules: Counter[str], documents: int) -> str:
    """Write what comes before the findings."""
    digest = base64.b64encode(hashlib.sha256(_script().encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    kinds = "".join(
        f"<button class='tag {s}' data-severity={s} aria-pressed=true>{s} <b>{severities[s]:,}</b></button>"
        for s in reversed(Severity)
    )
    names = "".join(f"<option value='{escape(name)}'>{escape(name)} ({rules[name]:,})" for name in sorted(rules))
    verdicts = "".join(f"<option value='{verdict}'>{verdict}" for verdict in Verdict)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="color-scheme" content="light dark">
<title>Translation review</title><style>{_asset("page.css")}</style></head><body>
<header><h1>Translation review</h1>
<p>mt-audit {escape(report.version)} · {rules.total():,} findings in {documents:,} documents</p>
<progress max=1 value=0 aria-label="decided"></progress> <span id=progress></span></header>
<nav><input type=search placeholder="Search texts ( / )" aria-label="Search texts">
<select id=rule aria-label="Rule"><option value="">all rules{names}</select>
<select id=verdict aria-label="Verdict"><option value="">all verdicts<option value=open>open{verdicts}</select>
{kinds}<button id=save>Save decisions</button>
<small><kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>c</kbd> confirm · <kbd>d</kbd> dismiss · <kbd>f</kbd> fixed
elsewhere · <kbd>u</kbd> unsure · <kbd>x</kbd> clear · <kbd>/</kbd> search</small></nav>
<main>
"""


def _order(entry: Entry) -> tuple[int, int]:
    """Sort by severity, then place."""
    return (-entry.severity.rank, entry.target.span.start)


def _script() -> str:
    """Give the page's script."""
    return _asset("page.js")


def _asset(name: str) -> str:
    """Read a file that goes into the page."""
    return files("audit.formats.html").joinpath(name).read_text("utf-8")
