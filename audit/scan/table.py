"""Tables in Parquet, of which a scan reads two columns."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.corpus.input import Input
from audit.corpus.parquet import opened
from audit.corpus.reading import Reading, UnreadableError

if TYPE_CHECKING:
    from pyarrow import Array, DataType
    from pyarrow.parquet import ParquetFile

HELD = 8 << 20
"""Bytes that a batch should not exceed by much."""


def text_column(parquet: "ParquetFile", options: Reading) -> "DataType":
    """Give the type of the column of texts. Errors: UnreadableError without one, or with one of something else."""
    import pyarrow
    from pyarrow import types

    schema = parquet.schema_arrow
    if options.target_field not in schema.names:
        have = ", ".join(f"`{name}`" for name in schema.names[:12])
        raise UnreadableError(f"The table has no column `{options.target_field}`; it has {have}. Use --text-field.")
    kind = schema.field(options.target_field).type
    plain = kind.value_type if types.is_dictionary(kind) else kind
    texts = pyarrow.string(), pyarrow.large_string(), pyarrow.binary(), pyarrow.large_binary()
    if plain not in texts:
        raise UnreadableError(f"The column `{options.target_field}` holds {kind}, not text. Use --text-field.")
    return plain


def records(path: str, group: int, options: Reading) -> Iterator[tuple[object, bytes | None]]:
    """Yield name and text of the rows of a row group; None for no name or no text. Errors: OSError, UnreadableError."""
    with opened(Input(path, path)) as parquet:
        plain = text_column(parquet, options)
        names = [name for name in (options.id_field, options.target_field) if name in parquet.schema_arrow.names]
        facts = parquet.metadata.row_group(group)
        size = max(1, min(1024, HELD * facts.num_rows // max(facts.total_byte_size, 1)))
        for batch in parquet.iter_batches(size, row_groups=[group], columns=list(dict.fromkeys(names))):
            texts = _bytes(batch.column(options.target_field), plain)
            if options.id_field in names:
                yield from zip(batch.column(options.id_field).to_pylist(), texts, strict=True)
            else:
                yield from ((None, text) for text in texts)


def _bytes(column: "Array", plain: "DataType") -> list[bytes | None]:
    """Give the texts of a column as they are, UTF-8 or not."""
    import pyarrow

    whole = column.cast(plain) if column.type != plain else column
    texts: list[bytes | None] = whole.cast(pyarrow.large_binary()).to_pylist()
    return texts
