"""mt-audit review merge."""

import click

from audit.cli.output import to_file
from audit.cli.review.ledger import WORKBOOKS, answers, percent
from audit.formats.text import count
from audit.review.merging import agreements, items, names, rows


@click.command("merge")
@WORKBOOKS
@click.option("-o", "--output", metavar="FILE", help="Write the rows on which reviewers differ to this workbook.")
def command(workbooks: tuple[str, ...], output: str | None) -> None:
    r"""Compare several reviewers of the same findings.

    Prints how well they agree by rule: Cohen's kappa for two, Krippendorff's alpha for more.

    \b
    mt-audit review merge anna.xlsx bo.xlsx -o differ.xlsx
    mt-audit review apply anna.xlsx bo.xlsx differ.xlsx       with differ.xlsx decided
    """
    from audit.formats.xlsx.merged import write

    if len(workbooks) < 2:
        raise click.UsageError("Give the workbooks of two reviewers or more.")
    found = items(answers(workbooks))
    measure = "Cohen's kappa" if len(workbooks) == 2 else "Krippendorff's alpha"
    lines = [(one.rule, one.items, one.share, one.chance_corrected) for one in agreements(found)]
    click.echo(f"{'':34}{'both' if len(workbooks) == 2 else 'two+':>7}{'agree':>8}  {measure}")
    for rule, number, agree, value in lines:
        click.echo(f"{rule:34}{number:>7}{percent(agree):>8}  {'–' if value is None else f'{value:.3f}'}")
    differing = list(rows(found, names(workbooks)))
    click.echo(f"{count(len(differing), 'finding')} on which they differ.")
    if output:
        to_file(output, write(differing, lines, measure))
    elif differing:
        click.echo("Write them to a workbook with -o FILE, decide there, and apply all the workbooks together.")
