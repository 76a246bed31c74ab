"""Parquet."""

import datetime
import sys
from pathlib import Path

import pyarrow as arrow
import pytest
from pyarrow import parquet

import audit.corpus.parquet
from audit.corpus.reading import Reading
from audit.formats.parquet import render
from tests.corpus.reading import found, quick
from tests.formats.samples import SAMPLE


def save(path: Path, **fields: list[object]) -> Path:
    """Write a table in row groups of two."""
    parquet.write_table(arrow.table(fields), path, row_group_size=2)
    return path


def test_rows_become_documents(tmp_path: Path) -> None:
    """A row is a document numbered from 1, whatever other columns there are; a null is a missing field."""
    day = datetime.date(1950, 2, 14)
    path = save(
        tmp_path / "t.parquet",
        id=[7, 8, 9],
        source=["甲。", None, "丙。"],
        target=["A.", "B.", None],
        date=[day] * 3,
        x=[b"", b"", b""],
    )
    documents, skips = found(path)

    assert [quick(d) for d in documents] == [("7", 1, "甲。", "A."), ("8", 2, None, "B.")]
    assert documents[0].date == day
    assert skips[0].startswith("Line 3 has no field `target`")


def test_large_rows_and_wrong_columns_are_skips(tmp_path: Path) -> None:
    """A row over the limit costs itself; a missing column is said with those there are."""
    path = save(tmp_path / "t.parquet", target=["A." * 1000, "B."])

    assert len(found(path, options=Reading(largest=500))[0]) == 1
    assert "its columns are `target`" in found(path, options=Reading(target_field="en"))[1][0]


def test_what_is_no_parquet_is_a_skip(tmp_path: Path) -> None:
    """Another file of that name, and a cut one, have a sentence each."""
    whole = save(tmp_path / "t.parquet", target=["A.", "B."]).read_bytes()
    for data in (b"target\nA.\n", whole[: len(whole) // 2]):
        assert "no Parquet" in found(tmp_path / "x.parquet", data)[1][0]


def test_without_pyarrow_the_way_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the message says how to install it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    assert "pip install 'mt-audit[parquet]'" in found(save(tmp_path / "t.parquet", target=["A."]))[1][0]


def test_a_damaged_row_costs_itself_only(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 in one row leave the others."""
    texts = arrow.array([b"A.", b"B\xff", b"C."]).view(arrow.string())
    parquet.write_table(arrow.table({"target": texts}), tmp_path / "t.parquet")
    documents, skips = found(tmp_path / "t.parquet")

    assert [d.target.content for d in documents] == ["A.", "C."]
    assert skips[0].startswith("Row 2 is not UTF-8")


def test_a_report_is_no_corpus(tmp_path: Path) -> None:
    """A table of findings in the folder of the corpus is not audited."""
    path = tmp_path / "findings.parquet"
    path.write_bytes(b"".join(render(SAMPLE)))

    assert "report of mt-audit" in found(path)[1][0]


def test_rows_too_heavy_to_unpack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row group whose pages would fill the memory ends the file; what comes before it is read."""
    monkeypatch.setattr(audit.corpus.parquet, "HEAVIEST", 3000)
    path = save(tmp_path / "t.parquet", id=["x" * 9999] * 4, target=["a", "b", "c" * 2000, "d" * 2000])
    documents, skips = found(path, options=Reading(id_field="key"))

    assert [d.target.content for d in documents] == ["a", "b"]
    assert skips[0].startswith("Row group 2 has rows of")


def test_few_long_rows_are_read_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows so long that many would fill the memory are read one by one."""
    monkeypatch.setattr(audit.corpus.parquet, "HELD", 500)
    path = save(tmp_path / "t.parquet", target=[f"{n} " * 100 for n in range(5)])

    with parquet.ParquetFile(path) as table:
        sizes = [batch.num_rows for batch in audit.corpus.parquet._batches(table, Reading())]

    assert max(sizes) < 3
    assert sum(sizes) == 5
