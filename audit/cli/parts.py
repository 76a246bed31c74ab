"""A report in several files."""

from collections.abc import Iterator

import click

from audit.model.report import Report
from audit.split import named, split

MOST = 1000


def checked(_: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Refuse what a report cannot be cut by."""
    if value in (None, "document", "rule") or (value.isdecimal() and 2 <= int(value) <= MOST):
        return value
    wrong = f"“{value}” is neither document nor rule nor a number of reviewers from 2 to {MOST}."
    raise click.BadParameter(wrong, param=option)


def parts(path: str, report: Report, by: str | None) -> Iterator[tuple[str, Report]]:
    """Yield the files to write, one as a rule."""
    if by is None:
        yield path, report
        return
    for name, part in split(report, by):
        yield named(path, name), part
