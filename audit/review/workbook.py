"""A review workbook read back: its columns found by their titles, every row checked before any is used."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from audit.formats.xlsx.columns import COLUMNS
from audit.review.answer import Answer
from audit.review.archive import ReviewError, examine
from audit.review.line import Place, answer

TITLES = {column.title.casefold(): column.key for column in COLUMNS}
SHOWN = {column.key: column.title for column in COLUMNS}
NEEDED = ("verdict", "correction", "suggestion", "rule", "english_plain", "fingerprint", "hash", "address")
TOP = 20  # rows in which the titles may stand
MOST = 20  # mistakes that are listed


def read(path: str) -> list[Answer]:
    """Give the rows of a workbook in their order. Raises ReviewError with every mistake; then nothing is to be used."""
    examine(path)
    answers: list[Answer] = []
    faults: list[str] = []
    sheets = 0
    for name, left, rows in _sheets(path):
        heading = list(islice(rows, TOP))
        found = _columns(path, name, heading)
        if found is None:
            continue
        sheets += 1
        at, places = found
        for number, cells in enumerate((*heading[at + 1 :], *rows), at + 2):
            try:
                got = answer(Place(path, name, number, left, places), cells)
            except ReviewError as error:
                faults.append(str(error))
            else:
                answers += [got] if got else []
    if not sheets:
        raise ReviewError(
            f"{path}: no sheet has the columns of a review workbook; make one with: mt-audit check PATHS -o review.xlsx"
        )
    faults += _twice(answers)
    if faults:
        more = [f"… and {len(faults) - MOST:,} more mistakes."] if len(faults) > MOST else []
        raise ReviewError("\n".join(faults[:MOST] + more))
    return answers


def _sheets(path: str) -> Iterator[tuple[str, int, Iterator[list[Any]]]]:
    """Yield each worksheet's name, its first filled column from 0, and its rows from the top, cut at that column."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

    try:
        with CalamineWorkbook.from_path(path) as book:
            for meta in book.sheets_metadata:
                if meta.typ == SheetTypeEnum.WorkSheet:
                    sheet = book.get_sheet_by_name(meta.name)
                    yield meta.name, (sheet.start or (0, 0))[1], iter(sheet.iter_rows())
    except CalamineError as error:
        raise ReviewError(f"{path}: the workbook is damaged ({error}); save it anew as .xlsx.") from error


def _columns(path: str, sheet: str, rows: Sequence[Sequence[Any]]) -> tuple[int, dict[str, int]] | None:
    """Find the row of titles and the columns by key; None on a sheet that is not ours."""
    for at, cells in enumerate(rows):
        keys = [TITLES.get(str(cell).strip().casefold()) for cell in cells]
        places = {key: number for number, key in reversed(list(enumerate(keys))) if key}
        if len({"verdict", "fingerprint", "address", "hash", "english_plain"} & places.keys()) < 2:
            continue
        faults = [
            f"{path}: {sheet} has no column “{SHOWN[key]}”; bring it back, or export the workbook anew."
            for key in NEEDED
            if key not in places
        ]
        faults += [
            f"{path}: {sheet} has {keys.count(key)} columns “{SHOWN[key]}”; rename all but one."
            for key in places
            if keys.count(key) > 1
        ]
        if faults:
            raise ReviewError("\n".join(faults))
        return at, places
    return None


def _twice(answers: Sequence[Answer]) -> list[str]:
    """Say which findings were answered twice, and differently; a row that was left alone is no answer."""
    known: dict[str, Answer] = {}
    faults = []
    for this in (one for one in answers if one.verdict or one.typed):
        other = known.setdefault(this.fingerprint, this)
        if (other.given, other.row.correction) != (this.given, this.row.correction):
            faults.append(
                f"{this.workbook}: {this.cell} and {other.cell} answer the same finding differently; delete one."
            )
    return faults
