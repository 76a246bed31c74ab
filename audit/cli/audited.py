"""The audit that a command line asks for: all of the paths, or what an edit changed, with what the cache knows."""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import click

from audit.cache import Cache
from audit.checkers.checker import Checker
from audit.cli.flow import Flow
from audit.cli.setup import decided
from audit.config import Config
from audit.corpus.read import read
from audit.corpus.reading import Reading
from audit.digest import digest, rules_digest
from audit.model.report import Result
from audit.page import Page
from audit.pages import Pages
from audit.pipeline import Pipeline

SHALLOW = "what it gained since then seems undone here; fetch more, as with fetch-depth: 0."


@dataclass(frozen=True)
class Audit:
    """What to audit, and how: the options are those of the command line."""

    config: Config
    how: Reading
    active: Sequence[Checker]
    options: dict[str, Any]

    def results(self) -> Iterator[Result]:
        """Read, align and audit, in as many processes as asked for."""
        cache = self._cache()
        try:
            if self.options["since"]:
                yield from self._since(self.options["since"])
            else:
                items = cache.read(self.options["paths"], self.how) if cache else read(self.options["paths"], self.how)
                yield from self._pipeline(cache).results(items)
        finally:
            if cache:
                cache.close()

    def pages(self, flow: Flow) -> Iterator[Page]:
        """Give the report in pieces, of which those that nothing has changed come as an earlier run wrote them."""
        cache = None if self.options["since"] else self._cache()
        if cache is None:
            yield from map(flow.page, self.results())
            return
        with closing(cache):
            line = self._pipeline(cache)
            pages = Pages(line, cache, self.how, flow.piece, digest(flow.name, line.verdicts))
            yield from pages.written(self.options["paths"])

    def _pipeline(self, cache: Cache | None) -> Pipeline:
        """Put the rules to work."""
        return Pipeline(self.active, decided(self.config), self._jobs, cache, self.config.settings.semantic)

    @property
    def _jobs(self) -> int:
        """Give the number of processes."""
        return self.options["jobs"] or os.cpu_count() or 1

    def _cache(self) -> Cache | None:
        """Open the cache, unless it is not wanted."""
        if self.options["no_cache"]:
            return None
        cache = Cache(self.config.base, rules_digest(self.active, self.config.settings.semantic))
        if cache.note:
            click.echo(cache.note, err=True)
        return cache

    def _since(self, revision: str) -> Iterator[Result]:
        """Audit what changed since the current branch left a revision, and give what is new."""
        from audit.compare import introduced
        from audit.editions import editions
        from audit.history import HistoryError, fork, resolve

        if "-" in self.options["paths"]:
            raise click.UsageError("Standard input has no history; give files and folders, or leave out --since.")
        try:
            base = fork(revision)
            if base is None:
                click.echo(
                    f"Too little history is fetched to tell where this branch left {revision}: {SHALLOW}", err=True
                )
            with editions(base or resolve(revision), None, self.options["paths"], self.how) as (old, new):
                yield from introduced(old, new, self._pipeline(None))
        except HistoryError as error:
            raise click.UsageError(str(error)) from error
