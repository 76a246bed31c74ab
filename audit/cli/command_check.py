"""mt-audit check: audit a corpus and report."""

import os
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from audit import __version__
from audit.baseline import BaselineError, Known, Sieve, dump, load
from audit.checkers.catalogue import ids
from audit.checkers.checker import Checker
from audit.cli.audited import Audit
from audit.cli.flow import counted, flow, printed
from audit.cli.output import to_file, to_stdout, writable
from audit.cli.parts import checked, parts
from audit.cli.progress import interactive, watched
from audit.cli.resume import begin, end
from audit.cli.run import epilogue, exit_code
from audit.cli.setup import SEMANTIC, available, checkers, configuration
from audit.config import Config, Semantic, Settings
from audit.formats.catalogue import by_suffix, names, renderer
from audit.formats.text import count
from audit.inputs import reading
from audit.model.mqm import Severity
from audit.model.report import Report
from audit.model.summary import Summary
from audit.spool import Spool

T = TypeVar("T")
SEVERITIES = click.Choice([severity.value for severity in Severity])


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(names()), default=None, help="Print this format (default: text).")
@click.option("-o", "--output", multiple=True, metavar="FILE", help="Write a report; the suffix picks its format.")
@click.option("--split-by", callback=checked, metavar="document|rule|N", help="Write several files, N for N reviewers.")
@click.option("--select", multiple=True, metavar="RULE", help="Run only these rules or dimensions.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave out these rules or dimensions.")
@click.option("--fail-on", type=SEVERITIES, help="The least severity that makes the exit code 1 (default: major).")
@click.option("--exit-zero", is_flag=True, help="End with 0 whatever is found.")
@click.option("--since", metavar="REV", help="Report only what was introduced since this branch left a git revision.")
@click.option("--max-new", type=click.IntRange(0), metavar="N", help="Fail only for more than N such findings.")
@click.option("--write-baseline", is_flag=True, help="Record today's findings; later runs report only new ones.")
@click.option("--prune-baseline", is_flag=True, help="Forget what the baseline records and is no longer found.")
@click.option("--include", multiple=True, metavar="GLOB", help="Read only such files in folders.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out such files.")
@click.option("--id-field", metavar="NAME", help="A table's column of names (default: id).")
@click.option("--source-field", metavar="NAME", help="A table's column of originals (default: source).")
@click.option("--target-field", metavar="NAME", help="A table's column of translations (default: target).")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input, given as -.")
@click.option("--semantic", callback=available, type=SEMANTIC, help="Align with sentence embeddings (default: auto).")
@click.option("--statistics", is_flag=True, help="Print only the number of findings by rule.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings only, and what cannot be read: no summary, no notes.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Processes to use (default: one a core).")
@click.option("--no-cache", is_flag=True, help="Audit everything anew.")
@click.option("--resume", is_flag=True, help="Go on with a run that was killed; end with 2 if there is none.")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest mt-audit.toml.")
def command(**options: Any) -> None:
    r"""Audit translations: files, folders, tables.

    PATHS may be - for standard input. Of two texts, the names tell which is the original of which: x.en.txt and
    x.zh.txt, or en/x.txt and zh/x.txt; `pairs` in mt-audit.toml adds patterns of your own.

    \b
    mt-audit check corpus/                        audit a folder, print what is wrong
    mt-audit check corpus/ -o review.xlsx         and write a workbook for the editor
    mt-audit check rows.csv --source-field zh --target-field en
    """
    started = time.monotonic()
    config = configuration(options["config"])
    config = replace(config, settings=override(config.settings, options))
    active = checkers(config, options["select"], options["ignore"])
    outputs = [(path, output_format(writable(path))) for path in options["output"]]
    installed(options["form"] or "text")
    file = config.base / config.settings.baseline
    sieve, summary = sifted(known(file), config, active, options), Summary()
    how = reading(config, options["stdin_filename"])
    mark = begin(config, how, active, options)
    goals = frozenset(os.path.abspath(path) for path, _ in outputs)
    audit = Audit(config, replace(how, own=how.own | goals), active, options)
    quick = None if outputs or sieve.known or options["write_baseline"] else flow(options)
    if quick:
        pages = repeatable(counted(audit.pages(quick), summary), summary, False, options["quiet"])
        to_stdout(printed(pages, quick))
    else:
        live = summary.watch(sieve.sift(audit.results()))
        results = repeatable(live, summary, bool(outputs), options["quiet"])
        write(Report(results, tuple(checker.rule for checker in active), __version__), outputs, options)
    if options["write_baseline"] or (options["prune_baseline"] and sieve.stale):
        entries = sieve.renewed if options["write_baseline"] else sieve.kept
        to_file(str(file), dump(entries))
        if not options["quiet"]:
            click.echo(f"{count(len(entries), 'finding')} recorded in {file}.", err=True)
    else:
        epilogue(summary, sieve, options, time.monotonic() - started)
    end(mark)
    sys.exit(0 if options["write_baseline"] else exit_code(summary, config.settings.fail_on, options))


def repeatable(live: Iterator[T], summary: Summary, again: bool, quiet: bool) -> Iterable[T]:
    """Keep what is read again, and all of it where nothing may be printed before the progress has gone."""
    if interactive(quiet):
        kept = Spool(
            watched(live, lambda _: f"{count(summary.documents, 'document')}, {count(summary.findings, 'finding')}")
        )
        deque(kept, maxlen=0)
        return kept
    return Spool(live) if again else live


def write(report: Report, outputs: Iterable[tuple[str, str]], options: dict[str, Any]) -> None:
    """Print a report, and write it to files."""
    whole = flow(options)
    to_stdout(printed(map(whole.page, report.results), whole) if whole else renderer(options["form"])(report))
    for path, form in outputs:
        for goal, part in parts(path, report, options["split_by"]):
            to_file(goal, renderer(form)(part))


def sifted(baseline: list[Known], config: Config, active: Sequence[Checker], options: dict[str, Any]) -> Sieve:
    """Make the sieve of a run; of rules that it leaves out, or of old findings, nothing is known to be gone."""
    if options["since"] and (options["write_baseline"] or options["prune_baseline"]):
        raise click.UsageError("A baseline holds all findings, --since only tells the new ones; leave out one of both.")
    if not baseline:
        return Sieve(baseline, config.base)
    ran = () if options["since"] else ids(active)
    return Sieve(baseline, config.base, {*config.rules()}.difference(ran))


def known(file: Path) -> list[Known]:
    """Read the baseline, or refuse one that is broken."""
    try:
        return load(file)
    except BaselineError as error:
        raise click.UsageError(str(error)) from error


def override(settings: Settings, options: dict[str, Any]) -> Settings:
    """Let the command line overrule the file, where it says anything."""
    keys = ("include", "exclude", "id_field", "source_field", "target_field")
    given = {key: options[key] for key in keys if options[key] not in (None, ())}
    if options["fail_on"]:
        given["fail_on"] = Severity(options["fail_on"])
    if options["semantic"]:
        given["semantic"] = Semantic(options["semantic"])
    return replace(settings, **given)


def output_format(path: str) -> str:
    """Name the format of an output file, or refuse it before anything is audited."""
    form = by_suffix(path)
    if form is None:
        raise click.UsageError(f"No format belongs to the name {path}; use one of: {', '.join(names())} as its suffix.")
    return installed(form)


def installed(form: str) -> str:
    """Refuse a format whose library is missing, before anything is audited."""
    try:
        renderer(form)
    except ModuleNotFoundError as error:
        way = f"pip install 'mt-audit[{form}]'"
        raise click.UsageError(f"The format {form} needs {error.name}, which is not installed: {way}.") from error
    return form
