"""mt-audit fix: put suggestions into the texts."""

import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import click

from audit.cli.review.apply import show, written
from audit.cli.setup import checkers, configuration, tables, with_fields
from audit.edits import Edit, EditError, amend
from audit.formats.text import count
from audit.inputs import reading
from audit.ledger import LedgerError, verdicts
from audit.model.report import Skip


@click.command("fix")
@click.argument("paths", nargs=-1, required=True)
@click.option("--diff", is_flag=True, help="Print what would change, and change nothing.")
@click.option("--unsafe", is_flag=True, help="Apply also the suggestions that nothing proves.")
@click.option("--select", multiple=True, metavar="RULE", help="Apply only these rules or dimensions.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave out these rules or dimensions.")
@tables
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest mt-audit.toml.")
def command(paths: tuple[str, ...], **options: Any) -> None:
    r"""Put the suggestions of the rules into the texts.

    \b
    mt-audit fix --diff corpus/     show what the original or arithmetic proves
    mt-audit fix corpus/            write it; a second run finds nothing to do
    mt-audit fix --unsafe corpus/   write the other suggestions too

    Nothing but the words corrected changes in a file, and a file is written whole or not at all. Suggestions that a
    person has dismissed, and those of rules that need the whole corpus, are left out. Ends with 1 if a file could
    not be corrected, with 2 if nothing could be read.
    """
    run = Run(options["unsafe"])
    for path, edits in sorted(run.edits(paths, options).items()):
        try:
            file = amend(path, edits)
        except EditError as error:
            run.faults.append(str(error))
            continue
        if options["diff"]:
            show(file)
        else:
            run.faults += written(file)
        run.files += 1
    run.report(options["diff"])
    sys.exit(2 if run.skips and not run.documents else int(bool(run.faults)))


class Run:
    """Counts what happens."""

    def __init__(self, unsafe: bool) -> None:
        """Begin with nothing."""
        self.unsafe = unsafe
        self.documents = self.applied = self.waiting = self.files = 0
        self.faults: list[str] = []
        self.skips: list[Skip] = []

    def edits(self, paths: tuple[str, ...], options: dict[str, Any]) -> dict[str, list[Edit]]:
        """Audit and collect what is to be changed, by file."""
        found: dict[str, list[Edit]] = defaultdict(list)
        for edit in self._edits(paths, options):
            found[edit.path].append(edit)
        return found

    def _edits(self, paths: tuple[str, ...], options: dict[str, Any]) -> Iterator[Edit]:
        """Repair each document; imported late, so that a mistaken command line is answered at once."""
        from audit.corpus.read import read
        from audit.repair import repair

        config = with_fields(configuration(options["config"]), options)
        active = checkers(config, options["select"], options["ignore"])
        try:
            known = verdicts(config.base / config.settings.ledger)
        except LedgerError as error:
            raise click.UsageError(str(error)) from error
        for item in read(paths, reading(config)):
            if isinstance(item, Skip):
                self.skips.append(item)
                continue
            self.documents += 1
            done = repair(item, active, known, unsafe=self.unsafe, semantic=config.settings.semantic)
            self.applied += done.applied
            self.waiting += done.waiting
            origin, content = item.target.origin, item.target.content
            for change in done.changes:
                yield Edit(item.path, origin, change.span, change.span.of(content), change.new)

    def report(self, diff: bool) -> None:
        """Say on standard error what was done, what waits and what could not be done."""
        for skip in self.skips:
            click.echo(f"{skip.path}: {skip.reason}", err=True)
        for fault in self.faults:
            click.echo(fault, err=True)
        verb = "would go" if diff else "went"
        click.echo(f"{count(self.applied, 'suggestion')} {verb} into {count(self.files, 'file')}.", err=True)
        if self.waiting:
            click.echo(f"{self.waiting:,} more that nothing proves: add --unsafe to apply.", err=True)
