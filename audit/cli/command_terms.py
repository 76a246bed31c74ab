"""mt-audit terms: draft a glossary from a corpus."""

import csv
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any

import click

from audit.alignment.align import align
from audit.checkers.terminology._renderings import Renderings, groups
from audit.checkers.terminology.inconsistent_term import InconsistentTerm
from audit.cli.output import to_file, to_stdout
from audit.cli.setup import configuration
from audit.corpus.read import read
from audit.formats.text import skipped
from audit.inputs import reading
from audit.model.report import Skip

HEADING = ("term", "accepted", "forbidden", "case", "regex", "note", "count")
WIDTHS = (24, 48, 32, 8, 8, 64, 8)

Row = tuple[str, str, str, str, str, str, int]


@click.command("terms")
@click.argument("paths", nargs=-1, required=True)
@click.option("-o", "--output", metavar="FILE", help="Write the draft there: .tsv or .xlsx (default: print it).")
@click.option("--least", type=click.IntRange(1), default=2, help="Leave out terms rendered less often (default: 2).")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest mt-audit.toml.")
def command(paths: tuple[str, ...], **options: Any) -> None:
    r"""Draft a glossary from the names that a corpus repeats.

    The most frequent rendering is put down as accepted, the others as a note with their counts; the editor decides
    which of them to forbid. The rule terminology/glossary-mismatch reads the file as it is.

    \b
    mt-audit terms corpus/ -o glossary.xlsx
    """
    suffix = os.path.splitext(options["output"] or "x.tsv")[1].lower()
    if suffix not in (".tsv", ".xlsx"):
        raise click.UsageError(f"A glossary cannot be written as {options['output']}; use .tsv or .xlsx.")
    config = configuration(options["config"])
    checker, total = InconsistentTerm(), Renderings()
    for item in read(paths, reading(config)):
        if isinstance(item, Skip):
            click.echo(skipped(item), err=True)
        elif item.source is not None:
            total += checker.survey(align(item, semantic=config.settings.semantic)) or Renderings()
    rows = draft(total.counts, options["least"])
    content = workbook(rows) if suffix == ".xlsx" else table(rows)
    if options["output"]:
        to_file(options["output"], content)
    else:
        to_stdout(content)


def draft(counts: Counter[tuple[str, str]], least: int) -> list[Row]:
    """Give a row a term, the most frequent terms first."""
    terms: dict[str, Counter[str]] = {}
    for (term, words), count in counts.items():
        terms.setdefault(term, Counter())[words] += count
    order = sorted(terms, key=lambda term: (-terms[term].total(), term))
    return [_row(term, terms[term]) for term in order if terms[term].total() >= least]


def _row(term: str, counts: Counter[str]) -> Row:
    """Put down the most frequent group of renderings as accepted, and tell of the others."""
    best, *others = groups(counts)
    note = ", ".join(f"{words} {counts[words]}×" for words in _frequent(others, counts))
    return term, "; ".join(_frequent([best], counts)), "", "", "", f"also {note}" if note else "", counts.total()


def _frequent(found: Sequence[Sequence[str]], counts: Counter[str]) -> Iterator[str]:
    """Give renderings by frequency, one of those that differ by case alone."""
    seen: set[str] = set()
    for words in sorted((words for group in found for words in group), key=lambda words: (-counts[words], words)):
        if words.lower() not in seen:
            seen.add(words.lower())
            yield words


def table(rows: list[Row]) -> Iterator[bytes]:
    """Write tab-separated rows."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerows([HEADING, *rows])
    yield text.getvalue().encode()


def workbook(rows: list[Row]) -> Iterator[bytes]:
    """Write an Excel workbook."""
    from audit.formats.xlsx.plain import Table, write

    return write([Table("glossary", tuple(zip(HEADING, WIDTHS, strict=True)), rows)])
