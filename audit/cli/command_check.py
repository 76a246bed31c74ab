"""mt-audit check (a first version)."""

import sys

import click

from audit.alignment.align import align
from audit.checkers.catalogue import catalogue
from audit.corpus.table import read
from audit.engine import audit
from audit.formats.jsonl import render
from audit.model.report import Report


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", default="jsonl")
@click.option("--no-cache", is_flag=True)
@click.option("--select", multiple=True)
def command(paths: tuple[str, ...], form: str, no_cache: bool, select: tuple[str, ...]) -> None:
    """Audit translations."""
    checkers = [make() for name, make in catalogue().items() if not select or name.startswith(select)]
    results = (audit(align(document), checkers) for path in paths for document in read(path))
    for chunk in render(Report(results, tuple(checker.rule for checker in checkers))):
        sys.stdout.buffer.write(chunk)
