"""The workbook as another program reads it."""

from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from audit.formats.xlsx import render
from audit.formats.xlsx.columns import COLUMNS, PLACE
from audit.model.report import Report
from tests.formats.sample import report


def written(source: Report) -> Workbook:
    """Read a workbook back with openpyxl."""
    return load_workbook(BytesIO(b"".join(render(source))), rich_text=True)


def findings(source: Report) -> Worksheet:
    """Read the findings sheet."""
    sheet = written(source)["Findings"]
    assert isinstance(sheet, Worksheet)
    return sheet


def texts(value: object) -> list[str]:
    """Give the runs of a rich text."""
    assert isinstance(value, CellRichText)
    return [str(run) for run in value]


def test_sheets() -> None:
    """The sheets come in the order in which an editor needs them."""
    assert written(report()).sheetnames == ["Summary", "Findings", "Documents", "Rules", "Terms"]


def test_same_findings_same_bytes() -> None:
    """Nothing depends on the clock."""
    assert b"".join(render(report())) == b"".join(render(report()))


def test_one_row_a_finding_most_severe_first() -> None:
    """Within a document, critical findings come before minor ones."""
    sheet = findings(report())
    severities = [row[PLACE["severity"]] for row in sheet.iter_rows(min_row=2, values_only=True)]

    assert [cell.value for cell in sheet[1]] == [column.title for column in COLUMNS]
    assert severities[:4] == ["critical", "major", "major", "minor"]
    assert sheet.max_row == 11


def test_empty_report() -> None:
    """A report without findings is a workbook all the same."""
    assert findings(report(0)).max_row == 1


def test_marks_are_rich_and_plain() -> None:
    """The place is coloured in one column and stands between brackets in another."""
    row = next(findings(report()).iter_rows(min_row=2))

    assert texts(row[PLACE["english"]].value)[1] == "June 17"
    assert row[PLACE["english_plain"]].value == "All counties shall report before ⟦June 17⟧."
    assert row[PLACE["chinese_plain"]].value == "各县于五月⟦七日⟧以前报到。"


def test_editor_can_write_where_she_must_only() -> None:
    """Verdict, correction, note and reviewer are open, everything else is locked, what is technical is hidden."""
    sheet = findings(report())
    row = next(sheet.iter_rows(min_row=2))

    assert sheet.protection.sheet
    assert [c.key for c, cell in zip(COLUMNS, row, strict=True) if not cell.protection.locked] == [
        "verdict",
        "correction",
        "note",
        "reviewer",
    ]
    assert sheet.column_dimensions[get_column_letter(PLACE["fingerprint"] + 1)].hidden
    assert "fixed elsewhere" in sheet.data_validations.dataValidation[0].formula1


def test_only_proven_suggestions_are_prefilled() -> None:
    """The correction is filled in where the suggestion is safe."""
    rows = list(findings(report()).iter_rows(min_row=2, values_only=True))

    assert [row[PLACE["correction"]] for row in rows[:3]] == ["May 7", None, None]
