"""The one face of the corpus: paths in, documents out, one at a time."""

import importlib
import os
from collections.abc import Iterator, Sequence
from typing import Protocol, cast

from audit.corpus.discover import paths
from audit.corpus.input import Input
from audit.corpus.reading import Reading, UnreadableError
from audit.model.document import Document
from audit.model.report import Skip

# Modules are imported when their first file comes: some need large libraries.
FORMATS = {
    ".csv": "delimited",
    ".htm": "panes",
    ".html": "panes",
    ".js": "bundle",
    ".jsonl": "jsonl",
    ".md": "plain",
    ".markdown": "plain",
    ".mxliff": "xliff",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".po": "po",
    ".sdlxliff": "xliff",
    ".tab": "delimited",
    ".text": "plain",
    ".tmx": "tmx",
    ".tsv": "delimited",
    ".txt": "plain",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".xlsx": "xlsx",
}


DEFAULT = Reading()


class Format(Protocol):
    """The face of a module that reads one format."""

    def read(self, file: Input, options: Reading) -> Iterator[Document | Skip]:
        """Yield the documents of a file. Errors: OSError, UnreadableError."""


def read(arguments: Sequence[str], options: Reading = DEFAULT) -> Iterator[Document | Skip]:
    """Yield the documents of files and folders, and a skip with its reason for everything that cannot be read.

    Nothing is held in memory but the document at hand.
    """
    for found in paths(arguments, options, known):
        if isinstance(found, Skip):
            yield found
        else:
            yield from documents(found, options)


def known(path: str) -> bool:
    """Tell whether a file's suffix is one of a format."""
    return os.path.splitext(path)[1].lower() in FORMATS


def documents(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Read one file; what goes wrong ends this file only."""
    try:
        yield from _format(file).read(file, options)
    except UnreadableError as error:
        yield Skip(file.path, str(error))
    except OSError as error:
        yield Skip(
            file.path, f"The file cannot be read: {error.strerror or error}; check that it is there and may be read."
        )
    except Exception as error:  # a parser that fails on one strange file must not end the run
        yield Skip(file.path, f"The reader failed on this file ({type(error).__name__}: {error}); please report it.")


def _format(file: Input) -> Format:
    """Give the module that reads a file. Errors: UnreadableError for a suffix that no format has."""
    module = FORMATS.get(file.suffix)
    if module is None:
        raise UnreadableError(
            f"No format is known by the suffix `{file.suffix}`; known are {', '.join(sorted(FORMATS))}."
        )
    return cast(Format, importlib.import_module(f"audit.corpus.{module}"))
