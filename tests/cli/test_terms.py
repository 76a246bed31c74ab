"""mt-audit terms drafts a glossary that glossary-mismatch can read."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from audit.checkers.terminology._glossary_files import glossary
from audit.cli.main import cli

PAIRS = (
    ("双方管理中国长春铁路。", "Both manage the China Changchun Railway."),
    ("关于中国长春铁路的财产", "On the property of the Changchun Railway"),
    ("处理中国长春铁路问题", "to settle the question of the medium-long railway"),
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Write a table with one document."""
    source, target = ("\n\n".join(side) for side in zip(*PAIRS, strict=True))
    path = tmp_path / "corpus.jsonl"
    path.write_text(json.dumps({"id": "1", "source": source, "target": target}) + "\n", encoding="utf-8")
    return path


def test_table(corpus: Path) -> None:
    """The most frequent rendering is accepted, with its short form; others are noted with their counts."""
    result = CliRunner().invoke(cli, ["terms", str(corpus)])

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "term\taccepted\tforbidden\tcase\tregex\tnote\tcount",
        "中国长春铁路\tChangchun Railway; China Changchun Railway\t\t\t\talso medium-long railway 1×\t3",
    ]


def test_least(corpus: Path) -> None:
    """Rare terms are left out."""
    result = CliRunner().invoke(cli, ["terms", str(corpus), "--least", "4"])

    assert result.stdout.count("\n") == 1


@pytest.mark.parametrize("suffix", [".tsv", ".xlsx"])
def test_the_draft_is_a_glossary(corpus: Path, tmp_path: Path, suffix: str) -> None:
    """Both forms can be read back as they are."""
    path = tmp_path / f"glossary{suffix}"

    result = CliRunner().invoke(cli, ["terms", str(corpus), "-o", str(path)])

    assert result.exit_code == 0
    (entry,) = glossary((path,)).entries
    assert (entry.term, entry.accepted) == ("中国长春铁路", ("Changchun Railway", "China Changchun Railway"))


def test_workbook(corpus: Path, tmp_path: Path) -> None:
    """The heading is bold and stays in view."""
    path = tmp_path / "glossary.xlsx"
    CliRunner().invoke(cli, ["terms", str(corpus), "-o", str(path)])
    sheet = load_workbook(path).worksheets[0]

    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold


def test_unknown_form(corpus: Path) -> None:
    """Another suffix is refused before anything is read."""
    result = CliRunner().invoke(cli, ["terms", str(corpus), "-o", "x.pdf"])

    assert result.exit_code == 2
    assert "use .tsv or .xlsx" in result.stderr
