"""The audit of a Spark table: the functions of audit.arrow, called on its partitions."""

from collections.abc import Iterator
from functools import partial

import pyarrow
from pyarrow import DataType, RecordBatch
from pyspark.sql import DataFrame

from audit.arrow import FINDINGS, SURVEYS, check_batches, merge_surveys, survey_batches
from audit.checkers.checker import CorpusChecker
from audit.config import Config, choose

SIMPLE = {"int64": "bigint", "double": "double", "string": "string", "binary": "binary"}


def check(table: DataFrame, config: Config | None = None, *, skips: bool = True) -> DataFrame:
    """Audit the rows of a table, whose columns are found by the names that the configuration gives.

    The result is lazy and has the columns of `audit.arrow.FINDINGS`; see `check_batches`. Rules that need the whole
    corpus have it surveyed at once; what this learns stays in Spark's store, in memory and then on disk, so that no
    row is audited twice, and the sum of the surveys travels to the workers. Raises ConfigError.
    """
    config = config or Config()
    settings = config.settings
    read = (settings.id_field, settings.source_field, settings.target_field, settings.date_field, settings.ignore_field)
    rows = table.select(*(table[f"`{name}`"] for name in table.columns if name in read))
    known = None
    if any(isinstance(checker, CorpusChecker) for checker in choose(config)):
        rows = rows.mapInArrow(partial(_survey, config=config), ddl(SURVEYS)).persist()
        sums = rows.where("rule IS NOT NULL").select("rule", "survey").collect()
        known = merge_surveys([RecordBatch.from_pylist([row.asDict() for row in sums], schema=SURVEYS)])
    return rows.mapInArrow(partial(_check, config=config, known=known, skips=skips), ddl(FINDINGS))


def _survey(batches: Iterator[RecordBatch], config: Config) -> Iterator[RecordBatch]:
    """Survey a partition, in a worker."""
    return survey_batches(batches, config)


def _check(batches: Iterator[RecordBatch], config: Config, known: bytes | None, skips: bool) -> Iterator[RecordBatch]:
    """Audit a partition, in a worker."""
    return check_batches(batches, config, known, skips=skips)


def ddl(schema: pyarrow.Schema) -> str:
    """Write an Arrow schema in the words of Spark."""
    return ", ".join(f"`{field.name}` {_type(field.type)}" for field in schema)


def _type(kind: DataType) -> str:
    """Write an Arrow type in the words of Spark."""
    if pyarrow.types.is_struct(kind):
        return f"struct<{', '.join(f'`{field.name}`: {_type(field.type)}' for field in kind)}>"
    return SIMPLE[str(kind)]
