"""mt-audit score prints text and JSON and writes a workbook."""

import json
from pathlib import Path

from click.testing import CliRunner
from openpyxl import load_workbook

from audit.cli.main import cli

LINES = {
    "new": "The committee met on the 3rd.\nIt chose a a chairman.\nAll went home.\n",
    "old": "Committee the met 3rd.\nChairman chosen a.\nHome went all.\n",
    "ref": "The committee met on the 3rd.\nIt chose a chairman.\nAll of them went home.\n",
    "names": "=minutes\n=minutes\nleave\n",
}


def run(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run the command on these files; give its exit code and output."""
    for name, text in LINES.items():
        (folder / name).write_text(text, encoding="utf-8")
    paths = [str(folder / argument) if argument in LINES else argument for argument in arguments]
    result = CliRunner().invoke(cli, ["score", *paths])
    return result.exit_code, result.output


def test_text(tmp_path: Path) -> None:
    """Scores with differences and p-values, documents with penalties, signatures."""
    code, output = run(
        tmp_path, "new", "-r", "ref", "--baseline", "old", "--documents", "names", "--samples", "10", "-j", "1"
    )

    assert code == 0
    assert "3 segments in 2 documents" in output
    assert output.count("p = 0.") == 3
    assert "findings 1, penalty 1  baseline 0, penalty 0" in output
    assert "(was 0)  =minutes" in output
    assert "nrefs:1|bs:10|seed:12345|case:mixed|eff:no|tok:13a" in output


def test_json_and_workbook(tmp_path: Path) -> None:
    """The same numbers, as data and as sheets; a name that looks like a formula stays a name."""
    book = tmp_path / "s.xlsx"
    code, output = run(
        tmp_path, "new", "-r", "ref", "--documents", "names", "--format", "json", "-j", "1", "-o", str(book)
    )
    found = json.loads(output)
    sheets = load_workbook(book)
    rows = list(sheets["Documents"].iter_rows(values_only=True))

    assert code == 0
    assert [metric["metric"] for metric in found["metrics"]] == ["BLEU", "chrF2++", "TER"]
    assert sheets.sheetnames == ["Metrics", "Documents"]
    assert [row[0] for row in rows] == ["document", "=minutes", "leave"]
    assert sheets["Documents"]["A2"].data_type == "s"
    assert rows[1][3] == found["documents"][0]["chrF2++"]


def test_mistakes(tmp_path: Path) -> None:
    """A file that is not there, and a report of unknown kind, end with 2 and a sentence."""
    assert run(tmp_path, "new", "-r", "nothing")[0] == 2
    code, output = run(tmp_path, "new", "-r", "ref", "-o", "scores.pdf")

    assert code == 2
    assert "No format belongs to the name scores.pdf" in output
