"""Tables in Excel workbooks."""

import datetime
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from audit.corpus.reading import Reading
from tests.corpus.reading import found, quick


def book(path: Path, *rows: tuple[object, ...]) -> Path:
    """Save a workbook whose second sheet holds the rows."""
    workbook = Workbook()
    sheet = workbook.create_sheet("Texts")
    for row in rows:
        sheet.append(row)
    workbook.save(path)
    return path


def test_the_sheet_with_the_columns_is_read(tmp_path: Path) -> None:
    """Rows of the first sheet that suits are documents; numbers are text, days are days, rich text is plain."""
    rich = CellRichText("B ", TextBlock(InlineFont(b=True), "bold"))
    path = book(
        tmp_path / "t.xlsx",
        ("id", "source", "target", "date"),
        (1, "甲。", "A.", datetime.datetime(1950, 2, 14)),
        (None, None, None),
        ("b", "一九五〇年", 1950),
        ("c", "丙。", rich),
    )
    documents, skips = found(path)

    assert [quick(d) for d in documents] == [
        ("1", 2, "甲。", "A."),
        ("b", 4, "一九五〇年", "1950"),
        ("c", 5, "丙。", "B bold"),
    ]
    assert documents[0].date == datetime.date(1950, 2, 14)
    assert skips == []


def test_columns_are_named_by_the_options(tmp_path: Path) -> None:
    """Other names are given as for CSV; without them the columns are listed."""
    path = book(tmp_path / "t.xlsx", ("zh", "en"), ("甲。", "A."))

    assert found(path, options=Reading(source_field="zh", target_field="en"))[0][0].target.content == "A."
    assert "its columns are `zh`, `en`" in found(path)[1][0]


def test_far_cells_cost_no_memory(tmp_path: Path) -> None:
    """A sheet of two cells that lie as far apart as can be is read at once."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["XFD9000"] = "target", "A.", "x"
    workbook.save(tmp_path / "t.xlsx")

    assert [d.target.content for d in found(tmp_path / "t.xlsx")[0]] == ["A."]


def test_what_is_no_workbook_is_a_skip(tmp_path: Path) -> None:
    """A text of that name, a cut file and another archive have a sentence each."""
    whole = book(tmp_path / "t.xlsx", ("target",), ("A.",)).read_bytes()
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("a.txt", "a")
    for data in (b"target\nA.\n", whole[: len(whole) // 2], (tmp_path / "other.zip").read_bytes()):
        documents, skips = found(tmp_path / "x.xlsx", data)

        assert documents == []
        assert "no Excel workbook" in skips[0]


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A part that swells a thousandfold is refused by its size, before it is unpacked."""
    path = book(tmp_path / "t.xlsx", ("target",), ("A.",))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/x.xml", "w") as part:
        for _ in range(17):
            part.write(b" " * (1 << 20))
    documents, skips = found(path)

    assert documents == []
    assert "17 MiB unpacked" in skips[0]


def test_entities_in_a_sheet_do_not_swell(tmp_path: Path) -> None:
    """Billion laughs in a sheet give a skip, and no gigabyte."""
    path = book(tmp_path / "t.xlsx", ("target",), ("A.",))
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet2.xml"].replace("A.", "&l11;")
    parts["xl/worksheets/sheet2.xml"] = f'<!DOCTYPE worksheet [<!ENTITY l0 "ha">{laughs}]>{sheet}'
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    documents, skips = found(path)

    assert documents == []
    assert len(skips) == 1


def test_a_review_workbook_is_no_corpus(tmp_path: Path) -> None:
    """The workbook that an editor left in the folder is named as what it is."""
    path = book(tmp_path / "review.xlsx", ("Rule", "Verdict", "Fingerprint", "Address"), ("a", "", "b", "{}"))

    assert ["review workbook" in skip for skip in found(path)[1]] == [True]
