"""mt-audit review apply."""

import sys
from collections import defaultdict
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path
from typing import Any

import click

from audit.cli.review.ledger import CONFIG, LEDGER, WORKBOOKS, answers, home, open_ledger, place, save_ledger
from audit.cli.setup import configuration, tables, with_fields
from audit.config import Config
from audit.edits import Amended, Edit, EditError, amend, write
from audit.formats.text import count
from audit.inputs import reading
from audit.ledger import merge
from audit.model.decision import Decision
from audit.review.placing import Refusal
from audit.review.plan import Plan, plan


@click.command("apply")
@WORKBOOKS
@click.option("--diff", is_flag=True, help="Show what changes in the texts.")
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.option("--corpus", multiple=True, metavar="DIR", help="Correct files in this folder too (default: here only).")
@tables
@CONFIG
@LEDGER
def command(workbooks: tuple[str, ...], **options: Any) -> None:
    r"""Take verdicts into the ledger and corrections into the texts.

    Run it in the folder where mt-audit check was run. A row whose text has changed since is refused and listed, the
    rest goes in; a second run changes nothing. The decisions that the HTML page saves can be applied too.
    """
    config = configuration(options["config"])
    file, dry_run = place(config, options["ledger"]), options["dry_run"]
    known = open_ledger(file)
    result = planned(workbooks, config, options)
    files, faults = amended(result)
    for one in files:
        if options["diff"]:
            show(one)
        if not dry_run:
            faults += written(one)
    merged, changed = merge(known, (homed(file, one) for one in result.decisions))
    if changed and not dry_run:
        save_ledger(file, merged.values())
    report(result, len(changed), file, dry_run)
    for line in (*map(refused, result.refusals), *faults):
        click.echo(line, err=True)
    sys.exit(1 if result.refusals or faults else 0)


def homed(file: Path, decision: Decision) -> Decision:
    """Give a decision the path of its document from the ledger, none where that is the document's name."""
    path = decision.path and home(file, decision.path)
    return replace(decision, path="" if decision.document in (path, decision.path) else path)


def planned(workbooks: tuple[str, ...], config: Config, options: dict[str, Any]) -> Plan:
    """Read workbooks, or decisions that the page saved, and the texts that are to be corrected."""
    saved = [path for path in workbooks if path.endswith(".jsonl")]
    if saved and len(workbooks) > 1:
        raise click.UsageError(f"{saved[0]} holds decisions, not a workbook; apply it alone.")
    if saved and not Path(saved[0]).is_file():
        raise click.UsageError(f"There is no file {saved[0]}.")
    if saved:
        return Plan(list(open_ledger(Path(saved[0])).values()))
    folders = tuple(Path(folder).resolve() for folder in (".", *options["corpus"]))
    return plan(answers(workbooks), reading(with_fields(config, options)), folders)


def amended(result: Plan) -> tuple[list[Amended], list[str]]:
    """Make the corrected files; give them and what could not be corrected."""
    edits: dict[str, list[Edit]] = defaultdict(list)
    for text, change in result.changes:
        path = text.origin.path
        edits[path].append(Edit(path, text.origin, change.span, change.old, change.new))
    files, faults = [], []
    for path in sorted(edits):
        try:
            files.append(amend(path, edits[path]))
        except EditError as error:
            faults.append(str(error))
    return files, faults


def written(file: Amended) -> list[str]:
    """Write a file; give what went wrong."""
    try:
        write(file)
    except EditError as error:
        return [str(error)]
    return []


def show(file: Amended) -> None:
    """Print what changes in a file."""
    before, after = file.lines()
    for line in unified_diff(before, after, f"a/{file.path}", f"b/{file.path}"):
        click.echo(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n", nl=False)


def report(result: Plan, changed: int, file: Path, dry_run: bool) -> None:
    """Say what went in."""
    would = "would go" if dry_run else "went"
    same = len(result.decisions) - changed
    already = f" ({same:,} known already)" if same else ""
    click.echo(f"{count(changed, 'decision')} {would} into {file}{already}.")
    paths = {text.origin.path for text, _ in result.changes}
    done = f" ({len(result.done):,} there already)" if result.done else ""
    click.echo(f"{count(len(result.changes), 'correction')} {would} into {count(len(paths), 'file')}{done}.")
    if result.unused:
        click.echo(
            f"{count(result.unused, 'confirmed suggestion')} went nowhere: copy what should go in to “Correction”."
        )
    if result.refusals:
        click.echo(f"{count(len(result.refusals), 'row')} refused:", err=True)


def refused(refusal: Refusal) -> str:
    """Name a row that was not applied."""
    answer = refusal.answer
    return f"{answer.workbook}: {answer.cell}: {answer.row.document}: {refusal.reason}"
