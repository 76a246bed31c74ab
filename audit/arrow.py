"""The audit as functions of Arrow record batches, which Spark, Ray and other engines call on any part of a table.

Rows without a file have no place in one: `path`, `line` and `column` of their findings are null.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import chain, islice
from typing import Any

import pyarrow
from pyarrow import RecordBatch

from audit.checkers.catalogue import catalogue
from audit.checkers.checker import Checker, CorpusChecker, Survey
from audit.config import Config, choose
from audit.corpus.input import Input
from audit.corpus.parquet import rows, wanted
from audit.corpus.reading import Reading, UnreadableError
from audit.corpus.rows import documents
from audit.formats._arrow import SCHEMA as FINDINGS
from audit.formats._arrow import table
from audit.formats.jsonl import SCHEMA, record
from audit.model.document import Document
from audit.model.report import Skip
from audit.passes import First, Item, curious, first, second
from audit.suppressions import settle
from audit.surveys import Surveys

__all__ = ["FINDINGS", "SURVEYS", "check_batches", "merge_surveys", "survey_batches"]
SIZE = 1024
"""Findings in a batch that comes out."""
HEAVY = 16 << 20
"""Bytes in a batch of what was learnt, which one document may exceed."""
SURVEYS = pyarrow.schema(
    [
        ("rule", pyarrow.string()),
        *((name, pyarrow.binary()) for name in ("survey", "result", "learnt", "document")),
    ]
)
Look = Callable[[tuple[bytes, Item]], First]
NOWHERE = dict.fromkeys(("path", "line", "column", "end_line", "end_column"))


def check_batches(
    batches: Iterable[RecordBatch], config: Config | None = None, known: bytes | None = None, *, skips: bool = True
) -> Iterator[RecordBatch]:
    """Audit the rows of batches, and give their findings in batches of the schema FINDINGS, at least one.

    The columns are found by the names that the configuration gives; or the batches are what `survey_batches` made of
    such rows with the same configuration, and nothing is audited twice. Rules that need the whole corpus look only
    where `known` is given, which `merge_surveys` makes. What could not be audited is a row without a severity, whose
    message says why, unless `skips` is false; its rule is null, or the one that failed.
    Raises ConfigError, and UnreadableError for a table without a column that is needed.
    """
    found = _records(batches, config or Config(), known, skips)
    yield table(list(islice(found, SIZE)))
    while more := list(islice(found, SIZE)):
        yield table(more)


def survey_batches(batches: Iterable[RecordBatch], config: Config | None = None) -> Iterator[RecordBatch]:
    """Audit the rows of batches by the rules that need no other row, and let the others learn from them.

    Gives batches of the schema SURVEYS: a row for each one read, for `check_batches`, and at the end, told by their
    `rule`, those that `merge_surveys` takes.
    """
    ready = _ready(pickle.dumps(config or Config()))
    surveys, held, weight = Surveys(), list[dict[str, Any]](), 0
    for item in ready.read(batches):
        one = first(ready.alone, ready.together, ready.semantic, (b"", item))
        surveys.add(one.surveys)
        held.append(_kept(one))
        weight += sum(map(len, held[-1].values()))
        if len(held) == SIZE or weight > HEAVY:
            yield RecordBatch.from_pylist(held, schema=SURVEYS)
            held, weight = [], 0
    held += ({"rule": rule, "survey": pickle.dumps(survey)} for rule, survey in surveys.total().items())
    yield RecordBatch.from_pylist(held, schema=SURVEYS)


def merge_surveys(batches: Iterable[RecordBatch]) -> bytes:
    """Add up what was learnt of the parts of a table, which may come in any order.

    Surveys are pickles: merge none that somebody else has made.
    """
    surveys = Surveys()
    for batch in batches:
        for row in batch.select(["rule", "survey"]).to_pylist():
            if row["rule"] is not None:
                surveys.add({row["rule"]: pickle.loads(row["survey"])})
    return pickle.dumps(surveys.total())


@dataclass(frozen=True, slots=True)
class _Ready:
    """A configuration whose rules are made."""

    alone: tuple[Checker, ...]
    together: tuple[CorpusChecker, ...]
    reading: Reading
    semantic: str

    def read(self, batches: Iterable[RecordBatch]) -> Iterator[Document | Skip]:
        """Give the documents of batches."""
        return documents(rows(self._chosen(batches), self.reading), Input("", ""), self.reading)

    def _chosen(self, batches: Iterable[RecordBatch]) -> Iterator[RecordBatch]:
        """Leave out the columns that nobody reads."""
        for batch in batches:
            if self.reading.id_field not in batch.schema.names:
                raise UnreadableError(f"The table has no column `{self.reading.id_field}`, by which rows are named.")
            yield batch.select(wanted(batch.schema.names, self.reading))


@lru_cache(maxsize=4)
def _ready(config: bytes) -> _Ready:
    """Make the rules of a pickled configuration, once a process."""
    made: Config = pickle.loads(config)
    settings, active = made.settings, choose(made)
    names = ("id_field", "source_field", "target_field", "date_field", "ignore_field", "largest")
    return _Ready(
        tuple(checker for checker in active if not isinstance(checker, CorpusChecker)),
        tuple(checker for checker in active if isinstance(checker, CorpusChecker)),
        Reading(**{name: getattr(settings, name) for name in names}),
        settings.semantic,
    )


def _kept(one: First) -> dict[str, Any]:
    """Keep what the first pass learnt of a document, as a row of SURVEYS."""
    row = {"result": pickle.dumps(one.known)}
    return row | {"learnt": pickle.dumps(one.surveys), "document": pickle.dumps(one.item)} if one.surveys else row


def _firsts(batches: Iterable[RecordBatch], ready: _Ready, look: Look, known: Mapping[str, Survey]) -> Iterator[First]:
    """Give what the first pass learns of rows, or learnt of them before; documents only if worth a second look."""
    rest = iter(batches)
    head = list(islice(rest, 1))
    every = chain(head, rest)
    if head and head[0].schema.names == SURVEYS.names:
        for row in (row for batch in every for row in batch.to_pylist() if row["result"]):
            learnt = pickle.loads(row["learnt"]) if row["learnt"] else {}
            again = curious(ready.together, learnt, known)
            yield First(row["result"], learnt, pickle.loads(row["document"]) if again else None)
        return
    for item in ready.read(every):
        one = look((b"", item))
        yield one if curious(ready.together, one.surveys, known) else replace(one, item=None)


def _records(
    batches: Iterable[RecordBatch], config: Config, known: bytes | None, skips: bool
) -> Iterator[dict[str, Any]]:
    """Yield what is found as schema 1 has it, row by row, and what was left out."""
    ready = _ready(pickle.dumps(config))
    together = ready.together if known is not None else ()
    surveys = pickle.loads(known) if known is not None else {}
    active = [checker.identify() for checker in (*ready.alone, *together)]
    look = partial(first, ready.alone, together, ready.semantic)
    for one in _firsts(batches, ready, look, surveys):
        done = second(look, together, ready.semantic, surveys, one)
        result = settle(done.result, active, catalogue())
        for entry in result.entries:
            yield record(entry) | NOWHERE
        for skip in result.skips if skips else ():
            yield {"schema": SCHEMA, "rule": skip.rule, "message": skip.reason, "document": skip.document}
