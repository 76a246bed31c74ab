"""Parquet: one row a document, batches of a row group at a time."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from audit.corpus.input import Input
from audit.corpus.reading import Reading, UnreadableError
from audit.corpus.rows import Row, columns, documents
from audit.model.document import Document
from audit.model.report import Skip

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyarrow.parquet import ParquetFile

BATCH = 256
HELD = 16 << 20
"""Bytes of text that a batch should not exceed by much."""
BUFFER = 1 << 20


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield a document a row, reading no other columns than those named. Errors: UnreadableError."""
    if file.stdin:
        raise UnreadableError("Parquet cannot be read from standard input; give the file.")
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ModuleNotFoundError as error:
        raise UnreadableError("Parquet needs pyarrow: pip install 'mt-audit[parquet]'.") from error
    try:
        with ParquetFile(file.path, buffer_size=BUFFER) as table:
            if b"mt-audit" in (table.schema_arrow.metadata or {}):
                raise UnreadableError("This is a report of mt-audit, no corpus; keep it in another folder.")
            yield from documents(rows(_batches(table, options), options), file, options)
    except (pyarrow.ArrowInvalid, pyarrow.ArrowNotImplementedError, UnicodeDecodeError) as error:
        raise UnreadableError(f"The file is no Parquet that can be read ({str(error).splitlines()[0]}).") from error


def wanted(names: list[str], options: Reading) -> list[str]:
    """Choose the columns that are read. Errors: UnreadableError without that of the translation."""
    fields = {options.id_field, options.source_field, options.target_field, options.date_field, options.ignore_field}
    return [name for name in columns(names, options) if name in fields]


def _batches(table: "ParquetFile", options: Reading) -> "Iterator[RecordBatch]":
    """Read a file in pieces of few rows, and fewer where these are long."""
    names = wanted(list(table.schema_arrow.names), options)
    groups = (table.metadata.row_group(number) for number in range(table.metadata.num_row_groups))
    longest = max((group.total_byte_size // max(group.num_rows, 1) for group in groups), default=0)
    yield from table.iter_batches(max(1, min(BATCH, HELD // max(longest, 1))), columns=names)


def rows(batches: "Iterable[RecordBatch]", options: Reading) -> Iterator[Row]:
    """Yield the rows of batches, numbered from 1."""
    for line, fields in enumerate((fields for batch in batches for fields in _records(batch)), 1):
        if isinstance(fields, UnicodeDecodeError):
            yield Row(line, {}, f"Row {line} is not UTF-8 ({fields.reason}); write the file anew.")
            continue
        large = max((len(text) for text in fields.values() if isinstance(text, str)), default=0)
        trouble = (
            f"Row {line} has {large:,} characters: too long to audit; split it." if large > options.largest else ""
        )
        yield Row(line, fields, trouble)


def _records(batch: "RecordBatch") -> Iterator[Mapping[str, Any] | UnicodeDecodeError]:
    """Yield the rows of a batch; of one with damaged text, those that can be read, one by one."""
    try:
        yield from batch.to_pylist()
    except UnicodeDecodeError as error:
        if batch.num_rows == 1:
            yield error
            return
        for number in range(batch.num_rows):
            yield from _records(batch.slice(number, 1))
