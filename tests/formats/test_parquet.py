"""The table of findings is schema 1, column by column."""

import io
import json
from itertools import repeat

import pytest
from pyarrow import Table
from pyarrow.parquet import ParquetFile, read_table

from audit.formats import jsonl
from audit.formats.parquet import ROWS, render
from audit.model.report import Report, Result
from tests.formats.samples import EMPTY, EVIL, SAMPLE, entry, report
from tests.formats.test_jsonl import SCHEMA


def written(sample: Report) -> Table:
    """Render and read."""
    return read_table(io.BytesIO(b"".join(render(sample))))


@pytest.mark.parametrize("sample", [SAMPLE, EMPTY, report(entry(source=None))])
def test_the_rows_are_those_of_json_lines(sample: Report) -> None:
    """A row holds what a line of JSON holds, columns in the order of the schema, null for null."""
    table = written(sample)

    assert table.schema.names == SCHEMA["required"]
    assert table.to_pylist() == [json.loads(line) for line in b"".join(jsonl.render(sample)).splitlines()]


def test_hostile_texts_are_kept() -> None:
    """Control characters stay; a lone surrogate, which no UTF-8 holds, becomes U+FFFD."""
    (row,) = written(EVIL).to_pylist()
    (evil,) = next(iter(EVIL.results)).entries

    assert row["target"]["text"] == evil.target.text.replace("\ud800", "\ufffd")


def test_a_row_group_at_a_time() -> None:
    """Many findings are written in row groups while they come, and twice alike."""
    one = Result("a", "a", tuple(repeat(entry(), 100)))
    chunks = render(Report(repeat(one, 2 * ROWS // 100 + 1)))
    first = next(chunks)
    again = b"".join(render(Report(repeat(one, 2 * ROWS // 100 + 1))))
    whole = first + b"".join(chunks)

    assert whole == again
    assert ParquetFile(io.BytesIO(whole)).metadata.num_row_groups == 3
    assert ParquetFile(io.BytesIO(whole)).metadata.num_rows == (2 * ROWS // 100 + 1) * 100
