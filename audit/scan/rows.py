"""The rows of a scan as bytes: JSON lines, CSV, or Parquet."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from audit.scan.score import Scored

COLUMNS = ("id", "score", "findings", "families")
HELD = 1024
"""Rows that are written at a time."""


def jsonl(rows: Iterable[Scored]) -> Iterator[bytes]:
    """Write an object a row, `families` as an object of counts."""
    for part in _parts(rows):
        yield "".join(map(_line, part)).encode("utf-8", "replace")


def _line(row: Scored) -> str:
    """Write a row; most have no findings, and take the short way."""
    name = json.dumps(row.id, ensure_ascii=False)
    if not row.findings:
        return f'{{"id": {name}, "score": 0.0, "findings": 0, "families": {{}}}}\n'
    families = json.dumps(dict(row.families))
    return f'{{"id": {name}, "score": {row.score}, "findings": {row.findings}, "families": {families}}}\n'


def table(rows: Iterable[Scored]) -> Iterator[bytes]:
    """Write CSV, `families` as `masked-characters 2; placeholder-leak 1`."""
    yield _csv([COLUMNS])
    for part in _parts(rows):
        yield _csv((row.id, row.score, row.findings, families(row)) for row in part)


def families(row: Scored) -> str:
    """Write the families of a row in one cell."""
    return "; ".join(f"{name} {count}" for name, count in row.families)


def _csv(rows: Iterable[Iterable[object]]) -> bytes:
    """Write lines of CSV."""
    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerows(rows)
    return page.getvalue().encode("utf-8", "replace")


def parquet(rows: Iterable[Scored]) -> Iterator[bytes]:
    """Write Parquet, `families` as a map from rule to count."""
    import pyarrow
    from pyarrow.parquet import ParquetWriter

    from audit.formats.parquet import Sink

    counts = pyarrow.map_(pyarrow.string(), pyarrow.int64())
    kinds = (pyarrow.string(), pyarrow.float64(), pyarrow.int64(), counts)
    schema = pyarrow.schema(list(zip(COLUMNS, kinds, strict=True)), metadata={"mt-audit": "scan"})
    sink = Sink()
    with ParquetWriter(sink, schema, compression="zstd") as writer:
        for part in _parts(rows, 64 * HELD):
            columns = {name: [getattr(row, name) for row in part] for name in COLUMNS}
            writer.write_batch(pyarrow.RecordBatch.from_pydict(columns, schema=schema))
            yield from sink.taken()
    yield from sink.taken()


def _parts(rows: Iterable[Scored], size: int = HELD) -> Iterator[list[Scored]]:
    """Cut a stream into lists."""
    stream = iter(rows)
    while part := list(islice(stream, size)):
        yield part


FORMATS: dict[str, Callable[[Iterable[Scored]], Iterator[bytes]]] = {"jsonl": jsonl, "csv": table, "parquet": parquet}
