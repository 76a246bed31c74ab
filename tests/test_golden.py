"""The findings in fixtures/corpus are those of fixtures/golden.txt; what is clean there stays silent.

After a change of a rule, run `make golden` and read the difference: each line is a promise to somebody.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.api import check_corpus
from audit.model.report import Entry, Result

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
GOLDEN = FIXTURES / "golden.txt"
CLEAN = {
    "archive/1952.08/1952-08-09_国际简讯.md",
    "archive/1955.10/1955-10-02_东坡农业社秋收分配结束.md",
    "archive/1966.04/1966-04-18_图片.md",
    "pairs/letter.en.txt",
    "plain/lookalikes.txt",
    "tables/notices.csv[wells]",
    "tables/notices.csv[museum]",
    "tables/notices.csv[glider]",
    "tables/notices.csv[score]",
    "tables/treaties.jsonl[north-bay-revised]",
}


@pytest.fixture(scope="module")
def results() -> list[Result]:
    """Audit the fixtures once."""
    return list(check_corpus([FIXTURES / "corpus"]))


def name(result: Result) -> str:
    """Call a document by its path in the corpus, with the id of a table's row."""
    path = Path(result.path).resolve().relative_to(FIXTURES / "corpus").as_posix()
    return path if result.document == result.path else f"{path}[{result.document}]"


def lines(results: list[Result]) -> Iterator[str]:
    """Write the findings, without the words of the messages."""
    for result in results:
        yield f"# {name(result)}: {len(result.entries)}"
        yield from (line(entry, result.document != result.path) for entry in result.entries)


def line(entry: Entry, row: bool = False) -> str:
    """Write a finding in one line, with its place in the file or in the row's text."""
    begin, suggestion = entry.target.begin, entry.suggestion
    place = f"@{entry.target.span.start}" if row else f"{begin.line}:{begin.column}"
    source = f" ← {entry.source.text!r}" if entry.source and entry.source.text else ""
    fix = f" → {suggestion!r} ({entry.fixable})" if suggestion is not None else ""
    related = f" +{len(entry.related)}" if entry.related else ""
    return f"{place} {entry.severity} {entry.rule} {entry.target.text!r}{related}{source}{fix}"


def test_golden(results: list[Result]) -> None:
    """The findings are the recorded ones."""
    text = "".join(f"{found}\n" for found in lines(results))
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(text, encoding="utf-8")

    assert text.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines(), "Run `make golden`, read the diff."


def test_clean(results: list[Result]) -> None:
    """What only looks suspicious is not reported, whatever the golden report says."""
    found = {name(result): [line(entry) for entry in result.entries] for result in results}

    assert found.keys() >= CLEAN
    assert {clean: found[clean] for clean in sorted(CLEAN) if found[clean]} == {}


def test_all_read(results: list[Result]) -> None:
    """Every document is read, and no rule failed on one."""
    assert [(result.path, result.skips) for result in results if result.skips] == []
