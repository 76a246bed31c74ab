"""The audit that a command line asks for: all of the paths, or what an edit changed, with what the cache knows."""

import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
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
        """Read, align and audit, in as many processes as asked for, or take from an earlier run what is the same."""
        if self.options["since"]:
            yield from self._since(self.options["since"])
            return
        cache = self._cache()
        if cache is None:
            yield from self._pipeline(None).results(read(self.options["paths"], self.how))
            return
        with closing(cache):
            for page in self._written(cache, "results", pickle.dumps):
                yield from _unpickled(page.text)

    def pages(self, flow: Flow) -> Iterator[Page]:
        """Give the report in pieces, of which those that nothing has changed come as an earlier run wrote them."""
        cache = None if self.options["since"] else self._cache()
        if cache is None:
            yield from map(flow.page, self.results())
            return
        with closing(cache):
            yield from self._written(cache, flow.name, flow.piece)

    def _written(self, cache: Cache, name: str, piece: Callable[[Result], bytes]) -> Iterator[Page]:
        """Give the pages of a report; `name` tells the way in which its pieces are written."""
        line = self._pipeline(cache)
        pages = Pages(line, cache, self.how, piece, digest(name, line.verdicts))
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


def _unpickled(text: bytes) -> Iterator[Result]:
    """Give the results that a page holds, one pickle after another."""
    stream = BytesIO(text)
    while stream.tell() < len(text):
        yield pickle.load(stream)
