"""Parquet: one row a document, batches of a row group at a time."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from audit.corpus.input import Input
from audit.corpus.reading import Reading, UnreadableError
from audit.corpus.rows import Row, columns, documents
from audit.model.document import Document
from audit.model.report import Skip

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyarrow.parquet import ColumnChunkMetaData, ParquetFile

BATCH = 256
HELD = 16 << 20
"""Bytes of text that a batch should not exceed by much."""
BUFFER = 1 << 20
PAGE = 1024
"""Rows that writers put into a page at least, whatever their length; a page is unpacked whole."""
HEAVIEST = 2 << 30
"""Bytes that a page may have unpacked."""


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield a document a row, reading no other columns than those named. Errors: OSError, UnreadableError."""
    with opened(file) as table:
        if b"mt-audit" in (table.schema_arrow.metadata or {}):
            raise UnreadableError("This is a report of mt-audit, no corpus; keep it in another folder.")
        yield from documents(rows(_batches(table, options), options), file, options)


@contextmanager
def opened(file: Input) -> "Iterator[ParquetFile]":
    """Open a file, and tell in a sentence what is wrong with it, also while it is read. Errors: UnreadableError."""
    if file.stdin:
        raise UnreadableError("Parquet cannot be read from standard input; give the file.")
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ModuleNotFoundError as error:
        raise UnreadableError("Parquet needs pyarrow: pip install 'mt-audit[parquet]'.") from error
    try:
        with ParquetFile(file.path, buffer_size=BUFFER) as table:
            yield table
    except (pyarrow.ArrowInvalid, pyarrow.ArrowNotImplementedError, UnicodeDecodeError) as error:
        raise UnreadableError(f"The file is no Parquet that can be read ({str(error).splitlines()[0]}).") from error


def wanted(names: list[str], options: Reading) -> list[str]:
    """Choose the columns that are read. Errors: UnreadableError without that of the translation."""
    fields = {options.id_field, options.source_field, options.target_field, options.date_field, options.ignore_field}
    return [name for name in columns(names, options) if name in fields]


def _batches(table: "ParquetFile", options: Reading) -> "Iterator[RecordBatch]":
    """Read a file in pieces of few rows, and fewer where these are long. Errors: UnreadableError."""
    names = wanted(list(table.schema_arrow.names), options)
    for number in range(table.metadata.num_row_groups):
        group = table.metadata.row_group(number)
        weight = group.total_byte_size // max(group.num_rows, 1)
        if weight * min(group.num_rows, PAGE) > HEAVIEST:
            # Only now, because pyarrow ends the whole process over a column whose description is damaged.
            read = (column for column in map(group.column, range(group.num_columns)) if _name(column) in names)
            weight = sum(column.total_uncompressed_size for column in read) // max(group.num_rows, 1)
        if weight * min(group.num_rows, PAGE) > HEAVIEST:
            raise UnreadableError(
                f"Row group {number + 1} has rows of {weight:,} bytes, too many to unpack; the rest of the file is "
                "not read. Write it in row groups of fewer rows."
            )
        yield from table.iter_batches(max(1, min(BATCH, HELD // max(weight, 1))), row_groups=[number], columns=names)


def _name(column: "ColumnChunkMetaData") -> str:
    """Give the name of the column that a chunk belongs to, or is a part of."""
    name: str = column.path_in_schema
    return name.partition(".")[0]


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
