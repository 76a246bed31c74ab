"""Findings as an Arrow table: the keys of schema 1 are its columns, each side a struct."""

import re
from collections.abc import Sequence

import pyarrow

from audit.formats.jsonl import SCHEMA as NUMBER
from audit.formats.jsonl import record
from audit.model.report import Entry

MARK = b"mt-audit"
"""The key of the schema's metadata by which a table of findings is known."""
SURROGATES = re.compile(r"[\ud800-\udfff]")
SIDE = pyarrow.struct(
    [
        pyarrow.field("start", pyarrow.int64(), nullable=False),
        pyarrow.field("end", pyarrow.int64(), nullable=False),
        pyarrow.field("text", pyarrow.string(), nullable=False),
    ]
)
TYPES = {
    "schema": pyarrow.int64(),
    "confidence": pyarrow.float64(),
    **dict.fromkeys(("segment", "line", "column", "end_line", "end_column"), pyarrow.int64()),
    **dict.fromkeys(("target", "source"), SIDE),
}
NAMES = (
    *("schema", "rule", "category", "severity", "confidence", "message", "path", "document", "segment"),
    *("line", "column", "end_line", "end_column", "target", "source", "suggestion", "fixable", "verdict"),
    "fingerprint",
)
SCHEMA = pyarrow.schema(
    [pyarrow.field(name, TYPES.get(name, pyarrow.string())) for name in NAMES],
    metadata={MARK: f"findings, schema {NUMBER}".encode()},
)


def batch(entries: Sequence[Entry]) -> pyarrow.RecordBatch:
    """Give a row for each entry."""
    return table([record(entry) for entry in entries])


def table(records: list[dict[str, object]]) -> pyarrow.RecordBatch:
    """Give a row for each record; a key that it lacks is null, and a lone surrogate becomes U+FFFD."""
    try:
        return pyarrow.RecordBatch.from_pylist(records, schema=SCHEMA)
    except UnicodeEncodeError:
        return pyarrow.RecordBatch.from_pylist([_sound(record) for record in records], schema=SCHEMA)


def _sound(value: object) -> object:
    """Give a value with texts that can be encoded."""
    match value:
        case str():
            return SURROGATES.sub("\ufffd", value)
        case dict():
            return {key: _sound(item) for key, item in value.items()}
    return value
