"""mt-audit test-rules: prove rules of one's own by their examples."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from audit.checkers.catalogue import RuleError, outside
from audit.checkers.checker import Checker
from audit.formats.text import count
from audit.proof import complaints, style


@click.command("test-rules")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(paths: tuple[Path, ...]) -> None:
    """Prove rules of your own by their marked examples."""
    try:
        checkers = [kind() for path in paths for kind in outside(path)]
    except RuleError as error:
        raise click.UsageError(str(error)) from error
    lines = [line for checker in checkers for line in faults(checker)]
    for line in lines:
        click.echo(line)
    examples = sum(len(checker.examples) for checker in checkers)
    sums = (count(len(checkers), "rule"), count(examples, "example"), count(len(lines), "complaint"))
    click.echo(", ".join(sums) + ".")
    sys.exit(1 if lines else 0)


def faults(checker: Checker) -> Iterator[str]:
    """Yield a line for each thing wrong with a rule."""
    name = checker.identify()
    for fault in style(checker):
        yield f"{name}: {fault}"
    for number, example in enumerate(checker.examples, 1):
        for fault in complaints(checker, example):
            yield f"{name}: example {number}: {fault}"
