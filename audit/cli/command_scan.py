"""mt-audit scan: a row of figures for each document of a crawl."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import click

from audit.cli.output import to_file, to_stdout
from audit.cli.progress import interactive, watched
from audit.cli.setup import checkers, configuration
from audit.formats.text import count, skipped
from audit.inputs import reading
from audit.model.report import Skip
from audit.parallel import ordered
from audit.scan.rows import FORMATS
from audit.scan.score import Scored
from audit.scan.shards import shards
from audit.scan.work import Scanner, dead

SHOWN = 5
"""Skips of a file that are told one by one."""


@click.command("scan")
@click.argument("paths", nargs=-1, required=True)
@click.option("-o", "--output", metavar="FILE", help="Write the rows there: .jsonl, .csv or .parquet.")
@click.option("--threshold", type=click.FloatRange(0, 1), metavar="S", help="Only documents of this score or more.")
@click.option("--below", is_flag=True, help="With --threshold: only documents of a lower score, those to keep.")
@click.option("--text-field", default="text", show_default=True, metavar="NAME", help="The field that holds the text.")
@click.option("--id-field", default="id", show_default=True, metavar="NAME", help="The field that names the row.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave out these rules.")
@click.option("-q", "--quiet", is_flag=True, help="Print rows only: no summary, no reasons for rows left out.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Processes to use (default: one a core).")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest mt-audit.toml.")
def command(paths: tuple[str, ...], **options: Any) -> None:
    r"""Score the documents of a crawl by how garbled they are.

    Reads JSON lines, also packed with gzip, Parquet, and plain text, a document a file; a path may be - for JSON lines
    on standard input. No original is needed: only the rules of artifacts run. For each document a row comes out, in
    order: its id, its score from 0 (nothing found) to 1, the number of findings, and how many of each rule.

    \b
    mt-audit scan crawl.jsonl > scores.jsonl
    mt-audit scan crawl/*.parquet --threshold 0.2 -o garbled.csv
    """
    form = form_of(options["output"])
    if options["below"] and options["threshold"] is None:
        raise click.UsageError("--below needs --threshold, which says below what.")
    config = configuration(options["config"])
    how = replace(reading(config), target_field=options["text_field"], id_field=options["id_field"])
    scanner = Scanner(tuple(checkers(config, ["artifact"], options["ignore"])), how)
    jobs = options["jobs"] or os.cpu_count() or 1
    tally = Count(options["threshold"], options["below"], options["quiet"])
    rows = tally.kept(ordered(scanner, shards(paths, how), jobs, dead, batch=1))
    if options["output"]:
        to_file(options["output"], FORMATS[form](rows))
    else:
        to_stdout(FORMATS[form](rows))
    tally.report()
    sys.exit(2 if tally.skips and not tally.documents else 0)


def form_of(output: str | None) -> str:
    """Name the format of an output file, or refuse it before anything is read."""
    form = os.path.splitext(output or "-.jsonl")[1].removeprefix(".").lower()
    if form not in FORMATS:
        raise click.UsageError(f"Rows cannot be written as {output}; use .jsonl, .csv or .parquet.")
    return form


@dataclass
class Count:
    """Keeps the rows asked for and counts what passes by."""

    threshold: float | None
    below: bool
    quiet: bool
    documents: int = 0
    garbled: int = 0
    rows: int = 0
    skips: Counter[str] = field(default_factory=Counter)

    def kept(self, parts: Iterable[list[Scored | Skip]]) -> Iterator[Scored]:
        """Yield the rows to be printed."""
        for part in self.watched(parts):
            for one in part:
                if isinstance(one, Skip):
                    self.skip(one)
                    continue
                self.documents += 1
                self.garbled += one.findings > 0
                if self.threshold is None or (one.score < self.threshold) == self.below:
                    self.rows += 1
                    yield one

    def watched(self, parts: Iterable[list[Scored | Skip]]) -> Iterable[list[Scored | Skip]]:
        """Show how far the run is, if somebody watches and the rows go elsewhere."""
        if not interactive(self.quiet) or sys.stdout.isatty():
            return parts
        return watched(parts, lambda _: f"{self.documents:,} documents, {self.garbled:,} with findings")

    def skip(self, one: Skip) -> None:
        """Tell what was left out, the first few of each file."""
        self.skips[one.path] += 1
        if not self.quiet and self.skips[one.path] <= SHOWN:
            click.echo(skipped(one), err=True)

    def report(self) -> None:
        """Say at the end what there was."""
        if self.quiet:
            return
        for path, number in self.skips.items():
            if number > SHOWN:
                click.echo(f"{path}: {count(number - SHOWN, 'further row')} left out for reasons like these.", err=True)
        if not self.documents and not self.skips:
            click.echo("Nothing to scan there: no file of JSON lines, Parquet or text.", err=True)
            return
        printed = "" if self.threshold is None else f"; {count(self.rows, 'row')} printed"
        click.echo(f"{count(self.garbled, 'document')} of {self.documents:,} with findings{printed}.", err=True)
