"""mt-audit compare: what an edit fixed and what it broke."""

import os
import sys
from typing import Any

import click

from audit.cli import comparison
from audit.cli.output import to_file, to_stdout, writable
from audit.cli.setup import checkers, configuration, decided
from audit.inputs import reading

FORMS = {".txt": "text", ".md": "markdown", ".xlsx": "xlsx"}


@click.command("compare")
@click.argument("base")
@click.argument("head", required=False)
@click.option("--path", "paths", multiple=True, default=(".",), metavar="PATH", help="Compare only what lies there.")
@click.option("--format", "form", type=click.Choice(["text", "markdown"]), default="text", help="How to print.")
@click.option("-o", "--output", multiple=True, metavar="FILE", help="Write a report: .txt, .md or .xlsx.")
@click.option("--select", multiple=True, metavar="RULE", help="Run only these rules or dimensions.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave out these rules or dimensions.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Processes to use (default: one a core).")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest mt-audit.toml.")
def command(base: str, head: str | None, **options: Any) -> None:
    """Tell what an edit fixed and what it broke.

    The findings of git revision BASE are held against those of HEAD, or of the files as they are now.

    Ends with 1 when the edit introduced a finding.
    """
    from audit.compare import compare
    from audit.editions import editions
    from audit.history import HistoryError, holds, resolve
    from audit.pipeline import Pipeline

    config = configuration(options["config"])
    active = checkers(config, options["select"], options["ignore"])
    for path in options["output"]:
        if os.path.splitext(writable(path))[1] not in FORMS:
            raise click.UsageError(f"No format belongs to the name {path}; use .txt, .md or .xlsx.")
    jobs = options["jobs"] or os.cpu_count() or 1
    line = Pipeline(active, decided(config), jobs, semantic=config.settings.semantic)
    try:
        ends = resolve(base), resolve(head) if head else None
        for path in options["paths"]:
            if not (os.path.exists(path) or any(end and holds(end, path) for end in ends)):
                raise click.UsageError(f"{path} is neither here nor in the revisions; check the path.")
        with editions(*ends, options["paths"], reading(config)) as (old, new):
            outcomes = compare(old, new, line)
    except HistoryError as error:
        raise click.UsageError(str(error)) from error
    to_stdout(comparison.render(outcomes, options["form"]))
    for path in options["output"]:
        to_file(path, comparison.render(outcomes, FORMS[os.path.splitext(path)[1]]))
    sys.exit(int(any(one.introduced for one in outcomes)))
