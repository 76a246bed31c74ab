"""The check command, as a user would run it."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyarrow import Table
from pyarrow.parquet import read_table, write_table

from audit.cli.main import cli
from audit.model.document import Document

GOOD = {"id": "a", "source": "他们去了车站。", "target": "They went to the station."}
BAD = {"id": "b", "source": "他们去了车站。", "target": "They went to to the station."}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, without colours."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return tmp_path


def rows(*records: dict[str, str]) -> str:
    """Write records as JSON lines."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def run(*arguments: str, stdin: str | None = None) -> Result:
    """Run mt-audit."""
    return CliRunner().invoke(cli, list(arguments), input=stdin)


def check(*arguments: str) -> Result:
    """Check rows.jsonl for repeated words, which is enough for the ways of the command."""
    return run("check", "rows.jsonl", "--select", "linguistic/repeated-word", *arguments)


def test_clean(folder: Path) -> None:
    """Nothing found ends with 0."""
    (folder / "rows.jsonl").write_text(rows(GOOD), encoding="utf-8")

    result = check()

    assert (result.exit_code, result.stdout) == (0, "No findings in 1 document, 1 segment.\n")


def test_fail_on(folder: Path) -> None:
    """A minor finding fails only when it is asked for."""
    (folder / "rows.jsonl").write_text(rows(GOOD, BAD), encoding="utf-8")

    assert check().exit_code == 0
    assert check("--fail-on", "minor").exit_code == 1
    assert check("--fail-on", "minor", "--exit-zero").exit_code == 0


def test_configuration(folder: Path) -> None:
    """The nearest file counts; the command line overrules it."""
    (folder / "rows.jsonl").write_text(rows(BAD), encoding="utf-8")
    (folder / "mt-audit.toml").write_text('fail-on = "minor"\n', encoding="utf-8")

    assert check().exit_code == 1
    assert check("--fail-on", "major").exit_code == 0


def test_outputs(folder: Path) -> None:
    """Several files are written beside the text on standard output, each by its suffix."""
    (folder / "rows.jsonl").write_text(rows(BAD), encoding="utf-8")

    result = check("-o", "a.json", "-o", "b.jsonl")

    finding = json.loads((folder / "b.jsonl").read_text(encoding="utf-8"))
    assert "“to” stands twice" in result.stdout
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["findings"] == [finding]
    assert sorted(path.name for path in folder.glob("[!.]*")) == ["a.json", "b.jsonl", "rows.jsonl"]


def test_machine_format_keeps_standard_output_clean(folder: Path) -> None:
    """Counts go to standard error when a program reads the rest."""
    (folder / "rows.jsonl").write_text(rows(BAD), encoding="utf-8")

    result = check("--format", "jsonl")

    assert [json.loads(line)["document"] for line in result.stdout.splitlines()] == ["b"]
    assert result.stderr == "1 finding in 1 document.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--select", "linguistc"], "There is no rule or dimension `linguistc`"),
        (["-o", "report.foo"], "No format belongs to the name report.foo"),
        (["--config", "no.toml"], "no.toml cannot be read"),
    ],
)
def test_usage_errors(folder: Path, arguments: list[str], message: str) -> None:
    """A mistaken command line is refused with 2 before anything is read."""
    result = check(*arguments)

    assert result.exit_code == 2
    assert message in result.stderr


def test_statistics(folder: Path) -> None:
    """Only the counts by rule."""
    (folder / "rows.jsonl").write_text(rows(BAD, BAD), encoding="utf-8")

    assert check("--statistics").stdout == "      2  linguistic/repeated-word\n"


def test_same_bytes(folder: Path) -> None:
    """The same input gives the same output."""
    (folder / "rows.jsonl").write_text(rows(BAD, GOOD, BAD), encoding="utf-8")

    assert check("--format", "json").stdout_bytes == check("--format", "json").stdout_bytes


def test_baseline(folder: Path) -> None:
    """What was there is recorded and fails nothing; what is new does; what is gone is named and can be pruned."""
    file, baseline = folder / "rows.jsonl", folder / "mt-audit-baseline.jsonl"
    file.write_text(rows(BAD), encoding="utf-8")

    recorded = check("--fail-on", "minor", "--write-baseline")
    assert recorded.exit_code == 0
    assert recorded.stderr.endswith("1 finding recorded in mt-audit-baseline.jsonl.\n")
    assert check("--fail-on", "minor").exit_code == 0
    file.write_text(rows(BAD, BAD | {"id": "c", "target": "It was was."}), encoding="utf-8")
    later = check("--fail-on", "minor")
    assert later.exit_code == 1
    assert "“was” stands twice" in later.stdout
    assert "1 finding known to the baseline." in later.stdout
    file.write_text(rows(GOOD | {"id": "b"}), encoding="utf-8")
    assert "No longer found: linguistic/repeated-word in rows.jsonl[b]: “to to”." in check().stderr
    check("--prune-baseline")
    assert baseline.read_text("utf-8") == ""


def test_a_baseline_and_some_rules(folder: Path) -> None:
    """A run of other rules leaves the baseline as it is, and asks nobody to prune it."""
    (folder / "rows.jsonl").write_text(rows(BAD), encoding="utf-8")
    check("--write-baseline")
    before = (folder / "mt-audit-baseline.jsonl").read_bytes()
    other = run("check", "rows.jsonl", "--select", "artifact", "--prune-baseline")
    run("check", "rows.jsonl", "--select", "artifact", "--write-baseline")

    assert "No longer found" not in other.stderr
    assert before
    assert (folder / "mt-audit-baseline.jsonl").read_bytes() == before


def test_max_new(folder: Path) -> None:
    """A few new findings may be let through."""
    (folder / "rows.jsonl").write_text(rows(BAD, BAD), encoding="utf-8")

    assert check("--fail-on", "minor", "--max-new", "2").exit_code == 0
    assert check("--fail-on", "minor", "--max-new", "1").exit_code == 1


def test_ledger(folder: Path) -> None:
    """A dismissed finding stays in the report and fails nothing; a broken ledger is refused."""
    (folder / "rows.jsonl").write_text(rows(BAD), encoding="utf-8")
    (finding,) = (json.loads(line) for line in check("--format", "jsonl").stdout.splitlines())
    decision = {key: finding[key] for key in ("document", "rule", "fingerprint")} | {"verdict": "dismissed"}
    (folder / "decisions.jsonl").write_text(rows(decision), encoding="utf-8")

    result = check("--fail-on", "minor")

    assert result.exit_code == 0
    assert "[linguistic/repeated-word] (dismissed)" in result.stdout
    (folder / "decisions.jsonl").write_text("{\n", encoding="utf-8")
    assert "decisions.jsonl:1: column" in check().stderr
    assert check().exit_code == 2


@pytest.mark.parametrize("way", ["option", "file"])
def test_semantic(folder: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """The setting reaches the aligner, on the command line and in the file, and an older cache does not stand in."""
    asked: list[str] = []

    def align(document: Document, *, semantic: str) -> Document:
        asked.append(semantic)
        return document

    (folder / "rows.jsonl").write_text(rows(BAD), encoding="utf-8")
    monkeypatch.setattr("audit.passes.align", align)
    for choice in ("auto", "never", "never"):
        (folder / "mt-audit.toml").write_text(f'semantic = "{choice if way == "file" else "auto"}"\n', encoding="utf-8")
        check("-j", "1", *(("--semantic", choice) if way == "option" else ()))

    assert asked == ["auto", "never"]


def test_semantic_missing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Embeddings that are demanded and not installed end the run with what to install."""
    monkeypatch.setattr("audit.language.embeddings.available", lambda: False)

    result = run("check", ".", "--semantic", "always")

    assert result.exit_code == 2
    assert "pip install 'mt-audit[semantic]'" in result.stderr


def test_a_place_that_is_not_there(folder: Path) -> None:
    """A report that cannot be written is a mistake, told before the audit where that is possible."""
    (folder / "rows.jsonl").write_text(rows(BAD), encoding="utf-8")
    (folder / "out.csv").mkdir()
    missing, taken = check("-o", "nowhere/out.csv"), check("-o", "out.csv")

    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "nowhere/out.csv cannot be written: there is no such folder; make it" in missing.stderr
    assert taken.exit_code == 2
    assert "out.csv cannot be written" in taken.stderr


def test_a_report_within_the_corpus(folder: Path) -> None:
    """A report is not audited when it is written anew."""
    (folder / "a.txt").write_text("It is is.\n", encoding="utf-8")
    first, second = (run("check", ".", "-o", "out.txt", "-o", "out.csv") for _ in range(2))

    assert "in 1 document," in first.stdout
    assert second.stdout == first.stdout


@pytest.mark.parametrize("how", [["--quiet"], ["--statistics"], ["--format", "github"], ["-q", "--format", "json"]])
def test_what_cannot_be_read_is_told_in_every_way(folder: Path, how: list[str]) -> None:
    """A run that ends with 2 says why, in a hook too."""
    (folder / "x.zh.txt").write_text("他们去了车站。", encoding="utf-8")
    result = run("check", "x.zh.txt", *how)

    assert result.exit_code == 2
    assert result.stderr.startswith("mt-audit: x.zh.txt: skipped: This looks like an original")


def test_time_is_no_part_of_the_report(folder: Path) -> None:
    """People are told how long it took, on standard error; a quiet run says nothing."""
    (folder / "rows.jsonl").write_text(rows(GOOD), encoding="utf-8")

    assert check().stderr.startswith("Audited in ")
    assert check("--quiet").stderr == ""


def test_parquet_in_parts_and_out(folder: Path) -> None:
    """A folder of parts becomes one table of findings, the same twice; columns are named on the command line."""
    (folder / "corpus").mkdir()
    for number in range(3):
        columns = {"key": [f"{number}"], "zh": [BAD["source"]], "en": [BAD["target"]]}
        write_table(Table.from_pydict(columns), folder / f"corpus/part-{number}.parquet")
    fields = ("--id-field", "key", "--source-field", "zh", "--target-field", "en")

    for name in ("one", "two"):
        run("check", "corpus", "--select", "linguistic/repeated-word", *fields, "-o", f"{name}.parquet")

    assert read_table(folder / "one.parquet")["document"].to_pylist() == ["0", "1", "2"]
    assert (folder / "one.parquet").read_bytes() == (folder / "two.parquet").read_bytes()


def test_a_format_without_its_library(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing library is told, with the way to get it, before anything is audited."""
    (folder / "rows.jsonl").write_text(rows(BAD), encoding="utf-8")
    for name in ("audit.formats.parquet", "audit.formats._arrow"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    for way in (("-o", "x.parquet"), ("--format", "parquet")):
        result = check(*way)

        assert (result.exit_code, result.stdout) == (2, "")
        assert "pip install 'mt-audit[parquet]'" in result.stderr


def test_standard_input_of_another_kind(folder: Path) -> None:
    """Plain text on standard input is told how to come in."""
    result = run("check", "-", "--no-cache", stdin="Plain text.\n")

    assert result.exit_code == 2
    assert "--stdin-filename, such as x.txt" in result.output
    assert run("check", "-", "--no-cache", "--stdin-filename", "x.txt", stdin="Plain text.\n").exit_code == 0
