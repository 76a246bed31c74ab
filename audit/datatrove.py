"""A step of a datatrove pipeline: each document learns what was found in it, and a filter after it decides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pyarrow import RecordBatch

from audit.arrow import check_batches
from audit.config import Config

if TYPE_CHECKING:
    from datatrove.data import Document


@dataclass(frozen=True)
class Audit:
    """Writes a document's findings, as schema 1 has them, into its metadata under `findings`.

    Its text is the translation; its metadata may hold the original, the day of issue and rules to ignore, under the
    names that the configuration gives to the fields of a table. What could not be audited is told without a severity.
    """

    config: Config = field(default_factory=Config)

    def __call__(self, data: "Iterable[Document]", rank: int = 0, world_size: int = 1) -> "Iterator[Document]":
        """Audit the documents of a worker, one by one, as they pass."""
        for document in data:
            batches = check_batches([RecordBatch.from_pylist([self._row(document)])], self.config)
            document.metadata["findings"] = [finding for batch in batches for finding in batch.to_pylist()]
            yield document

    def _row(self, document: "Document") -> dict[str, Any]:
        """Give a document as a row of a table."""
        settings = self.config.settings
        beside = (settings.source_field, settings.date_field, settings.ignore_field)
        row = {name: document.metadata[name] for name in beside if name in document.metadata}
        return {**row, settings.id_field: document.id, settings.target_field: document.text}
