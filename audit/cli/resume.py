"""A mark that lasts as long as a run, by which one that was killed is known, and may go on where it stopped.

What goes on is the cache: it holds the results of all documents that were audited, whatever is asked for anew.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from audit.cache import NAME
from audit.checkers.checker import Checker
from audit.config import Config
from audit.corpus.reading import Reading
from audit.digest import digest, rules_digest


def begin(config: Config, how: Reading, active: Sequence[Checker], options: dict[str, Any]) -> Path | None:
    """Leave the mark of this run; None without a cache.

    Raises click.UsageError where the run is to go on with another one and that has left no mark.
    """
    if options["no_cache"] or options["since"]:
        if options["resume"]:
            raise click.UsageError("--resume goes on from the cache; leave out --no-cache and --since.")
        return None
    name = digest(rules_digest(active, config.settings.semantic), how, options["paths"]).hex()
    mark = config.base / NAME / f"{name}.unfinished"
    if options["resume"] and not mark.exists():
        raise click.UsageError(
            f"No unfinished run of these paths with these rules and options is known in {mark.parent}; "
            "leave out --resume to begin one."
        )
    with suppress(OSError):
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
    return mark


def end(mark: Path | None) -> None:
    """Take the mark away."""
    if mark:
        with suppress(OSError):
            mark.unlink(missing_ok=True)
