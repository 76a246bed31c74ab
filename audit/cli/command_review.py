"""mt-audit review: bring reviewers' decisions home."""

import click

from audit.cli.review import apply, merge, prune, status


@click.group("review")
def command() -> None:
    r"""Bring reviewers' decisions home.

    \b
    mt-audit check corpus/ -o review.xlsx         write a workbook for the editor
    mt-audit review apply review.xlsx             take in her verdicts and corrections
    """


for module in (apply, merge, prune, status):
    command.add_command(module.command)
