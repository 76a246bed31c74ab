"""A table as engines hold it, and what the command finds in it."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pyarrow import RecordBatch

from audit.arrow import NOWHERE
from audit.config import Config, Semantic, Settings, choose
from audit.corpus.read import read
from audit.formats.jsonl import record
from audit.pipeline import results
from benchmarks.rows import rows

ROWS = list(rows(150))
CONFIG = Config(
    Settings(select=("artifact", "linguistic", "terminology/inconsistent-term"), semantic=Semantic.NEVER),
    {"terminology/inconsistent-term": {"least": 2}},
)


def batches(size: int, table: Sequence[dict[str, Any]] = ROWS) -> list[RecordBatch]:
    """Cut rows into batches, with a column that nobody reads."""
    extra = [{"page": number, **row} for number, row in enumerate(table)]
    return [RecordBatch.from_pylist(extra[at : at + size]) for at in range(0, len(extra), size)]


def local(folder: Path) -> list[dict[str, Any]]:
    """Give what the pipeline finds in ROWS, in a file of JSON lines, without the places in that file."""
    path = folder / "rows.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS), encoding="utf-8")
    found = results(read([str(path)]), choose(CONFIG), semantic="never")
    return [record(entry) | NOWHERE for result in found for entry in result.entries]
