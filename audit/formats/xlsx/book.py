"""The workbook as a whole: its sheets, in one pass over the counts and one over the findings."""

import datetime
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from xlsxwriter import Workbook

from audit.formats.xlsx.documents import DocumentsSheet
from audit.formats.xlsx.findings import FindingsSheet
from audit.formats.xlsx.look import Look
from audit.formats.xlsx.row import row
from audit.formats.xlsx.rules import write_rules
from audit.formats.xlsx.summary import write_summary
from audit.formats.xlsx.tally import ROWS, Tally
from audit.formats.xlsx.terms import write_terms
from audit.model.report import Entry, Report

OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
CREATED = datetime.datetime(2000, 1, 1)  # the same findings give the same bytes, whatever the clock says


def write(report: Report) -> Iterator[bytes]:
    """Write the workbook of a report."""
    tally = Tally.of(report.results)
    with new() as (book, file):
        look = Look(book)
        write_summary(book, look, tally, report)
        sheets = [FindingsSheet(book, look, name, count) for name, count in tally.sheets()]
        documents = DocumentsSheet(book, look, tally)
        rules = write_rules(book, look, tally, report.rules)
        if tally.terms:
            write_terms(book, look, tally)
        _fill(report, sheets, documents, rules)
        yield from stream(book, file)


@contextmanager
def new() -> Iterator[tuple[Workbook, BinaryIO]]:
    """Open an empty workbook on a temporary file."""
    with tempfile.TemporaryFile(prefix="mt-audit-") as file:
        book = Workbook(file, OPTIONS)
        book.set_properties({"title": "Translation review", "author": "mt-audit", "created": CREATED})
        book.set_size(2400, 1500)
        yield book, file


def stream(book: Workbook, file: BinaryIO) -> Iterator[bytes]:
    """Finish a workbook; give its bytes."""
    book.close()
    file.seek(0)
    while chunk := file.read(1 << 20):
        yield chunk


def _fill(report: Report, sheets: list[FindingsSheet], documents: DocumentsSheet, rules: dict[str, str]) -> None:
    """Write the findings of each document, most severe first, and its line on the documents sheet."""
    written = 0
    for result in report.results:
        first = ""
        for entry in sorted(result.entries, key=_order):
            sheet = sheets[written // ROWS]
            number = sheet.write(row(entry, result), rules.get(entry.rule, ""))
            first = first or f"internal:'{sheet.sheet.name}'!A{number + 1}"
            written += 1
        documents.write(result, first)


def _order(entry: Entry) -> tuple[int, int, int]:
    """Sort by severity, then place."""
    return (-entry.severity.rank, entry.target.span.start, entry.target.span.end)
