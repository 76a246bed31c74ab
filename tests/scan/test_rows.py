"""The rows of a scan in each format."""

import csv
import io
import json

import pyarrow
from pyarrow.parquet import read_table

from audit.scan.rows import FORMATS
from audit.scan.score import Scored

ROWS = [
    Scored("a", 0.0, 0, ()),
    Scored('"b",\n\ud800', 0.25, 3, (("masked-characters", 1), ("placeholder-leak", 2))),
]


def whole(form: str, rows: list[Scored]) -> bytes:
    """Render rows."""
    return b"".join(FORMATS[form](iter(rows)))


def test_jsonl() -> None:
    """A line holds a row as an object."""
    first, second = map(json.loads, whole("jsonl", ROWS).splitlines())

    assert first == {"id": "a", "score": 0.0, "findings": 0, "families": {}}
    assert second == {
        "id": '"b",\n?',
        "score": 0.25,
        "findings": 3,
        "families": {"masked-characters": 1, "placeholder-leak": 2},
    }


def test_csv() -> None:
    """A table has a heading, and the families in one cell."""
    table = list(csv.reader(io.StringIO(whole("csv", ROWS).decode())))

    assert table == [
        ["id", "score", "findings", "families"],
        ["a", "0.0", "0", ""],
        ['"b",\n?', "0.25", "3", "masked-characters 1; placeholder-leak 2"],
    ]


def test_parquet() -> None:
    """A table in Parquet has typed columns, also without rows."""
    table = read_table(pyarrow.BufferReader(whole("parquet", [ROWS[0], ROWS[1]._replace(id="b")])))

    assert table.to_pylist()[1] == {"id": "b", "score": 0.25, "findings": 3, "families": list(ROWS[1].families)}
    assert read_table(pyarrow.BufferReader(whole("parquet", []))).num_rows == 0
