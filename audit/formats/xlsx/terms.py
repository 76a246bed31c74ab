"""The terms sheet: each Chinese term with its English renderings."""

from xlsxwriter import Workbook

from audit.formats.xlsx.cells import safe
from audit.formats.xlsx.look import Look
from audit.formats.xlsx.tally import Tally

TITLES = (("Term", 24), ("Rendering", 44), ("Places", 10), ("Proposed", 12))


def write_terms(book: Workbook, look: Look, tally: Tally) -> None:
    """Write a line for each rendering, terms with the most places first."""
    sheet = book.add_worksheet("Terms")
    for number, (title, width) in enumerate(TITLES):
        sheet.set_column(number, number, width)
        sheet.write_string(0, number, title, look["head_number" if title == "Places" else "head"])
    sheet.freeze_panes(1, 0)
    sheet.set_row(0, 24)
    sheet.fit_to_pages(1, 0)
    line = 1
    for name, term in sorted(tally.terms.items(), key=lambda item: (-item[1].renderings.total(), item[0])):
        for rendering, count in sorted(term.renderings.items(), key=lambda item: (-item[1], item[0])):
            sheet.write_string(line, 0, safe(name), look["chinese"])
            sheet.write_string(line, 1, safe(rendering), look["text"])
            sheet.write_number(line, 2, count, look["number"])
            sheet.write_string(line, 3, "proposed" if rendering in term.proposed else "", look["tag"])
            line += 1
    sheet.autofilter(0, 0, max(line - 1, 1), len(TITLES) - 1)
