"""The summary sheet: what was audited and found, and how far the review is."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from audit.formats.xlsx.charts import draw_progress, draw_severities
from audit.formats.xlsx.look import Look
from audit.formats.xlsx.tally import REAL, Tally
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
TITLES = ("Findings", "Confirmed", "Dismissed", "Fixed elsewhere", "Unsure", "Open", "Precision")


def write_summary(book: Workbook, look: Look, tally: Tally, report: Report) -> None:
    """Write the sheet."""
    sheet = book.add_worksheet(NAME)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 2)
    sheet.set_column(1, 1, 34)
    sheet.set_column(2, 8, 13)
    sheet.set_column(9, 9, 3)
    sheet.set_row(0, 34)
    sheet.write_string(0, 1, "Translation review", look["title"])
    about = f"mt-audit {report.version}: {tally.segments:,} segments, {tally.source_characters:,} source characters"
    sheet.write_string(1, 1, about, look["help"])
    for number, line in enumerate(HELP, 3):
        sheet.write_string(number, 1, line, look["help"])
    at = _figures(sheet, look, tally, 8)
    at = _severities(sheet, look, tally, at + 1)
    first = at + 1
    at = _rules(sheet, look, tally, first)
    _skips(sheet, look, tally, at + 1)
    if tally.findings:
        draw_severities(book, sheet, (8, 10), first - len(Severity) - 1)
        draw_progress(book, sheet, (17, 10), first + 1, len(tally.rules))
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.activate()


def _figures(sheet: Worksheet, look: Look, tally: Tally, at: int) -> int:
    """Write the figures that matter most, two rows; give the next row."""
    decided = tally.verdicts.total()
    per = 1000 / tally.source_characters if tally.source_characters else 0
    progress = f"=IFERROR(({tally.countifs(verdict=QUOTED)})/{tally.findings},0)" if tally.findings else "=0"
    live = "+".join(
        f"{s.penalty}*({tally.countifs(severity=f'{chr(34)}{s.value}{chr(34)}', verdict=CONFIRMED)})"
        for s in Severity
        if s.penalty
    )
    confirmed = sum(s.penalty * tally.judged[s, Verdict.CONFIRMED] for s in Severity)
    figures: list[tuple[str, str, str | float, float]] = [
        ("Decided so far", "figure_percent", progress, decided / tally.findings if tally.findings else 0),
        ("Documents", "figure", tally.documents, 0),
        ("with findings", "figure", tally.with_findings, 0),
        ("Findings", "figure", tally.findings, 0),
        ("MQM penalty per 1,000 source characters", "figure_decimal", tally.penalty * per, 0),
        ("of it confirmed", "figure_decimal", f"=({live})*{per!r}", confirmed * per),
    ]
    sheet.set_row(at, 44)
    sheet.set_row(at + 1, 28)
    for column, (label, _, _, _) in enumerate(figures, 1):
        sheet.write_string(at, column, label, look["key"])
    for column, (_, kind, value, known) in enumerate(figures, 1):
        if isinstance(value, str):
            sheet.write_formula(at + 1, column, value, look[kind], known)
        else:
            sheet.write_number(at + 1, column, value, look[kind])
    sheet.conditional_format(
        at + 1,
        1,
        at + 1,
        1,
        {
            "type": "data_bar",
            "min_type": "num",
            "max_type": "num",
            "min_value": 0,
            "max_value": 1,
            "bar_color": "#9CC9A9",
        },
    )
    return at + 2


QUOTED = '"?*"'
CONFIRMED = f'"{Verdict.CONFIRMED.value}"'


def _severities(sheet: Worksheet, look: Look, tally: Tally, at: int) -> int:
    """Write the findings by severity."""
    return _table(
        sheet,
        look,
        at,
        "severity",
        "By severity",
        [s.value for s in reversed(Severity)],
        {s.value: tally.severities[s] for s in Severity},
        {(s.value, v): tally.judged[s, v] for s in Severity for v in Verdict},
        tally,
    )


def _rules(sheet: Worksheet, look: Look, tally: Tally, at: int) -> int:
    """Write the findings by rule."""
    return _table(
        sheet, look, at, "rule", "By rule", tally.ordered_rules, dict(tally.rules), dict(tally.verdicts), tally
    )


def _table(
    sheet: Worksheet,
    look: Look,
    at: int,
    key: str,
    title: str,
    names: list[str],
    counts: dict[str, int],
    verdicts: dict[tuple[str, Verdict], int],
    tally: Tally,
) -> int:
    """Write a table whose verdicts are counted live; give the row after it."""
    sheet.set_row(at, 32)
    for column, text in enumerate((title, *TITLES), 1):
        sheet.write_string(at, column, text, look["head" if column == 1 else "head_number"])
    for line, name in enumerate(names, at + 1):
        known = [verdicts.get((name, verdict), 0) for verdict in Verdict]
        sheet.write_string(line, 1, name, look["text"])
        sheet.write_number(line, 2, counts.get(name, 0), look["number"])
        for column, (verdict, value) in enumerate(zip(Verdict, known, strict=True), 3):
            formula = tally.countifs(**{key: f"$B{line + 1}", "verdict": f'"{verdict.value}"'})
            sheet.write_formula(line, column, f"={formula}", look["number"], value)
        row = line + 1
        sheet.write_formula(line, 7, f"=C{row}-SUM(D{row}:G{row})", look["number"], counts.get(name, 0) - sum(known))
        real = sum(value for verdict, value in zip(Verdict, known, strict=True) if verdict in REAL)
        judged = real + verdicts.get((name, Verdict.DISMISSED), 0)
        precision: Any = real / judged if judged else ""
        sheet.write_formula(
            line, 8, f'=IF(SUM(D{row}:F{row})=0,"",(D{row}+F{row})/SUM(D{row}:F{row}))', look["percent"], precision
        )
    return at + 1 + len(names)


def _skips(sheet: Worksheet, look: Look, tally: Tally, at: int) -> None:
    """List what was not looked at."""
    if not tally.skips:
        return
    sheet.write_string(at, 1, "Not looked at", look["section"])
    for line, skip in enumerate(tally.skips[:200], at + 1):
        sheet.write_string(line, 1, skip.path, look["help"])
        sheet.write_string(line, 2, skip.reason, look["help"])
