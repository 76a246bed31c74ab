"""The findings sheet: one row each, with what the editor fills in."""

from collections.abc import Iterator
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from audit.formats.xlsx.cells import pieces, window
from audit.formats.xlsx.columns import COLUMNS, PLACE, PRINTED, VERDICTS
from audit.formats.xlsx.heights import LINE, height
from audit.formats.xlsx.look import HEAD, SEVERITY, VERDICT, Look
from audit.formats.xlsx.row import Row

LINKS = 65_000  # Excel keeps 65,530 links on a sheet
PERMITTED = {
    "format_columns": True,
    "format_rows": True,
    "format_cells": True,
    "insert_columns": True,
    "sort": True,
    "autofilter": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}


class FindingsSheet:
    """Writes rows one below the other."""

    def __init__(self, book: Workbook, look: Look, name: str, rows: int) -> None:
        """Set up the sheet for so many rows; this comes before any row."""
        self.sheet: Worksheet = book.add_worksheet(name)
        self.look = look
        self.next = 1
        self.links = 0
        self._columns()
        self._behaviour(max(rows, 1))

    def _columns(self) -> None:
        """Give the columns their widths and titles."""
        for number, column in enumerate(COLUMNS):
            options = {"level": column.level, "hidden": column.hidden}
            self.sheet.set_column(number, number, column.width, self.look["plain"], options)
        self.sheet.set_row(0, 30)
        for number, column in enumerate(COLUMNS):
            self.sheet.write_string(0, number, column.title, self.look["head_entry" if column.open else "head"])

    def _behaviour(self, last: int) -> None:
        """Freeze, filter, protect, offer verdicts, colour and prepare the print."""
        sheet, verdict = self.sheet, PLACE["verdict"]
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
        sheet.set_tab_color(HEAD)
        sheet.set_zoom(100)
        sheet.protect("", PERMITTED)
        sheet.data_validation(
            1,
            verdict,
            last,
            verdict,
            {
                "validate": "list",
                "source": list(VERDICTS),
                "error_title": "Unknown verdict",
                "error_message": f"Choose one of: {', '.join(VERDICTS)}; or leave the cell empty.",
            },
        )
        self._colours(last)
        sheet.set_landscape()
        sheet.set_paper(8)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.print_area(0, 0, last, PRINTED)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&L&A&R&P / &N")

    def _colours(self, last: int) -> None:
        """Colour severities and verdicts."""
        for key, palette in (("severity", SEVERITY), ("verdict", VERDICT)):
            for value, pair in palette.items():
                rule = {
                    "type": "cell",
                    "criteria": "==",
                    "value": f'"{value}"',
                    "format": self.look.colours(pair, bold=True),
                }
                self.sheet.conditional_format(1, PLACE[key], last, PLACE[key], rule)

    def write(self, row: Row, manual: str = "") -> int:
        """Write a row, its rule linked to the manual; give its number, from 0."""
        self.sheet.set_row(self.next, max(height(wrapped(row)), 2 * LINE))
        for number, column in enumerate(COLUMNS):
            look = self.look[column.kind]
            match column.kind:
                case "rich":
                    self._rich(number, column.key, getattr(row, column.key), look)
                case "link" if manual and self.links < LINKS:
                    self.sheet.write_url(self.next, number, manual, look, row.rule)
                    self.links += 1
                case _:
                    text = getattr(row, column.key.removesuffix("_plain"))
                    if text:
                        self.sheet.write_string(self.next, number, text, look)
                    elif number <= PRINTED:
                        self.sheet.write_blank(self.next, number, None, look)
        self.next += 1
        return self.next - 1

    def _rich(self, number: int, key: str, marked: str, look: Format) -> None:
        """Write a text with its marked places in colour."""
        suffix = "_chinese" if key == "chinese" else ""
        rich(self.sheet, (self.next, number), marked, self.look, suffix, look if not suffix else self.look["chinese"])


def wrapped(row: Row) -> Iterator[tuple[str, float]]:
    """Give the texts that decide how high a row is, with the widths of their columns."""
    for column in COLUMNS[: PRINTED + 1]:
        if column.kind not in ("tag", "code"):
            yield window(getattr(row, column.key)), column.width


def rich(sheet: Worksheet, at: tuple[int, int], marked: str, look: Look, suffix: str, cell: Format) -> None:
    """Write a marked text; Excel wants at least two runs, so a text that is one mark is coloured as a cell."""
    runs = pieces(window(marked))
    if len(runs) < 2:
        text, mark = runs[0] if runs else ("", False)
        style = look[f"marked{suffix}"] if mark else cell
        sheet.write_string(*at, text, style) if text else sheet.write_blank(*at, None, style)
        return
    parts: list[Any] = []
    for text, mark in runs:
        parts += [look[f"mark{suffix}"], text] if mark else [text]
    sheet.write_rich_string(*at, *parts, cell)
