"""A filter for pipelines of datatrove, the library that filters crawls: it drops garbled documents.

A pipeline of datatrove takes any callable of documents, rank and world size, so nothing of it is imported here.
"""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from audit.checkers.catalogue import catalogue
from audit.checkers.gate import Gate
from audit.scan.score import scored
from audit.scan.text import scan


class Document(Protocol):
    """What datatrove calls a document."""

    id: str
    text: str
    metadata: dict[str, Any]


@dataclass
class GarbleFilter:
    """Keeps documents whose score is below the threshold, and leaves what it found in the metadata of all.

    `garble_score` and `garble_families` are added. Dropped documents go to `exclusion_writer`, a writer of datatrove,
    with `filter_reason` as its own filters leave it. A threshold above 1 drops none.
    """

    threshold: float = 0.1
    exclusion_writer: Any = None

    def __call__(self, data: Iterable[Document] | None, rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Yield the documents to keep."""
        with self.exclusion_writer or nullcontext() as writer:
            for document in data or ():
                row = scored(document.id, len(document.text), scan(document.text, gates()))
                document.metadata |= {"garble_score": row.score, "garble_families": dict(row.families)}
                if row.score < self.threshold:
                    yield document
                elif writer:
                    document.metadata["filter_reason"] = "garbled"
                    writer.write(document, rank)


@lru_cache(maxsize=1)
def gates() -> Gate:
    """Give the gate of the rules of artifacts, made in each process because it cannot travel."""
    rules = catalogue()
    return Gate([rules[name]() for name in rules if name.startswith("artifact/")])
