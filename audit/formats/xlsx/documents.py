"""The documents sheet: one row a document, with counts and links."""

from xlsxwriter import Workbook

from audit.formats._shown import label
from audit.formats.xlsx.cells import safe
from audit.formats.xlsx.columns import FINDINGS
from audit.formats.xlsx.findings import LINKS
from audit.formats.xlsx.heights import height
from audit.formats.xlsx.look import Look
from audit.formats.xlsx.tally import Tally, criterion
from audit.model.mqm import Severity
from audit.model.report import Result

NAME = "Documents"
LIVE = 20_000_000  # comparisons that a spreadsheet does at once without a wait
SEVERITIES = tuple(reversed(Severity))
TITLES = (
    ("Document", 60),
    ("Title", 44),
    ("Date", 12),
    ("Segments", 10),
    ("Findings", 10),
    *((severity.value.capitalize(), 10) for severity in SEVERITIES),
    ("Penalty", 10),
    ("Penalty per 1,000 characters", 16),
    ("Decided", 10),
    ("Not looked at", 48),
)
LAST = 1_000_000
LONGEST = 200  # characters that COUNTIFS compares, with room for signs that are escaped


class DocumentsSheet:
    """Writes a line a document."""

    def __init__(self, book: Workbook, look: Look, tally: Tally) -> None:
        """Set up the sheet."""
        self.sheet = book.add_worksheet(NAME)
        self.look, self.tally = look, tally
        self.next = 1
        self.live = tally.documents * tally.findings <= LIVE
        for number, (title, width) in enumerate(TITLES):
            self.sheet.set_column(number, number, width)
            self.sheet.write_string(0, number, title, look["head_number" if 3 <= number < len(TITLES) - 1 else "head"])
        self.sheet.set_row(0, 32)
        self.sheet.freeze_panes(1, 1)
        self.sheet.autofilter(0, 0, max(tally.documents, 1), len(TITLES) - 1)
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(0)

    def write(self, result: Result, first: str) -> None:
        """Write a document's line; `first` links to its first finding, empty without any."""
        if self.next > LAST:
            return
        look, sheet, here = self.look, self.sheet, self.next
        name, reasons = safe(label(result)), safe("\n".join(skip.reason for skip in result.skips))
        sheet.set_row(here, height([(name, TITLES[0][1]), (result.title, TITLES[1][1]), (reasons, TITLES[-1][1])]))
        if first and here <= LINKS:
            sheet.write_url(here, 0, first, look["link"], name, f"Go to the findings of this document on {FINDINGS}")
        else:
            sheet.write_string(here, 0, name, look["text"])
        sheet.write_string(here, 1, safe(result.title), look["text"])
        sheet.write_string(here, 2, result.date, look["tag"])
        counts = [sum(entry.severity is severity for entry in result.entries) for severity in SEVERITIES]
        penalty = sum(severity.penalty * count for severity, count in zip(SEVERITIES, counts, strict=True))
        for column, number in enumerate((result.segments, len(result.entries), *counts, penalty), 3):
            sheet.write_number(here, column, number, look["number"])
        column = 5 + len(counts) + 1
        if result.source_characters:
            sheet.write_number(here, column, 1000 * penalty / result.source_characters, look["decimal"])
        else:
            sheet.write_blank(here, column, None, look["decimal"])
        self._decided(column + 1, result)
        sheet.write_string(here, column + 2, reasons, look["text"])
        self.next += 1

    def _decided(self, column: int, result: Result) -> None:
        """Count the document's verdicts, live where the workbook stays quick."""
        decided = sum(entry.verdict is not None for entry in result.entries)
        name = safe(label(result))
        if self.live and result.entries and len(name) <= LONGEST:
            wanted = criterion(f"$A{self.next + 1}", name)
            formula = "=" + self.tally.countifs(document=wanted, verdict='"?*"')
            self.sheet.write_formula(self.next, column, formula, self.look["number"], decided)
        else:
            self.sheet.write_number(self.next, column, decided, self.look["number"])
