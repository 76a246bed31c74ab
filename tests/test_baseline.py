"""A baseline lets only new findings through, and names what it no longer needs."""

from dataclasses import replace
from pathlib import Path

import pytest

from audit.baseline import BaselineError, Known, Sieve, dump, load
from audit.model.report import Result, Skip
from tests.formats.samples import entry

OLD, NEW = entry(number=1), entry(number=2)


@pytest.fixture(autouse=True)
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the files be there of which baselines know."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").mkdir()
    for name in ("corpus/a.md", "corpus/other.md", "a.csv", "b.csv"):
        (tmp_path / name).touch()


def result(*numbers: int, document: str = "corpus/a.md", path: str = "") -> Result:
    """Make a result with findings of those fingerprints."""
    path = path or document
    return Result(path, document, tuple(replace(entry(number=n, path=path), document=document) for n in numbers))


def known(*numbers: int, document: str = "corpus/a.md", path: str = "") -> list[Known]:
    """Make a baseline."""
    found = result(*numbers, document=document, path=path).entries
    return [Known(e.document, e.rule, e.fingerprint, e.target.text, e.path) for e in found]


def test_only_new_findings_pass() -> None:
    """What the baseline knows is counted and left out."""
    (sifted,) = Sieve(known(1)).sift([result(1, 2)])

    assert [e.fingerprint for e in sifted.entries] == [NEW.fingerprint]
    assert sifted.known == 1


def test_stale_and_kept() -> None:
    """An entry is stale only if its document was audited and no longer shows it."""
    baseline = known(1, 3) + known(4, document="corpus/other.md")
    sieve = Sieve(baseline)

    list(sieve.sift([result(1)]))

    assert [one.fingerprint[-1] for one in sieve.stale] == ["3"]
    assert sorted(one.fingerprint[-1] for one in sieve.kept) == ["1", "4"]


def test_renewed_keeps_what_was_not_audited() -> None:
    """Recording one folder anew forgets nothing of another."""
    sieve = Sieve(known(1) + known(4, document="corpus/other.md"))

    list(sieve.sift([result(2)]))

    assert sorted(one.fingerprint[-1] for one in sieve.renewed) == ["2", "4"]


def test_rows_of_two_tables_with_one_name() -> None:
    """A copy of a known finding is new, and an audit of one table says nothing of the other."""
    here, there = known(1, 2, document="7", path="a.csv"), known(2, 3, document="7", path="b.csv")
    copies = Sieve(here)
    one = list(copies.sift([result(1, 2, document="7", path="a.csv"), result(2, document="7", path="b.csv")]))
    alone = Sieve(here + there)
    list(alone.sift([result(1, document="7", path="a.csv")]))

    assert [(each.known, len(each.entries)) for each in one] == [(2, 0), (0, 1)]
    assert alone.stale == here[1:]
    assert sorted(alone.renewed) == sorted(here[:1] + there)


def test_a_table_that_moved() -> None:
    """What is known of a table stays so when its file has another name, and is written anew with it."""
    Path("a.csv").unlink()
    sieve = Sieve(known(1, document="7", path="a.csv"))
    (moved,) = sieve.sift([result(1, document="7", path="data/b.csv")])

    assert moved.entries == ()
    assert sieve.stale == []
    assert [one.path for one in sieve.renewed] == ["data/b.csv"]


def test_what_went_with_its_file_or_row() -> None:
    """Entries of a deleted file, and of a row that is no longer in its table, are stale; an unread row's are not."""
    baseline = known(1) + known(2, document="7", path="a.csv") + known(3, document="8", path="b.csv")
    Path("corpus/a.md").unlink()
    sieve = Sieve(baseline)
    unread = Result("b.csv", "b.csv", skips=(Skip("b.csv", "Row 8 is broken."),), read=False)
    list(sieve.sift([result(4, document="9", path="a.csv"), result(5, document="9", path="b.csv"), unread]))

    assert [one.fingerprint[-1] for one in sieve.stale] == ["2", "1"]
    assert [one.fingerprint[-1] for one in sieve.renewed] == ["4", "5", "3"]


def test_rules_that_are_not_run() -> None:
    """A run of some rules neither calls the entries of others stale nor forgets them."""
    sieve = Sieve(known(1), silent={known(1)[0].rule})

    list(sieve.sift([result()]))

    assert sieve.stale == []
    assert sieve.renewed == sieve.kept == known(1)


def test_a_baseline_without_paths(tmp_path: Path) -> None:
    """The path is written where it is not the document's name; without one the name counts."""
    file = tmp_path / "baseline.jsonl"
    for path, written in (("7", False), ("a.csv", True)):
        file.write_bytes(b"".join(dump(known(1, 2, document="7", path=path))))
        sieve = Sieve(load(file))
        list(sieve.sift([result(1, document="7", path="a.csv")]))

        assert (b'"path"' in file.read_bytes()) == written
        assert [one.fingerprint[-1] for one in sieve.stale] == ["2"]


def test_file(tmp_path: Path) -> None:
    """What is written is read back, sorted; a missing file is an empty baseline."""
    file = tmp_path / "baseline.jsonl"

    file.write_bytes(b"".join(dump([*known(2), *known(1)])))

    assert load(file) == known(1, 2)
    assert load(tmp_path / "none") == []
    lines = file.read_text("utf-8").splitlines()
    assert lines == sorted(lines)


@pytest.mark.parametrize("line", ["{", '{"rule": "x"}', "[]", "3"])
def test_broken_file(tmp_path: Path, line: str) -> None:
    """A broken line is named with its file and number."""
    file = tmp_path / "baseline.jsonl"
    file.write_text("\n" + line + "\n", encoding="utf-8")

    with pytest.raises(BaselineError, match=r"baseline\.jsonl, line 2, is no entry"):
        load(file)
