"""Workbooks come back, whatever an editor or her program did to them."""

import datetime
import random
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from audit.model.decision import Verdict
from audit.review.archive import ReviewError
from audit.review.workbook import read
from tests.formats.sample import report
from tests.review.filled import Fill, export, fill

DECIDED: Fill = {
    1: {"verdict": "confirmed", "note": "see the gazette", "reviewer": "Anna"},
    2: {"verdict": "Dismissed "},
    3: {"correction": "120 shi"},
    4: {"verdict": "unsure"},
}


@pytest.fixture
def workbook(tmp_path: Path) -> str:
    """Give a workbook with a few answers."""
    return fill(export(report(), tmp_path / "review.xlsx"), DECIDED)


def moved(path: str) -> None:
    """Sort rows, move and add columns, delete rows and lines on top, as a person might."""
    book = load_workbook(path)
    sheet = book["Findings"]
    assert isinstance(sheet, Worksheet)
    head, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    random.Random(7).shuffle(rows)
    order = list(range(len(head)))
    random.Random(8).shuffle(order)
    sheet.delete_rows(1, sheet.max_row)
    sheet.append(["Our review", None])
    sheet.append([None])
    sheet.append([None, "To do", *(head[n] for n in order)])
    for row in rows[:-2]:
        sheet.append([None, "soon", *(row[n] for n in order)])
    sheet.append([None, "a line of our own"])
    book.save(path)


def test_answers_come_back(workbook: str) -> None:
    """Verdicts are read without regard to capitals and blanks; a typed correction confirms; the rest is open."""
    answers = read(workbook)

    assert [answer.verdict for answer in answers[:5]] == [
        Verdict.CONFIRMED,
        Verdict.DISMISSED,
        Verdict.CONFIRMED,
        Verdict.UNSURE,
        None,
    ]
    assert (answers[0].row.note, answers[0].row.reviewer) == ("see the gazette", "Anna")
    assert [answer.row.correction for answer in answers if answer.corrects] == ["May 7", "120 shi"]


def test_order_does_not_matter(workbook: str) -> None:
    """Sorted, with columns moved and added and rows deleted, what is left arrives."""
    before = {answer.fingerprint: answer for answer in read(workbook)}
    moved(workbook)
    after = {answer.fingerprint: answer for answer in read(workbook)}

    assert len(after) == len(before) - 2
    assert all(before[name].row == answer.row for name, answer in after.items())


def test_parted_cells_are_noticed(workbook: str) -> None:
    """Cells sorted without their neighbours would give verdicts to the wrong findings."""
    book = load_workbook(workbook)
    sheet = book["Findings"]
    first, second = sheet["Q2"], sheet["Q3"]
    first.value, second.value = second.value, first.value
    book.save(workbook)

    with pytest.raises(ReviewError, match=r"Findings!O2: the cells of this row do not belong together"):
        read(workbook)


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({1: {"verdict": "yes"}}, r"review\.xlsx: Findings!I2: “yes” is no verdict; use one of confirmed,"),
        ({2: {"fingerprint": None}}, "Findings!Q3: the fingerprint is lost"),
        ({1: {"address": "{}"}}, "Findings!S2: the address is damaged"),
        ({3: {"correction": datetime.date(1952, 5, 7)}}, "Findings!J4: the program made a date of this text"),
    ],
)
def test_mistakes_name_their_cell(workbook: str, cells: Fill, message: str) -> None:
    """Each mistake is named with sheet, cell and way out."""
    fill(workbook, cells)

    with pytest.raises(ReviewError, match=message):
        read(workbook)


def test_numbers_are_text(workbook: str) -> None:
    """A correction that a program took for a number is the text that was typed."""
    fill(workbook, {2: {"verdict": "confirmed", "correction": 2000}})

    assert read(workbook)[1].row.correction == "2000"


def test_missing_column(workbook: str) -> None:
    """Without a column that is needed, nothing is read."""
    book = load_workbook(workbook)
    sheet = book["Findings"]
    assert isinstance(sheet, Worksheet)
    sheet.delete_cols(9)
    book.save(workbook)

    with pytest.raises(ReviewError, match="Findings has no column “Verdict”"):
        read(workbook)


def test_other_workbooks(tmp_path: Path) -> None:
    """A workbook of somebody else is refused by name."""
    path = tmp_path / "budget.xlsx"
    book = load_workbook(export(report(), path))
    del book["Findings"]
    book.save(path)

    with pytest.raises(ReviewError, match=r"budget\.xlsx: no sheet has the columns"):
        read(str(path))
