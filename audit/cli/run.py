"""What ends an audit on the command line: the last words and the exit code."""

from typing import Any

import click

from audit.baseline import Sieve
from audit.formats import text
from audit.model.mqm import Severity
from audit.model.summary import Summary


def epilogue(summary: Summary, sieve: Sieve, options: dict[str, Any], seconds: float) -> None:
    """Tell on standard error what is no part of the report: the time, the baseline's stale entries.

    Anything but the text leaves out more: what was skipped, and the counts. A quiet run tells only what was skipped.
    """
    machine, quiet, since = options["form"] not in (None, "text"), options["quiet"], options["since"]
    for skip in summary.skips if machine or quiet or options["statistics"] else ():
        click.echo(f"mt-audit: {text.skipped(skip)}", err=True)  # GitHub would run a path that is a command
    if quiet:
        return
    if machine:
        click.echo(
            f"{text.count(summary.findings, 'finding')} in {text.count(summary.documents, 'document')}.", err=True
        )
    if not summary.documents and not summary.skips:
        why = f"nothing has changed since {since}" if since else "no file of a format that mt-audit reads"
        click.echo(f"Nothing to audit there: {why}.", err=True)
    _stale(sieve)
    if not machine:
        click.echo(f"Audited in {seconds:.1f} s.", err=True)


def _stale(sieve: Sieve) -> None:
    """Name the entries of the baseline that are no longer found."""
    for one in sieve.stale:
        name = one.document if one.document == one.path else f"{one.path}[{one.document}]"
        click.echo(f"No longer found: {one.rule} in {text.printable(name)}: “{text.printable(one.text)}”.", err=True)
    if sieve.stale:
        click.echo("Take them out of the baseline with --prune-baseline.", err=True)


def exit_code(summary: Summary, fail_on: Severity, options: dict[str, Any]) -> int:
    """Give 2 when nothing could be read, 1 for too many findings at or above `fail_on`, else 0."""
    if summary.skips and not summary.documents:
        return 2
    failing = sum(number for severity, number in summary.by_severity.items() if severity.rank >= fail_on.rank)
    return int(failing > (options["max_new"] or 0) and not options["exit_zero"])
