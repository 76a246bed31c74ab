"""Parquet: one row a document, batches of a row group at a time."""

import importlib
from collections.abc import Iterator, Mapping
from typing import Any

from audit.corpus.input import Input
from audit.corpus.reading import Reading, UnreadableError
from audit.corpus.rows import Row, columns, documents
from audit.model.document import Document
from audit.model.report import Skip

BATCH = 256


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield a document a row, reading no other columns than those named. Errors: UnreadableError."""
    if file.stdin:
        raise UnreadableError("Parquet cannot be read from standard input; give the file.")
    try:
        arrow: Any = importlib.import_module("pyarrow")
        parquet: Any = importlib.import_module("pyarrow.parquet")
    except ModuleNotFoundError as error:
        raise UnreadableError("Parquet needs pyarrow: pip install 'mt-audit[parquet]'.") from error
    try:
        with parquet.ParquetFile(file.path) as table:
            yield from documents(_rows(table, options), file, options)
    except (arrow.ArrowInvalid, arrow.ArrowNotImplementedError, UnicodeDecodeError) as error:
        raise UnreadableError(f"The file is no Parquet that can be read ({str(error).splitlines()[0]}).") from error


def _rows(table: Any, options: Reading) -> Iterator[Row]:
    """Yield the rows of a file, numbered from 1."""
    names = columns(list(table.schema_arrow.names), options)
    wanted = {options.id_field, options.source_field, options.target_field, options.date_field, options.ignore_field}
    batches = table.iter_batches(BATCH, columns=[name for name in names if name in wanted])
    for line, fields in enumerate((fields for batch in batches for fields in _records(batch)), 1):
        if isinstance(fields, UnicodeDecodeError):
            yield Row(line, {}, f"Row {line} is not UTF-8 ({fields.reason}); write the file anew.")
            continue
        large = max((len(text) for text in fields.values() if isinstance(text, str)), default=0)
        trouble = (
            f"Row {line} has {large:,} characters: too long to audit; split it." if large > options.largest else ""
        )
        yield Row(line, fields, trouble)


def _records(batch: Any) -> Iterator[Mapping[str, Any] | UnicodeDecodeError]:
    """Yield the rows of a batch; of one with damaged text, those that can be read, one by one."""
    try:
        yield from batch.to_pylist()
    except UnicodeDecodeError as error:
        if batch.num_rows == 1:
            yield error
            return
        for number in range(batch.num_rows):
            yield from _records(batch.slice(number, 1))
