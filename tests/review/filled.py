"""Workbooks as an editor leaves them."""

import datetime
from collections.abc import Mapping
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from audit.formats.xlsx import render
from audit.formats.xlsx.columns import COLUMNS
from audit.model.report import Report

Fill = Mapping[int, Mapping[str, str | float | datetime.date | None]]
LETTERS = {column.key: number for number, column in enumerate(COLUMNS, 1)}


def export(report: Report, path: Path) -> str:
    """Write a report's workbook."""
    path.write_bytes(b"".join(render(report)))
    return str(path)


def fill(path: str, cells: Fill, to: str = "") -> str:
    """Write into rows, counted from 1 below the titles, by the keys of columns; as openpyxl saves it."""
    book = load_workbook(path)
    sheet = book["Findings"]
    assert isinstance(sheet, Worksheet)
    for row, values in cells.items():
        for key, value in values.items():
            cell = sheet.cell(row + 1, LETTERS[key])
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # as typed into a cell whose format is text
    book.save(to or path)
    return to or path


def rows(path: str) -> dict[int, dict[str, str]]:
    """Give the cells of each row, counted from 1 below the titles, by the keys of columns."""
    sheet = load_workbook(path)["Findings"]
    assert isinstance(sheet, Worksheet)
    keys = [column.key for column in COLUMNS]
    return {
        number: {key: str(value or "") for key, value in zip(keys, cells, strict=True)}
        for number, cells in enumerate(sheet.iter_rows(min_row=2, values_only=True), 1)
    }
