"""The terms sheet: each Chinese term with its English renderings."""

from xlsxwriter import Workbook

from audit.formats.xlsx.cells import safe
from audit.formats.xlsx.look import Look
from audit.formats.xlsx.tally import Tally

TITLES = (("Term", 24), ("Rendering", 44), ("Findings", 10))


def write_terms(book: Workbook, look: Look, tally: Tally) -> None:
    """Write a line for each rendering, terms with the most findings first."""
    sheet = book.add_worksheet("Terms")
    for number, (title, width) in enumerate(TITLES):
        sheet.set_column(number, number, width)
        sheet.write_string(0, number, title, look["head"])
    sheet.freeze_panes(1, 0)
    sheet.set_row(0, 24)
    line = 1
    for term, renderings in sorted(tally.terms.items(), key=lambda item: (-item[1].total(), item[0])):
        for rendering, count in sorted(renderings.items(), key=lambda item: (-item[1], item[0])):
            sheet.write_string(line, 0, safe(term), look["chinese"])
            sheet.write_string(line, 1, safe(rendering), look["text"])
            sheet.write_number(line, 2, count, look["number"])
            line += 1
    sheet.autofilter(0, 0, max(line - 1, 1), len(TITLES) - 1)
