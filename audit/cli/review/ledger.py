"""What the commands of review begin with: workbooks, the ledger, and how the corpus stands to it."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath

import click

from audit.cli.setup import checkers
from audit.config import Config
from audit.formats.text import skipped
from audit.inputs import reading
from audit.ledger import LedgerError, load, save
from audit.model.decision import Decision
from audit.model.report import Result
from audit.review.answer import Answer
from audit.review.archive import ReviewError
from audit.review.status import REAL, Standings, standings

CONFIG = click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest mt-audit.toml.")
LEDGER = click.option("--ledger", metavar="FILE", help="The file of decisions (default: decisions.jsonl).")
JOBS = click.option("-j", "--jobs", type=click.IntRange(1), default=1, metavar="N", help="Processes to use.")
WORKBOOKS = click.argument("workbooks", nargs=-1, required=True, type=click.Path(dir_okay=False))


def answers(paths: Sequence[str]) -> list[list[Answer]]:
    """Read workbooks, or end with what is wrong in them."""
    from audit.review.workbook import read

    found, faults = [], []
    for path in paths:
        try:
            found.append(read(path))
        except ReviewError as error:
            faults.append(str(error))
    if faults:
        click.echo("\n".join((*faults, "Nothing was applied.")), err=True)
        sys.exit(2)
    return found


def place(config: Config, given: str | None) -> Path:
    """Give the place of the ledger."""
    return Path(given) if given else config.base / config.settings.ledger


def home(file: Path, path: str) -> str:
    """Give the path of a file of the corpus from the folder of the ledger."""
    return PurePath(os.path.relpath(path, file.parent)).as_posix()


def open_ledger(file: Path) -> dict[str, Decision]:
    """Read the ledger, or end with what is wrong in it."""
    try:
        return load(file)
    except LedgerError as error:
        raise click.UsageError(str(error)) from error


def save_ledger(file: Path, decisions: Iterable[Decision]) -> None:
    """Write the ledger, or end with the reason."""
    try:
        save(file, decisions)
    except LedgerError as error:
        raise click.UsageError(str(error)) from error


def stand(config: Config, file: Path, paths: Sequence[str], jobs: int) -> Standings:
    """Count the ledger, beside an audit of the paths if there are any."""
    ledger = open_ledger(file)
    if not paths:
        return standings(ledger, None)
    from audit.checkers.catalogue import ids
    from audit.corpus.read import read
    from audit.pipeline import results

    active = checkers(config)
    run = results(read(paths, reading(config)), active, jobs=jobs, semantic=config.settings.semantic)
    ledger = {name: _found(file, decision) for name, decision in ledger.items()}
    return standings(ledger, _told(run), ids(active), partial(home, file))


def _found(file: Path, decision: Decision) -> Decision:
    """Forget the path of a decision whose file has gone or moved, so that it is looked for by its document's name."""
    there = (file.parent / decision.path).exists()
    return decision if there else replace(decision, path="")


def _told(run: Iterable[Result]) -> Iterator[Result]:
    """Pass results on, and say what could not be read."""
    for result in run:
        for skip in result.skips:
            click.echo(skipped(skip), err=True)
        yield result


def stale_line(decision: Decision) -> str:
    """Name a decision whose finding is gone."""
    state = "stale" if decision.verdict not in REAL else "fixed since"
    return f"{state}: {decision.document}: {decision.rule} {decision.fingerprint} ({decision.verdict})"


def percent(value: float | None) -> str:
    """Write a share."""
    return "–" if value is None else f"{value:.0%}"
