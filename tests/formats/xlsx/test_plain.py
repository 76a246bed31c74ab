"""Workbooks of plain tables."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from audit.formats.xlsx import plain
from audit.formats.xlsx.plain import Table, write

TABLE = Table("Terms", (("zh", 10), ("count", 8)), (("=1+1", 2), ("a\x07", None), ("", 1.5)))


def test_cells() -> None:
    """A text that begins with = stays a text, a control character is shown, nothing is an empty cell."""
    sheet = load_workbook(BytesIO(b"".join(write([TABLE]))))["Terms"]

    assert list(sheet.iter_rows(values_only=True)) == [("zh", "count"), ("=1+1", 2), ("a␇", None), (None, 1.5)]
    assert sheet["A2"].data_type == "s"
    assert sheet.freeze_panes == "A2"


def test_looks() -> None:
    """Headings stand above their numbers, fractions are cut for the eye only, and a page is as wide as a sheet."""
    sheet = load_workbook(BytesIO(b"".join(write([TABLE]))))["Terms"]

    assert [cell.alignment.horizontal for cell in sheet[1]] == ["left", "right"]
    assert (sheet["A2"].alignment.horizontal, sheet["A2"].alignment.indent) == ("left", 1)
    assert sheet["B4"].number_format == "0.0###"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


def test_heights() -> None:
    """A row is as high as its longest text is when wrapped, Chinese counted twice."""
    table = Table(
        "Paths", (("path", 36), ("count", 8)), (("short.md", 1), ("a/1952-08-09_三百余名代表参加的国际简讯.md", 2))
    )
    sheet = load_workbook(BytesIO(b"".join(write([table]))))["Paths"]

    assert sheet.row_dimensions[3].height > 1.5 * sheet.row_dimensions[2].height


def test_same_bytes() -> None:
    """The same tables give the same bytes."""
    assert b"".join(write([TABLE])) == b"".join(write([TABLE]))


def test_full_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet that is full is followed by another."""
    monkeypatch.setattr(plain, "LAST", 2)
    book = load_workbook(BytesIO(b"".join(write([TABLE]))))

    assert book.sheetnames == ["Terms", "Terms 2"]
    assert [row[1] for row in book["Terms 2"].iter_rows(values_only=True)] == ["count", 1.5]
