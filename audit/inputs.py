"""What a configuration says of the corpus to be read."""

import os

from audit.config import Config
from audit.corpus.reading import Reading


def reading(config: Config, stdin: str | None = None) -> Reading:
    """Give the options of reading; documents are named from the folder of the configuration file."""
    settings = config.settings
    return Reading(
        id_field=settings.id_field,
        source_field=settings.source_field,
        target_field=settings.target_field,
        date_field=settings.date_field,
        ignore_field=settings.ignore_field,
        largest=settings.largest,
        pairs=settings.pairs,
        include=settings.include,
        exclude=settings.exclude,
        stdin_filename=stdin or Reading().stdin_filename,
        own=frozenset(os.path.abspath(config.base / name) for name in (settings.ledger, settings.baseline)),
        root=str(config.base) if config.file else "",
    )
