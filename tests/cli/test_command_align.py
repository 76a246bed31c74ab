"""mt-audit align writes segments, and beads of two lists of lines."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli.command_align import command

SOURCE = "北方运河昨日开闸。\n三千名工人参加了大会。\n"
TARGET = "The northern canal opened its gates yesterday.\nThree thousand workers took part in the meeting.\n"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """Write an original and its translation, a sentence a line."""
    (tmp_path / "a.zh.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "a.en.txt").write_text(TARGET, encoding="utf-8")
    return str(tmp_path / "a.zh.txt"), str(tmp_path / "a.en.txt")


def test_segmented(pair: tuple[str, str]) -> None:
    """One bead a line, line numbers from 0, nothing else."""
    result = CliRunner().invoke(command, ["--segmented", *pair, "--format", "jsonl", "--semantic", "never"])
    beads = [json.loads(line) for line in result.stdout.splitlines()]

    assert [(bead["source"], bead["target"]) for bead in beads] == [([0], [0]), ([1], [1])]
    assert all(set(bead) == {"source", "target", "score"} for bead in beads)


@pytest.mark.parametrize("form", ["tsv", "jsonl", "tmx"])
def test_documents(pair: tuple[str, str], form: str) -> None:
    """Every text format holds both sides of every segment."""
    result = CliRunner().invoke(command, [str(Path(pair[0]).parent), "--format", form, "--semantic", "never"])

    assert result.exit_code == 0
    assert all(line in result.stdout for line in (SOURCE + TARGET).splitlines())


def test_workbook(pair: tuple[str, str], tmp_path: Path) -> None:
    """A workbook holds a row a segment, below a heading."""
    from openpyxl import load_workbook

    goal = tmp_path / "out.xlsx"
    options = ["--format", "xlsx", "-o", str(goal), "--semantic", "never"]
    result = CliRunner().invoke(command, [str(Path(pair[0]).parent), *options])

    assert result.exit_code == 0
    assert [row[5] for row in load_workbook(goal)["Segments"].iter_rows(values_only=True)] == [
        "source",
        *SOURCE.split("\n")[:2],
    ]


@pytest.mark.parametrize(
    "arguments", [["--segmented", "one.txt", "--format", "jsonl"], ["x", "--format", "xlsx"], ["--segmented", "a", "b"]]
)
def test_usage(arguments: list[str]) -> None:
    """A mistaken command line is refused, with the way out."""
    assert CliRunner().invoke(command, arguments).exit_code == 2
