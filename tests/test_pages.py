"""Pages say what a run without a cache says, whatever happened since they were written."""

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.alignment.align import align
from audit.cache import KEEP, NAME, Cache
from audit.checkers.linguistic.repeated_word import RepeatedWord
from audit.cli.main import cli
from audit.corpus.read import read
from audit.corpus.reading import Reading
from audit.digest import rules_digest
from audit.forerunner import possible
from audit.formats import jsonl
from audit.lessons import Taught
from audit.model.document import Document
from audit.pages import Pages
from audit.passes import First, first
from audit.pipeline import Pipeline
from tests.test_pipeline import RareOpening

RULES = ("--select", "linguistic/repeated-word,terminology/inconsistent-term")
NAME_TWICE = "联合军事委员会成立。\n\n联合军事委员会开会。"
TEXTS = {
    "one": (NAME_TWICE, "The Joint Military Committee was formed.\n\nThe Joint Military Committee met."),
    "two": (NAME_TWICE, "The Joint Military Committee was was formed.\n\nThe Joint Military Committee met."),
    "three": (NAME_TWICE, "The Joint Military Committee was formed.\n\nThe Joint Military Committee met met."),
    "four": (NAME_TWICE, "The Joint Military Commission was formed.\n\nThe the Joint Military Commission met."),
    "five": ("天气很好。", "The weather was was good."),
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work among a few pairs, in stretches of two, with a key of its own and files that are old enough."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setattr("audit.corpus.unread.SETTLED", -(10**18))
    monkeypatch.setattr("audit.corpus.unread.LENGTH", 2)
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    monkeypatch.chdir(corpus)
    for name, (source, target) in TEXTS.items():
        write(name, target)
        Path(f"{name}.zh.txt").write_text(source, encoding="utf-8")
    return corpus


def write(name: str, target: str) -> None:
    """Write a translation."""
    Path(f"{name}.en.txt").write_text(target, encoding="utf-8")


def check(*arguments: str) -> str:
    """Check the folder."""
    result = CliRunner().invoke(cli, ["check", ".", "--exit-zero", *RULES, *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def same(*arguments: str) -> str:
    """Check with the cache and without it; both must say the same."""
    said = check(*arguments)

    assert said == check("--no-cache", *arguments)
    return said


@pytest.mark.parametrize("form", [(), ("-q",), ("--statistics",), ("--format", "jsonl")])
def test_nothing_changed(form: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run looks at no document and asks no rule, in whatever form it prints."""
    first = same(*form)
    with monkeypatch.context() as patch:
        patch.setattr("audit.corpus.unread.documents", None)
        patch.setattr("audit.pipeline.ordered", None)
        second = check(*form)

    assert second == first
    assert first == same(*form)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_files_change(jobs: str) -> None:
    """An edit, a file that comes, goes or changes its name: each is seen."""
    said = [same("-j", jobs)]
    write("five", "The weather was good.")
    said.append(same("-j", jobs))
    write("six", "A a file without its original.")
    said.append(same("-j", jobs))
    Path("two.en.txt").unlink()
    said.append(same("-j", jobs))
    Path("six.en.txt").rename("seven.en.txt")
    said.append(same("-j", jobs))
    Path("three.zh.txt").unlink()
    said.append(same("-j", jobs))

    assert len(set(said)) == len(said)
    assert same("--format", "github").count("::warning") == 3


@pytest.mark.skipif(not possible(), reason="No process can get ready here.")
def test_this_process_gets_ready_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """While another process is at work on what has changed, this one loads what comes after; else it does not."""
    same()
    rehearsed: list[Taught] = []
    monkeypatch.setattr("audit.pages.Pages._rehearse", lambda _, one: rehearsed.append(one))
    check("-j", "2")

    assert not rehearsed
    write("five", "The weather was good good.")
    check("-j", "1")

    assert not rehearsed
    write("five", "The weather was good.")
    check("-j", "2")

    assert len(rehearsed) == 1


def test_the_corpus_changes() -> None:
    """What an edit teaches of a name changes what is said of the documents that share it."""
    before = same()
    for name in ("one", "two", "three"):
        write(name, TEXTS[name][1].replace("Committee", "Commission"))
    after = same()

    assert "four.en.txt:1:5: minor: “联合军事委员会” is rendered in 2 ways" in before
    assert "rendered" not in after


def test_second_looks_need_no_alignment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that only its corpus makes worth a second look is read again and not aligned again."""
    before = same()
    write("one", TEXTS["one"][1] + "\n\nThe Joint Military Committee rose.")
    Path("one.zh.txt").write_text(NAME_TWICE + "\n\n联合军事委员会散会。", encoding="utf-8")
    aligned: list[str] = []

    def watch(document: Document, semantic: str) -> Document:
        aligned.append(document.id)
        return align(document, semantic=semantic)

    monkeypatch.setattr("audit.passes.align", watch)
    said = check("-j", "1")

    assert aligned == ["one.en.txt"]
    assert "four.en.txt:1:5: minor: “联合军事委员会” is rendered in 2 ways" in said
    assert said != before
    assert said == check("--no-cache")


def test_settings_change() -> None:
    """Other rules, other options of a rule and of reading, and verdicts of people are obeyed at once."""
    said = [same(), same("--ignore", "terminology"), same("--exclude", "five*")]
    Path("mt-audit.toml").write_text('[rule."linguistic/repeated-word"]\nallow = ["met"]\n', encoding="utf-8")
    said.append(same())
    (finding,) = [line for line in same("--format", "jsonl").splitlines() if '"five.en.txt"' in line]
    name = finding.partition('"fingerprint": "')[2][:16]
    line = f'{{"document": "five.en.txt", "rule": "linguistic/repeated-word", "fingerprint": "{name}", '
    Path("decisions.jsonl").write_text(line + '"verdict": "dismissed"}\n', encoding="utf-8")
    said.append(same())

    assert len(set(said)) == len(said)
    assert "1 finding dismissed by a reviewer" in said[-1]


def test_which_files_are_read_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that are known stay so where others are left out or a report is written to another place."""
    said = [same("-o", "../one.jsonl"), same()]
    monkeypatch.setattr("audit.cache.read_changed", None)
    said += [check("-o", "../two.jsonl"), check("--include", "*.txt"), check("--exclude", "nothing*")]

    assert len(set(said)) == 1


def test_the_program_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of the program finds everything anew."""
    same()
    monkeypatch.setattr("audit.digest.program", lambda: b"another")
    monkeypatch.setattr("audit.checkers.linguistic.repeated_word.RepeatedWord.check_segment", lambda *_: iter(()))

    assert "repeated-word" not in same()


@pytest.mark.parametrize("place", [0, 5_000, 20_000, 40_000])
def test_a_broken_cache(place: int, folder: Path) -> None:
    """Damage to the file costs a run, and changes nothing."""
    said = same()
    for file in (folder / NAME).glob("found.db*"):
        data = bytearray(file.read_bytes())
        data[place : place + 4000] = b"\xff" * len(data[place : place + 4000])
        file.write_bytes(data)

    assert same() == said == same()


@pytest.mark.parametrize("part", range(4))
def test_lost_values(part: int, folder: Path) -> None:
    """Whatever the cache has lost is found anew."""
    same()
    with closing(sqlite3.connect(folder / NAME / "found.db")) as database, database:
        rows = database.execute("SELECT rowid FROM found ORDER BY key").fetchall()
        database.executemany("DELETE FROM found WHERE rowid = ?", rows[part::4])
    said = same()
    write("one", TEXTS["one"][1].replace("Committee", "Commission"))

    assert said != same()


def test_lost_lessons(folder: Path) -> None:
    """When the corpus changes, documents whose lessons are lost are asked again."""
    before = same()
    with closing(sqlite3.connect(folder / NAME / "found.db")) as database, database:
        lost = database.execute("DELETE FROM found WHERE key IN (SELECT others FROM found)").rowcount
    write("one", TEXTS["one"][1].replace("Committee", "Commission"))

    assert lost
    assert same() != before


def test_values_go_and_pages_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """While a page is in use, so are the values that it was made of."""
    for _ in range(3 * KEEP):
        check()
    write("five", "The weather was good.")
    looked: list[object] = []

    def look(*arguments: Any) -> First:
        looked.append(arguments[-1])
        return first(*arguments)

    monkeypatch.setattr("audit.passes.first", look)
    same_again = check("-j", "1")

    assert len(looked) == 1
    assert same_again == check("--no-cache")


def test_runs_at_the_same_time() -> None:
    """Runs that share a cache disturb neither each other nor the next one."""
    command = [sys.executable, "-m", "audit", "check", ".", "--exit-zero", *RULES, "-q"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    said = {run.communicate()[0] for run in running}

    assert said == {check("-q").encode()}
    assert {run.returncode for run in running} == {0}


EDITS = st.tuples(st.sampled_from("abcdef"), st.sampled_from(["", "A a.", "An a.", "Bad bad.", "Can.", "A text."]))


@settings(max_examples=12)
@given(st.lists(st.lists(EDITS, max_size=3), min_size=1, max_size=6))
def test_any_history(history: list[list[tuple[str, str]]]) -> None:
    """After each of any edits, pages and an audit of everything agree."""
    with tempfile.TemporaryDirectory() as name:
        for edits in history:
            for file, text in edits:
                path = Path(name, f"{file}.txt")
                path.write_text(text, encoding="utf-8") if text else path.unlink(missing_ok=True)

            assert list(pages(name)) == list(anew(name))


def pages(name: str) -> Iterator[bytes]:
    """Give the report of a folder's files, from pages where there are some."""
    rules = (RareOpening(), RepeatedWord())
    with closing(Cache(Path(name), rules_digest(rules))) as cache:
        line = Pipeline(rules, {}, 1, cache)
        text = b"".join(page.text for page in Pages(line, cache, Reading(), jsonl.piece, b"jsonl").written([name]))
    yield from text.splitlines()


def anew(name: str) -> Iterator[bytes]:
    """Give the report of a folder's files without a cache."""
    line = Pipeline((RareOpening(), RepeatedWord()), {})
    yield from b"".join(jsonl.piece(result) for result in line.results(read([name]))).splitlines()
