"""The work of one process."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow.parquet import write_table

from audit.checkers.catalogue import catalogue
from audit.corpus.reading import Reading, UnreadableError
from audit.model.report import Skip
from audit.scan import work
from audit.scan.score import Scored, scored
from audit.scan.shards import Kind, Shard, shards
from audit.scan.text import scan
from audit.scan.work import Scanner, dead

RULES = tuple(checker() for name, checker in catalogue().items() if name.startswith("artifact/"))
READING = Reading(target_field="text", largest=10_000)
TEXTS = ["The Congre met.", "Fine.", "He was born in 65438+0989.", "It’s late: â€™", "", "\n\nessay\n\n"]


def done(*paths: Path) -> list[Scored | Skip]:
    """Scan files."""
    scanner = Scanner(RULES, READING)
    return [one for shard in shards([str(path) for path in paths], READING) for one in scanner(shard)]


def reasons(found: list[Scored | Skip]) -> list[str]:
    """Give what was left out, and why."""
    return [one.reason for one in found if isinstance(one, Skip)]


@settings(max_examples=30)
@given(st.lists(st.tuples(st.text(max_size=5), st.sampled_from(TEXTS) | st.text(max_size=30)), max_size=8))
def test_every_format_alike(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    """JSON with and without escapes and Parquet give the row that a scan of the text itself gives."""
    folder = tmp_path_factory.mktemp("rows")
    records = [{"id": f"d{name}", "text": text} for name, text in rows]
    wanted = [scored(f"d{name}", len(text), scan(text, RULES)) for name, text in rows]
    for ascii_only in (True, False):
        lines = [json.dumps(record, ensure_ascii=ascii_only) for record in records]
        (folder / "a.jsonl").write_text("".join(line + "\n" for line in lines), "utf-8")

        assert done(folder / "a.jsonl") == wanted
    for kind in (pyarrow.string(), pyarrow.large_binary(), pyarrow.dictionary(pyarrow.int32(), pyarrow.string())):
        names = pyarrow.array([record["id"] for record in records], pyarrow.string())
        texts = pyarrow.array([record["text"] for record in records], pyarrow.string()).cast(
            pyarrow.string() if pyarrow.types.is_dictionary(kind) else kind
        )
        texts = texts.dictionary_encode() if pyarrow.types.is_dictionary(kind) else texts
        write_table(pyarrow.table({"id": names, "text": texts}), folder / "a.parquet", row_group_size=3)

        assert done(folder / "a.parquet") == wanted


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"nope", "Row 1 is no JSON that can be read"),
        (b"[1]", "Row 1 is no JSON object."),
        (b'{"a": 1}', "Row 1 gives no text: the field `text` is missing. It has no text; use --text-field."),
        (
            b'{"body": "A", "n": 1}',
            "Row 1 gives no text: the field `text` is missing. It has `body`; use --text-field.",
        ),
        (b'{"text": null}', "Row 1 gives no text: the field `text` holds NoneType, not text."),
        (b'{"text": "\xff"}', "Row 1 is not UTF-8 (byte 10 of the line)."),
        (b'{"text": "' + b"a" * 20_000 + b'"}', "Row 1 has 20,000 characters: too long to audit; split it."),
        (b"[" * 100_000, "Row 1 is no JSON that can be read"),
    ],
)
def test_bad_rows(tmp_path: Path, line: bytes, reason: str) -> None:
    """A row that gives no text is told, and the next one is scanned."""
    (tmp_path / "a.jsonl").write_bytes(line + b'\n \n{"text": "Fine.", "id": 7}\n')
    found = done(tmp_path / "a.jsonl")

    assert found[0] == Skip(f"{tmp_path}/a.jsonl", found[0].reason) if isinstance(found[0], Skip) else False
    assert reasons(found)[0].startswith(reason)
    assert found[1:] == [Scored("7", 0.0, 0, ())]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (b'{"text": "Fine.", "id": 123456789012345678901234567890}', "123456789012345678901234567890"),
        (b'{"text": "Fine.", "id": 1.50}', "1.5"),
        (b'{"text": "Fine.", "id": 7, "score": NaN}', "7"),
        (b'{"text": "Fine.", "id": "a\\ud800"}', "a\ufffd"),
    ],
)
def test_lenient_rows(tmp_path: Path, line: bytes, name: str) -> None:
    """What only the standard library takes for JSON is read, and a long number names its row in full."""
    (tmp_path / "a.jsonl").write_bytes(line)

    assert done(tmp_path / "a.jsonl") == [Scored(name, 0.0, 0, ())]


def test_bad_cells(tmp_path: Path) -> None:
    """A cell without text, or that is not UTF-8, costs its row only; a row without a name gets its number."""
    texts = pyarrow.array([b"The Congre met.", b"\xff", None, b"Fine."], pyarrow.binary())
    write_table(pyarrow.table({"text": texts}), tmp_path / "a.parquet", row_group_size=2)
    found = done(tmp_path / "a.parquet")

    assert [one.id.rpartition("/")[2] for one in found if isinstance(one, Scored)] == ["a.parquet#1", "a.parquet#4"]
    assert [reason.partition("(")[0] for reason in reasons(found)] == [
        "Row 2 is not UTF-8 ",
        "Row 3 gives no text: the field `text` is null.",
    ]


@pytest.mark.parametrize(
    ("columns", "reason"),
    [({"body": ["x"]}, "no column `text`; it has `body`"), ({"text": [1]}, "holds int64, not text")],
)
def test_bad_tables(tmp_path: Path, columns: dict[str, Any], reason: str) -> None:
    """A table without texts is told."""
    write_table(pyarrow.table(columns), tmp_path / "a.parquet")
    (tmp_path / "b.parquet").write_bytes(b"PAR1 no")
    first, second = reasons(done(tmp_path / "a.parquet", tmp_path / "b.parquet"))

    assert reason in first
    assert "no Parquet that can be read" in second


def test_breaks_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shard that breaks off in the middle keeps the rows before it."""

    def broken(*_: object) -> Iterator[tuple[str, bytes]]:
        yield "a", b"Fine."
        raise UnreadableError("The file is no Parquet that can be read.")

    monkeypatch.setattr(work, "records", broken)
    found = Scanner(RULES, READING)(Shard(Kind.TABLE, "a.parquet", "a.parquet", 1))

    assert found == [Scored("a", 0.0, 0, ()), Skip("a.parquet", "The file is no Parquet that can be read.")]


def test_texts(tmp_path: Path) -> None:
    """A file of plain text is a document."""
    (tmp_path / "a.txt").write_text("The Congre met.\n", "utf-8")
    [row] = done(tmp_path / "a.txt")

    assert isinstance(row, Scored)
    assert (row.id, row.families) == (f"{tmp_path}/a.txt", (("page-residue", 1),))


def test_dead() -> None:
    """A process that died over a shard costs its rows, and says which."""
    shard = Shard(Kind.LINES, "a.jsonl", "a.jsonl", 8, b"")

    assert dead(shard, "It was killed.") == [Skip("a.jsonl", "It was killed. The rows from 8 on were left out.")]
