"""The audit that a command line asks for: all of the paths, or what an edit changed, with what the cache knows."""

import os
from collections.abc import Iterator, Sequence
from typing import Any

import click

from audit.cache import Cache
from audit.checkers.checker import Checker
from audit.config import Config
from audit.corpus.read import read
from audit.corpus.reading import Reading
from audit.digest import rules_digest
from audit.ledger import LedgerError, verdicts
from audit.model.report import Result
from audit.pipeline import results


def audited(config: Config, how: Reading, active: Sequence[Checker], options: dict[str, Any]) -> Iterator[Result]:
    """Read, align and audit, in as many processes as asked for."""
    try:
        decided = verdicts(config.base / config.settings.ledger)
    except LedgerError as error:
        raise click.UsageError(str(error)) from error
    semantic = config.settings.semantic
    cache = None if options["no_cache"] else Cache(config.base, rules_digest(active, semantic))
    if cache and cache.note:
        click.echo(cache.note, err=True)
    jobs = options["jobs"] or os.cpu_count() or 1
    try:
        if options["since"]:
            yield from _since(options["since"], options["paths"], how, active, jobs, semantic)
        else:
            items = cache.read(options["paths"], how) if cache else read(options["paths"], how)
            yield from results(items, active, decided, jobs, cache, semantic)
    finally:
        if cache:
            cache.close()


def _since(
    revision: str, paths: Sequence[str], how: Reading, active: Sequence[Checker], jobs: int, semantic: str
) -> Iterator[Result]:
    """Audit what changed since the current branch left a revision, and give what is new."""
    from audit.compare import introduced
    from audit.editions import editions
    from audit.history import HistoryError, fork

    try:
        with editions(fork(revision), None, paths, how) as (base, head):
            yield from introduced(base, head, active, jobs, semantic)
    except HistoryError as error:
        raise click.UsageError(str(error)) from error
