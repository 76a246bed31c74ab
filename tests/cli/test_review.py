"""An editor's day, from the check to the check after it."""

import shutil
from pathlib import Path

import pytest

from tests.cli.canal import CHINESE, ENGLISH, found, reviewed, run
from tests.review.filled import fill, rows

CORRECTIONS = {
    "accuracy/number-mismatch": {"correction": "35,000", "reviewer": "Anna"},
    "artifact/placeholder-leak": {"verdict": "confirmed", "correction": "15 March 1952"},
    "linguistic/repeated-word": {"verdict": "confirmed", "correction": "to"},
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a pair of texts."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "canal.en.txt").write_bytes(ENGLISH.replace("\n", "\r\n").encode())
    (tmp_path / "canal.zh.txt").write_text(CHINESE, encoding="utf-8")
    return tmp_path


def test_corrections_go_in(folder: Path) -> None:
    """Three corrections change three places, the next check finds them gone, and a second run changes nothing."""
    before = found()
    workbook = reviewed("review.xlsx", CORRECTIONS)
    result = run("review", "apply", workbook)
    text = (folder / "canal.en.txt").read_bytes().decode()

    assert (result.exit_code, result.output) == (
        0,
        "3 decisions went into decisions.jsonl.\n3 corrections went into 1 file.\n",
    )
    wanted = (
        ENGLISH.replace("350,000", "35,000").replace("to to", "to").replace("March 5th, 1952/KLOC-0", "15 March 1952")
    )
    assert text == wanted.replace("\n", "\r\n")
    assert set(CORRECTIONS) <= set(before)
    assert not set(CORRECTIONS) & set(found())
    again = run("review", "apply", workbook)
    assert again.output == (
        "0 decisions went into decisions.jsonl (3 known already).\n0 corrections went into 0 files (3 there already).\n"
    )
    assert (folder / "canal.en.txt").read_bytes().decode() == text


def test_suggestions_that_nobody_took_over(folder: Path) -> None:
    """A confirmed row without a correction changes nothing, and that is said."""
    result = run("review", "apply", reviewed("review.xlsx", {"linguistic/repeated-word": {"verdict": "confirmed"}}))

    assert "1 confirmed suggestion went nowhere: copy what should go in to “Correction”." in result.output
    assert (folder / "canal.en.txt").read_bytes().decode() == ENGLISH.replace("\n", "\r\n")


def test_a_finding_in_two_rows(folder: Path) -> None:
    """Two tables may hold the same row: the one that is answered counts; two answers must agree."""
    for name in ("a.csv", "b.csv"):
        Path(name).write_text("id,source,target\n1,产量三万吨。,Output was 300 tons.\n", encoding="utf-8")
    run("check", "a.csv", "b.csv", "-q", "--exit-zero", "-o", "both.xlsx")
    one = run("review", "apply", fill("both.xlsx", {1: {"verdict": "dismissed"}}, "one.xlsx"))
    two = run("review", "apply", fill("both.xlsx", {1: {"verdict": "dismissed"}, 2: {"verdict": "unsure"}}, "two.xlsx"))

    assert "1 decision went into decisions.jsonl." in one.output
    assert "answer the same finding differently" in two.output


def test_rows_of_one_name(folder: Path) -> None:
    """Each of the sentences of an article, which are rows of its name, is corrected in its row, and once."""
    table = "id,target\nx,The the tea was good.\nx,And and the oil was sold.\nx,The the tea was late.\n"
    Path("t.csv").write_text(table, encoding="utf-8")
    run("check", "t.csv", "-q", "--exit-zero", "--select", "linguistic/repeated-word", "-o", "rows.xlsx")
    words = {number: row["suggestion"] for number, row in rows("rows.xlsx").items()}
    fill("rows.xlsx", {number: {"verdict": "confirmed", "correction": word} for number, word in words.items()})
    first, second = run("review", "apply", "rows.xlsx"), run("review", "apply", "rows.xlsx")

    assert "3 corrections went into 1 file." in first.output
    assert "0 corrections went into 0 files (3 there already)." in second.output
    wanted = table.replace("The the", "The").replace("And and", "And")
    assert Path("t.csv").read_text(encoding="utf-8") == wanted


def test_dry_run(folder: Path) -> None:
    """The diff is shown and nothing is written."""
    workbook = reviewed("review.xlsx", CORRECTIONS)
    result = run("review", "apply", workbook, "--diff", "--dry-run")

    assert "-This agreement was signed in Baihe on March 5th, 1952/KLOC-0." in result.output
    assert "+This agreement was signed in Baihe on 15 March 1952." in result.output
    assert "3 corrections would go into 1 file." in result.output
    assert (folder / "canal.en.txt").read_bytes().decode() == ENGLISH.replace("\n", "\r\n")
    assert not (folder / "decisions.jsonl").exists()


def test_changed_text_is_refused(folder: Path) -> None:
    """A row whose sentence was rewritten since is named; the rest goes in."""
    workbook = reviewed("review.xlsx", CORRECTIONS)
    path = folder / "canal.en.txt"
    path.write_bytes(path.read_bytes().replace(b"was signed", b"was sealed"))
    result = run("review", "apply", workbook)

    assert result.exit_code == 1
    assert "2 corrections went into 1 file." in result.output
    assert "canal.en.txt: the text has changed since the workbook was written" in result.output
    assert b"1952/KLOC-0" in path.read_bytes()


def test_dismissed_findings_fail_nothing(folder: Path) -> None:
    """The next check reads the ledger: what was dismissed is shown so and fails nothing."""
    every = {rule: {"verdict": "dismissed", "correction": ""} for rule in found()}
    run("review", "apply", reviewed("review.xlsx", every))
    result = run("check", "canal.en.txt")

    assert result.exit_code == 0, result.output
    assert "(dismissed)" in result.output


def test_files_elsewhere_are_left_alone(folder: Path) -> None:
    """A workbook cannot reach files outside the folder, unless their folder is named."""
    workbook = reviewed("review.xlsx", CORRECTIONS)
    inner = folder / "inner"
    inner.mkdir()
    path = "../canal.en.txt"
    for number, row in rows(workbook).items():
        fill(workbook, {number: {"address": row["address"].replace('"canal.en.txt"', f'"{path}"')}})
    shutil.copy(workbook, inner)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(inner)
        result = run("review", "apply", "review.xlsx")

    assert result.exit_code == 1
    assert "lies outside this folder" in result.output
    assert (folder / "canal.en.txt").read_bytes().decode() == ENGLISH.replace("\n", "\r\n")


def test_reviewers_are_merged(folder: Path) -> None:
    """Two reviewers' agreement is printed, and what they differ on becomes a workbook that settles it."""
    anna = reviewed("anna.xlsx", {rule: {"verdict": "confirmed"} for rule in found()})
    bo = fill(anna, {1: {"verdict": "dismissed", "note": "as printed"}}, "bo.xlsx")
    merged = run("review", "merge", anna, bo, "-o", "differ.xlsx")
    refused = run("review", "apply", anna, bo, "--dry-run")
    (row,) = rows("differ.xlsx").values()
    settled = run("review", "apply", anna, bo, fill("differ.xlsx", {1: {"verdict": "unsure"}}))

    assert "Cohen's kappa" in merged.output
    assert "1 finding on which they differ." in merged.output
    assert "settle it with: mt-audit review merge anna.xlsx bo.xlsx" in refused.output
    assert row["note"] == "anna: confirmed\nbo: dismissed (as printed)"
    assert settled.exit_code == 0, settled.output
    assert Path("decisions.jsonl").read_text("utf-8").count('"unsure"') == 1


def test_nothing_decided(folder: Path) -> None:
    """Where there is nothing to count, that is said."""
    assert run("review", "status").output == "Nothing is decided in decisions.jsonl, and nothing is open.\n"


def test_status_and_prune(folder: Path) -> None:
    """Status counts what is decided, open and stale; prune takes the stale out."""
    run("review", "apply", reviewed("review.xlsx", CORRECTIONS))
    status = run("review", "status", "canal.en.txt", "review.xlsx")
    pruned = run("review", "prune", "canal.en.txt")

    assert "accuracy/number-mismatch               0          1" in status.output
    assert "review.xlsx: skipped: This is a review workbook" in status.output
    assert status.output.count("fixed since: canal.en.txt: ") == 3
    assert "3 stale decisions taken out of decisions.jsonl." in pruned.output
    assert Path("decisions.jsonl").read_text("utf-8") == ""


def test_status_of_one_of_two_tables(folder: Path) -> None:
    """Decisions on a table that is not given are left alone, though its rows have the other's names."""
    for name, word in (("a", "to"), ("b", "was")):
        row = f'{{"id": "1", "source": "运河已通航。", "target": "The canal is open {word} {word} boats."}}\n'
        Path(f"{name}.jsonl").write_text(row, encoding="utf-8")
    run("check", "a.jsonl", "b.jsonl", "-q", "--exit-zero", "-o", "review.xlsx")
    twice = [number for number, row in rows("review.xlsx").items() if row["rule"] == "linguistic/repeated-word"]
    book = fill("review.xlsx", {number: {"verdict": "confirmed"} for number in twice}, "decided.xlsx")
    applied = run("review", "apply", book)
    again = run("review", "apply", book)
    ledger = Path("decisions.jsonl").read_text("utf-8")
    one, both = (
        run("review", "prune", "--dry-run", "a.jsonl"),
        run("review", "prune", "--dry-run", "a.jsonl", "b.jsonl"),
    )
    Path("b.jsonl").write_text(
        '{"id": "1", "source": "运河已通航。", "target": "The canal is open."}\n', encoding="utf-8"
    )
    after = run("review", "prune", "--dry-run", "b.jsonl")
    Path("b.jsonl").rename("c.jsonl")
    moved = run("review", "prune", "--dry-run", "a.jsonl", "c.jsonl")

    assert applied.output.startswith("2 decisions went into decisions.jsonl.")
    assert again.output.startswith("0 decisions went into decisions.jsonl (2 known already).")
    assert [f'"path": "{name}.jsonl"' in ledger for name in "ab"] == [True, True]
    assert all(result.output.startswith("0 stale decisions would go") for result in (one, both))
    assert "1 stale decision would go" in after.output
    assert "1 stale decision would go" in moved.output


def test_decisions_of_the_page(folder: Path) -> None:
    """What the page saved is applied like a workbook without corrections."""
    line = '{"document": "canal.en.txt", "rule": "r/x", "fingerprint": "00", "verdict": "unsure"}\n'
    Path("reviewed.jsonl").write_text(line, encoding="utf-8")

    assert "1 decision went into decisions.jsonl." in run("review", "apply", "reviewed.jsonl").output
    assert Path("decisions.jsonl").read_text("utf-8") == line


def test_one_workbook_each(folder: Path) -> None:
    """Findings are shared out by rule, and the workbooks together hold every one of them."""
    result = run("check", "canal.en.txt", "-q", "--exit-zero", "-o", "review.xlsx", "--split-by", "rule")
    books = sorted(path.name for path in folder.glob("*.xlsx"))

    assert result.exit_code == 0, result.output
    assert books == [f"review-{rule.replace('/', '-')}.xlsx" for rule in sorted(set(found()))]
    assert sum(len(rows(book)) for book in books) == len(found())
    assert "neither document nor rule" in run("check", "canal.en.txt", "--split-by", "page").output


def test_tables(folder: Path) -> None:
    """A row of a table is corrected in its cell, whatever its columns are called."""
    table = 'nr,zh,en\n1,他们去了车站。,"They went to to the ""station""."\n'
    (folder / "t.csv").write_text(table, encoding="utf-8")
    columns = ("--id-field", "nr", "--source-field", "zh", "--target-field", "en")
    run("check", "t.csv", "-q", "--exit-zero", "-o", "t.xlsx", "--select", "linguistic/repeated-word", *columns)
    result = run("review", "apply", fill("t.xlsx", {1: {"verdict": "confirmed", "correction": "to"}}), *columns)

    assert result.exit_code == 0, result.output
    assert (folder / "t.csv").read_text("utf-8") == table.replace("to to", "to")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.tmx", '<tmx><body><tu>{}<tuv xml:lang="en"><seg>A <i>b</i> went to to it.</seg></tuv></tu></body></tmx>'),
        (
            "t.xlf",
            "<xliff><file><trans-unit id='1'><target>A <g>b</g> went to to it.</target>{}</trans-unit></file></xliff>",
        ),
        ("t.po", '# "A" {}\nmsgid "他们去了车站。"\nmsgstr ""\n"A b went"\n" to to it."\n'),
    ],
)
def test_translation_files(folder: Path, name: str, text: str) -> None:
    """A unit is corrected in the workbook, and the file changes there only."""
    source = "<tuv xml:lang='zh'><seg>他们。</seg></tuv>" if name == "t.tmx" else "<source>他们。</source>"
    (folder / name).write_text(text.format(source), encoding="utf-8")
    run("check", name, "-q", "--exit-zero", "-o", "t.xlsx", "--select", "linguistic/repeated-word")
    result = run("review", "apply", fill("t.xlsx", {1: {"verdict": "confirmed", "correction": "to"}}))

    assert result.exit_code == 0, result.output
    assert (folder / name).read_text("utf-8") == text.format(source).replace("to to", "to")
