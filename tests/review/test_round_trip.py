"""What goes out comes home: any text, through openpyxl and through LibreOffice."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from audit.formats.xlsx.cells import safe
from audit.formats.xlsx.row import digest
from audit.model.report import Place, Report, Result
from audit.model.text import Position, Span
from audit.review.placing import Change, original, place
from audit.review.workbook import read
from tests.formats.sample import RULES, entry, report, rule
from tests.review.filled import Fill, export, fill, rows

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
NASTY = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\tтаб",
    "\"quoted\", 'single' and <b>&amp;",
    "𠀀𪚥 beyond the plane",
    "e\u0301 n\u0303 combining \u200d joined",
    "one\ntwo\r\nthree\u2028four",
    "#N/A",
    "_x0041_ _x005F_",
    "\x00\x07\x1b control \ufffe",
    "1e5",
    "00012",
    "⟦brackets⟧",
    " blanks ",
)
TEXT = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))


def document(words: list[tuple[str, str]]) -> tuple[str, Report]:
    """Make a text of sentences with marked words in the middle, and a report that marks them."""
    text, entries = "", []
    for number, (wrong, _) in enumerate(words):
        start = len(text) + len(f"Line {number} says ")
        sentence = f"Line {number} says {wrong} to all."
        span = Span(start, start + len(wrong))
        where = Place("a.txt", span, wrong, sentence, len(text), Position(1, 1), Position(1, 1))
        entries.append(
            replace(
                entry(0), target=where, document="a.txt", suggestion=None, fingerprint=f"{number:016x}", message=wrong
            )
        )
        text += sentence + "\n"
    result = Result("a.txt", "a.txt", tuple(entries), segments=len(words))
    return text, Report((result,), tuple(rule(*fact) for fact in RULES), "0")


@settings(derandomize=True, max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=6))
def test_any_text(tmp_path: Path, words: list[tuple[str, str]]) -> None:
    """Whatever the words are, the row comes back, its place is found, and its sentence where a cell can hold it."""
    text, source = document(words)
    path = export(source, tmp_path / "r.xlsx")
    answers = read(path)

    assert len(answers) == len(words)
    for answer, (wrong, new) in zip(sorted(answers, key=lambda a: a.fingerprint), words, strict=True):
        assert answer.address.words.of(text) == wrong
        assert digest(answer.address.segment.of(text)) == answer.address.text_hash
        sentence = answer.address.segment.of(text)
        if safe(sentence) == sentence and not re.search("[⟦⟧]", sentence):
            assert original(answer) == sentence
        made = replace(answer, row=replace(answer.row, correction=new))
        (change,) = place(text, [made])
        assert isinstance(change, Change)
        assert change.span.of(text) == change.old


def test_nasty_texts_are_text(tmp_path: Path) -> None:
    """No text becomes a formula, an error or a number, and nothing that XML forbids is written."""
    _, source = document([(text, "") for text in NASTY])
    path = export(source, tmp_path / "r.xlsx")

    sheet = load_workbook(path)["Findings"]
    assert isinstance(sheet, Worksheet)

    assert [row["message"] for row in rows(path).values()] == [safe(text) for text in NASTY]
    assert {cell.data_type for line in sheet.iter_rows() for cell in line if cell.value is not None} == {"s"}


def summed(path: str) -> list[float]:
    """Add up the summary's live counts by severity: confirmed, dismissed, fixed elsewhere, unsure, open."""
    table = CalamineWorkbook.from_path(path).get_sheet_by_name("Summary").to_python()
    first = next(number for number, row in enumerate(table) if "By severity" in row)
    left = table[first].index("By severity")
    columns = zip(*(row[left + 2 : left + 7] for row in table[first + 1 : first + 5]), strict=True)
    return [sum(value for value in column if isinstance(value, float)) for column in columns]


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice on this machine")
def test_libreoffice(tmp_path: Path) -> None:
    """A workbook that was filled in, and opened and saved by LibreOffice, gives all its answers."""
    path = export(report(30), tmp_path / "review.xlsx")
    cells: Fill = {
        number: {"verdict": ("confirmed", "dismissed", "unsure")[number % 3], "note": text, "correction": f"{text}!"}
        for number, text in enumerate(NASTY[:5] + NASTY[6:8] + NASTY[12:14], 1)
    }
    fill(path, cells)
    before = {answer.fingerprint: answer for answer in read(path)}
    (tmp_path / "office").mkdir()
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [OFFICE or "", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    subprocess.run([*command, "--outdir", str(tmp_path / "office"), path], check=True, capture_output=True, timeout=120)
    after = {answer.fingerprint: answer for answer in read(str(tmp_path / "office" / "review.xlsx"))}

    assert [(a.verdict, a.row.note, a.row.correction) for a in after.values()] == [
        (a.verdict, a.row.note, a.row.correction) for a in before.values()
    ]
    assert [a.row.note for a in after.values()][: len(cells)] == [values["note"] for values in cells.values()]
    assert summed(str(tmp_path / "office" / "review.xlsx")) == [3.0, 3.0, 0.0, 3.0, 21.0]
    assert [a.address for a in after.values()] == [a.address for a in before.values()]
