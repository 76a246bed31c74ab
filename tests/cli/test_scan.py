"""mt-audit scan gives a row for each document of a crawl."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyarrow.parquet import read_table

from audit.cli.main import cli

LONG = " ".join(f"Boat {number} came to the quay in spring." for number in range(20, 60))
ROWS = [
    {"id": "leak", "text": "He was born in 65438+0989. " + LONG},
    {"id": "clean", "text": "The harvest was good, and the price of grain fell."},
    {"id": "debris", "text": "The Congre met."},
]


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    """Write a crawl of three documents and a broken line."""
    path = tmp_path / "crawl.jsonl"
    lines = [json.dumps(row) for row in ROWS]
    path.write_text("\n".join([*lines[:2], "nope", lines[2]]) + "\n", "utf-8")
    return path


def run(*arguments: object) -> Result:
    """Run the command."""
    return CliRunner().invoke(cli, ["scan", *map(str, arguments)])


def ids(result: Result) -> list[str]:
    """Give the names of the rows printed."""
    return [json.loads(line)["id"] for line in result.stdout.splitlines()]


def test_rows(crawl: Path) -> None:
    """Each document has a row, in order; what was left out is told, and how many there were."""
    result = run(crawl, "-j1")

    assert result.exit_code == 0
    assert ids(result) == ["leak", "clean", "debris"]
    assert json.loads(result.stdout.splitlines()[0])["families"] == {"placeholder-leak": 1}
    assert "Row 3 is no JSON" in result.stderr
    assert result.stderr.endswith("2 documents of 3 with findings.\n")


def test_threshold(crawl: Path) -> None:
    """A threshold splits the documents in two, none lost."""
    assert ids(run(crawl, "--threshold", "0.6", "-q", "-j1")) == ["debris"]
    assert ids(run(crawl, "--threshold", "0.6", "--below", "-q", "-j1")) == ["leak", "clean"]


def test_processes(tmp_path: Path) -> None:
    """Several processes give the same bytes as one."""
    path = tmp_path / "long.jsonl"
    texts = (LONG + " The Congre met." * (number % 50 == 0) for number in range(1500))
    path.write_text("\n".join(json.dumps({"id": n, "text": text}) for n, text in enumerate(texts)), "utf-8")
    one, two = run(path, "-j1"), run(path, "-j2")

    assert ids(one) == [str(number) for number in range(1500)]
    assert (one.stdout, one.stderr) == (two.stdout, two.stderr)


def test_output(crawl: Path, tmp_path: Path) -> None:
    """The suffix picks the format; one that is not known is refused before anything is read."""
    result = run(crawl, "-o", tmp_path / "rows.csv", "-j1")
    run(crawl, "-o", tmp_path / "rows.parquet", "-j1")

    assert result.stdout == ""
    assert (tmp_path / "rows.csv").read_text("utf-8").splitlines()[2] == "clean,0.0,0,"
    assert read_table(tmp_path / "rows.parquet").column("id").to_pylist() == ["leak", "clean", "debris"]
    assert run(crawl, "-o", tmp_path / "rows.xlsx").exit_code == 2
    assert run(crawl, "--below").exit_code == 2


def test_many_bad_rows(tmp_path: Path) -> None:
    """Of many bad rows the first five are told, the rest in one sum; with nothing else the exit code is 2."""
    path = tmp_path / "bad.jsonl"
    path.write_text("nope\n" * 1000, "utf-8")
    result = run(path, "-j1")

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 7
    assert "995 further rows left out" in result.stderr


def test_standard_input_and_fields() -> None:
    """Standard input holds JSON lines, whose fields have the names that are given."""
    line = json.dumps({"url": "u", "raw": "The Congre met."})
    result = CliRunner().invoke(cli, ["scan", "-", "-q", "-j1", "--text-field", "raw", "--id-field", "url"], input=line)

    assert ids(result) == ["u"]


def test_nothing_there(tmp_path: Path) -> None:
    """A folder without such files is no crime, a path that is not there is."""
    assert "Nothing to scan there" in run(tmp_path).stderr
    assert run(tmp_path / "no.jsonl").exit_code == 2
