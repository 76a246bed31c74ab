"""The summary sheet: what was audited and found, and how far the review is."""

from collections.abc import Iterator

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from audit.formats.xlsx.charts import draw_progress, draw_severities
from audit.formats.xlsx.look import Look
from audit.formats.xlsx.tables import WIDTH, Tables
from audit.formats.xlsx.tally import Tally
from audit.model.decision import Verdict
from audit.model.mqm import Severity
from audit.model.report import Report

NAME = "Summary"
HELP = (
    "1. On the sheet Findings, give each row a Verdict: confirmed (it is wrong), dismissed (nothing is wrong), "
    "fixed elsewhere, or unsure.",
    "2. A Correction replaces the words between ⟦ and ⟧; write [delete] to take them out, or the whole sentence anew. "
    "It goes in when the row is confirmed; a correction that you typed confirms its row.",
    "3. Filter, sort, hide, widen and add columns as you like. Sorting needs Review → Unprotect Sheet (no password). "
    "Leave the hidden columns as they are.",
    "4. Save the file under any name and bring it back with: mt-audit review apply FILE",
)
ANY = '"?*"'
BAR = {
    "type": "data_bar",
    "min_type": "num",
    "max_type": "num",
    "min_value": 0,
    "max_value": 1,
    "bar_color": "#9CC9A9",
}


def write_summary(book: Workbook, look: Look, tally: Tally, report: Report) -> None:
    """Write the sheet."""
    sheet = book.add_worksheet(NAME)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 2)
    sheet.set_column(1, 1, WIDTH)
    sheet.set_column(2, 8, 13)
    sheet.set_column(9, 9, 3)
    sheet.set_row(0, 34)
    sheet.write_string(0, 1, "Translation review", look["title"])
    about = f"mt-audit {report.version}: {tally.segments:,} segments, {tally.source_characters:,} source characters"
    sheet.write_string(1, 1, about, look["help"])
    more = [name for name, _ in tally.sheets()][1:]
    note = f" The findings go on on: {', '.join(more)}." if more else ""
    for number, line in enumerate(HELP, 3):
        sheet.write_string(number, 1, line + note * (number == 3), look["help"])
    at = _figures(sheet, look, tally, 8)
    tables = Tables(sheet, look, tally)
    at = tables.severities(at + 1)
    first = at + 1
    at = tables.documents(tables.rules(first) + 1)
    _skips(sheet, look, tally, at + 1)
    if tally.findings:
        draw_severities(book, sheet, (8, 10), first - len(Severity) - 1)
        draw_progress(book, sheet, (17, 10), first + 1, len(tally.rules))
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.activate()


def _figures(sheet: Worksheet, look: Look, tally: Tally, at: int) -> int:
    """Write the figures that matter most, two rows; give the next row."""
    sheet.set_row(at, 44)
    sheet.set_row(at + 1, 28)
    figures = list(_values(tally))
    for column, (label, *_) in enumerate(figures, 1):
        sheet.write_string(at, column, label, look["key"])
    for column, (_, kind, formula, value) in enumerate(figures, 1):
        if formula:
            sheet.write_formula(at + 1, column, f"={formula}", look[kind], value)
        else:
            sheet.write_number(at + 1, column, value, look[kind])
    sheet.conditional_format(at + 1, 1, at + 1, 1, BAR)
    return at + 2


def _values(tally: Tally) -> Iterator[tuple[str, str, str, float]]:
    """Yield figures: what each is called, its look, its formula where it moves, and its value of today."""
    share = tally.verdicts.total() / tally.findings if tally.findings else 0
    decided = f"({tally.countifs(verdict=ANY)})/{tally.findings}" if tally.findings else ""
    yield "Decided so far", "figure_percent", decided, share
    yield "Documents", "figure", "", tally.documents
    yield "with findings", "figure", "", tally.with_findings
    yield "Findings", "figure", "", tally.findings
    per = 1000 / tally.source_characters if tally.source_characters else 0
    dismissed, gone = _penalty(tally, Verdict.DISMISSED)
    label = "MQM penalty per 1,000 source characters"
    yield label, "figure_decimal", f"({tally.penalty}-({dismissed}))*{per!r}", (tally.penalty - gone) * per
    confirmed, known = _penalty(tally, Verdict.CONFIRMED)
    yield "of it confirmed", "figure_decimal", f"({confirmed})*{per!r}", known * per


def _penalty(tally: Tally, verdict: Verdict) -> tuple[str, int]:
    """Give the penalty of the findings with a verdict, as a formula and as it is today."""
    severities = [severity for severity in Severity if severity.penalty]
    counts = (tally.countifs(severity=f'"{severity}"', verdict=f'"{verdict}"') for severity in severities)
    formula = "+".join(f"{severity.penalty}*({count})" for severity, count in zip(severities, counts, strict=True))
    return formula, sum(severity.penalty * tally.judged[severity, verdict] for severity in severities)


def _skips(sheet: Worksheet, look: Look, tally: Tally, at: int) -> None:
    """List what was not looked at."""
    if not tally.skips:
        return
    sheet.write_string(at, 1, "Not looked at", look["section"])
    for line, skip in enumerate(tally.skips[:200], at + 1):
        sheet.write_string(line, 1, skip.path, look["help"])
        sheet.write_string(line, 2, skip.reason, look["help"])
