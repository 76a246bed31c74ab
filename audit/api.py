"""The audit as a library: a text, a document, a corpus."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from audit.config import Config, choose, load
from audit.model.document import Document
from audit.model.report import Entry, Result
from audit.model.text import Text
from audit.pipeline import results


def check_text(
    target: str, source: str | None = None, *, date: datetime.date | None = None, config: Config | None = None
) -> tuple[Entry, ...]:
    """Audit a translation, with its Chinese original where that is known; give the findings in order of place.

    `date` is the day of issue, which dates in the text are understood by. Raises ConfigError for a configuration
    that selects unknown rules.
    """
    original = Text.plain(source) if source is not None else None
    return check_document(Document("text", Text.plain(target), original, date), config).entries


def check_document(document: Document, config: Config | None = None) -> Result:
    """Audit a document; its beads are made anew."""
    config = config or Config()
    return next(results([document], choose(config), semantic=config.settings.semantic))


def check_corpus(paths: Sequence[str | Path], config: Config | None = None, jobs: int = 1) -> Iterator[Result]:
    """Audit files and folders, a result for each document and each file that could not be read, in order.

    They are read as the configuration says, which names columns, pairs and what is left out.
    """
    from audit.corpus.read import read
    from audit.inputs import reading

    config = config or Config()
    items = read([str(path) for path in paths], reading(config))
    return results(items, choose(config), jobs=jobs, semantic=config.settings.semantic)


def read_config(file: str | Path) -> Config:
    """Read a configuration file.

    Raises ConfigError, which lists every mistake.
    """
    return load(Path(file))
