"""mt-audit check: audit a corpus and report."""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import click

from audit import __version__
from audit.checkers.checker import Checker
from audit.cli.output import to_file, to_stdout, wants_colour
from audit.cli.setup import checkers, configuration, reading
from audit.config import Settings
from audit.corpus.read import read
from audit.formats import text
from audit.formats.catalogue import by_suffix, names, renderer
from audit.model.document import Document
from audit.model.mqm import Severity
from audit.model.report import Report, Result, Skip
from audit.model.summary import Summary
from audit.spool import Spool

SEVERITIES = click.Choice([severity.value for severity in Severity])


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(names()), default=None, help="Print this format (default: text).")
@click.option("-o", "--output", multiple=True, metavar="FILE", help="Write a report; the suffix picks its format.")
@click.option("--select", multiple=True, metavar="RULE", help="Run only these rules or dimensions.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave out these rules or dimensions.")
@click.option("--fail-on", type=SEVERITIES, help="The least severity that makes the exit code 1 (default: major).")
@click.option("--exit-zero", is_flag=True, help="End with 0 whatever is found.")
@click.option("--include", multiple=True, metavar="GLOB", help="Read only such files in folders.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out such files.")
@click.option("--id-field", metavar="NAME", help="A table's column of names (default: id).")
@click.option("--source-field", metavar="NAME", help="A table's column of originals (default: source).")
@click.option("--target-field", metavar="NAME", help="A table's column of translations (default: target).")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input, given as -.")
@click.option("--semantic", type=click.Choice(["auto", "always", "never"]), help="Align with sentence embeddings.")
@click.option("--statistics", is_flag=True, help="Print only the number of findings by rule.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings only: no summary, no notes.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Processes to use (default: one a core).")
@click.option("--no-cache", is_flag=True, help="Audit everything anew.")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest mt-audit.toml.")
def command(**options: Any) -> None:
    r"""Audit translations: files, folders, tables, or - for standard input.

    \b
    mt-audit check corpus/                        audit a folder, print what is wrong
    mt-audit check corpus/ -o review.xlsx         and write a workbook for the editor
    mt-audit check rows.csv --source-field zh --target-field en
    """
    started = time.monotonic()
    config = configuration(options["config"])
    settings = override(config.settings, options)
    active = checkers(config, options["select"], options["ignore"])
    outputs = [(path, output_format(path)) for path in options["output"]]
    summary = Summary()
    jobs = options["jobs"] or os.cpu_count() or 1
    items = read(options["paths"], reading(settings, config, options["stdin_filename"]))
    live = summary.watch(watched(audited(items, active, jobs), options["quiet"]))
    report = Report(Spool(live) if outputs else live, tuple(checker.rule for checker in active), __version__)
    to_stdout(printed(report, options))
    for path, form in outputs:
        to_file(path, renderer(form)(report))
    if not options["quiet"]:
        epilogue(summary, options["form"], time.monotonic() - started)
    sys.exit(exit_code(summary, settings.fail_on, options["exit_zero"]))


def override(settings: Settings, options: dict[str, Any]) -> Settings:
    """Let the command line overrule the file, where it says anything."""
    keys = ("include", "exclude", "id_field", "source_field", "target_field", "semantic")
    given = {key: options[key] for key in keys if options[key] not in (None, ())}
    if options["fail_on"]:
        given["fail_on"] = Severity(options["fail_on"])
    return replace(settings, **given)


def output_format(path: str) -> str:
    """Name the format of an output file, or refuse it before anything is audited."""
    form = by_suffix(path)
    if form is None:
        raise click.UsageError(f"No format belongs to the name {path}; use one of: {', '.join(names())} as its suffix.")
    return form


def audited(items: Iterable[Document | Skip], active: Sequence[Checker], jobs: int) -> Iterator[Result]:
    """Align and audit; imported late, so that a mistaken command line is answered at once."""
    from audit.pipeline import results

    yield from results(items, active, jobs=jobs)


def watched(results: Iterable[Result], quiet: bool) -> Iterator[Result]:
    """Show how far the run is, on standard error when that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} documents"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[path]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, path="")
        for result in results:
            bar.update(task, advance=1, path=result.path)
            yield result


def printed(report: Report, options: dict[str, Any]) -> Iterator[bytes]:
    """Give what goes to standard output."""
    if options["statistics"]:
        lines = text.statistics(Summary.of(report.results))
        yield "".join(line + "\n" for line in lines).encode()
    elif options["form"] in (None, "text"):
        yield from text.render(report, colour=wants_colour(), quiet=options["quiet"])
    else:
        yield from renderer(options["form"])(report)


def epilogue(summary: Summary, form: str | None, seconds: float) -> None:
    """Tell on standard error what a machine format leaves out, and the time."""
    if form not in (None, "text"):
        for skip in summary.skips:
            click.echo(text.skipped(skip), err=True)
        click.echo(
            f"{text.count(summary.findings, 'finding')} in {text.count(summary.documents, 'document')}.", err=True
        )
    if not summary.documents and not summary.skips:
        click.echo("Nothing to audit there: no file of a format that mt-audit reads.", err=True)
    if sys.stderr.isatty():
        click.echo(f"Audited in {seconds:.1f} s.", err=True)


def exit_code(summary: Summary, fail_on: Severity, lenient: bool) -> int:
    """Give 2 when nothing could be read, 1 for a finding at or above `fail_on`, else 0."""
    if summary.skips and not summary.documents:
        return 2
    failed = summary.worst is not None and summary.worst.rank >= fail_on.rank
    return int(failed and not lenient)
