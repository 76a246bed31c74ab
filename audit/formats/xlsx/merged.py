"""The workbook of disagreements: the rows on which reviewers differ, and how well they agree."""

from collections.abc import Iterator, Sequence

from audit.formats.xlsx.book import new, stream
from audit.formats.xlsx.columns import FINDINGS
from audit.formats.xlsx.findings import FindingsSheet
from audit.formats.xlsx.look import Look
from audit.formats.xlsx.row import Row

TITLES = (("Rule", 34), ("Answered by two or more", 16), ("Agree", 12), ("Beyond chance", 14))
Line = tuple[str, int, float | None, float | None]  # a rule, its items, the share that agrees, kappa or alpha


def write(rows: Sequence[Row], agreement: Sequence[Line], measure: str) -> Iterator[bytes]:
    """Write the workbook; `measure` names the last figure of each line."""
    with new() as (book, file):
        look = Look(book)
        sheet = FindingsSheet(book, look, FINDINGS, len(rows))
        for row in rows:
            sheet.write(row)
        table = book.add_worksheet("Agreement")
        for column, (title, width) in enumerate((*TITLES[:3], (measure, TITLES[3][1]))):
            table.set_column(column, column, width)
            table.write_string(0, column, title, look["head_number" if column else "head"])
        table.set_row(0, 32)
        for line, (rule, items, share, value) in enumerate(agreement, 1):
            table.write_string(line, 0, rule, look["text"])
            table.write_number(line, 1, items, look["number"])
            for column, figure, kind in ((2, share, "percent"), (3, value, "ratio")):
                if figure is None:
                    table.write_string(line, column, "–", look[kind])
                else:
                    table.write_number(line, column, figure, look[kind])
        yield from stream(book, file)
