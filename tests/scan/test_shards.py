"""Files cut into shards."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.corpus.reading import Reading
from audit.model.report import Skip
from audit.scan import shards as module
from audit.scan.shards import Kind, Shard, kind, shards


def lines(path: Path, largest: int = 1000) -> tuple[dict[int, bytes], list[str]]:
    """Give the lines of a file by number, and the reasons of what was skipped."""
    found: dict[int, bytes] = {}
    reasons = []
    for shard in shards([str(path)], Reading(largest=largest)):
        if isinstance(shard, Skip):
            reasons.append(shard.reason)
        else:
            found |= {n: line for n, line in enumerate(shard.block.split(b"\n"), shard.first) if line}
    return found, reasons


@settings(max_examples=60)
@given(st.lists(st.binary(max_size=40).map(lambda line: line.replace(b"\n", b" ")), max_size=12), st.booleans())
def test_blocks(tmp_path_factory: pytest.TempPathFactory, rows: list[bytes], closed: bool) -> None:
    """Blocks of any size hold the lines of the file with their numbers; those that are too long are told."""
    file = tmp_path_factory.mktemp("blocks") / "a.jsonl"
    file.write_bytes(b"\n".join(rows) + b"\n" * closed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "SIZE", 7)
        found, reasons = lines(file, 20)
    wanted = dict(enumerate(file.read_bytes().removeprefix(module.BOM).split(b"\n"), 1))
    lost = {number for number, line in wanted.items() if number not in found and line}

    assert found == {number: line for number, line in wanted.items() if line and number not in lost}
    assert all(len(wanted[number]) > 20 for number in lost)
    assert [reason.partition(" has")[0] for reason in reasons] == [f"Row {number}" for number in sorted(lost)]


def test_byte_order_mark_and_gzip(tmp_path: Path) -> None:
    """A mark is no part of the first line; a packed file reads like any other, and a broken one is told."""
    packed = gzip.compress(module.BOM + b"{}\n[]\n" * 5000, mtime=0)
    (tmp_path / "a.jsonl.gz").write_bytes(packed)
    (tmp_path / "b.jsonl.gz").write_bytes(packed[:-20])

    assert lines(tmp_path / "a.jsonl.gz")[0][1] == b"{}"
    assert len(lines(tmp_path / "a.jsonl.gz")[0]) == 10000
    assert "cannot be read on" in lines(tmp_path / "b.jsonl.gz")[1][0]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("a.JSONL", Kind.LINES),
        ("a.json.gz", Kind.LINES),
        ("a.parquet", Kind.TABLE),
        ("a.txt", Kind.TEXT),
        ("a.csv", None),
    ],
)
def test_kind(name: str, what: Kind | None) -> None:
    """The name tells what a file holds."""
    assert kind(name) is what


def test_others(tmp_path: Path) -> None:
    """A file that a scan does not read is told when it is named, and passed over in a folder."""
    (tmp_path / "a.csv").write_text("x", "utf-8")
    (tmp_path / "b.txt").write_text("x", "utf-8")

    [skip] = shards([str(tmp_path / "a.csv")], Reading())
    [shard] = shards([str(tmp_path)], Reading())

    assert isinstance(skip, Skip)
    assert ".jsonl" in skip.reason
    assert isinstance(shard, Shard)
    assert shard.kind is Kind.TEXT
