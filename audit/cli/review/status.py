"""mt-audit review status."""

import click

from audit.cli.review.ledger import CONFIG, JOBS, LEDGER, percent, place, stale_line, stand
from audit.cli.setup import configuration
from audit.model.decision import Verdict

HEADS = ("open", *(verdict.value for verdict in Verdict), "stale")


@click.command("status")
@click.argument("paths", nargs=-1)
@CONFIG
@LEDGER
@JOBS
def command(paths: tuple[str, ...], config: str | None, ledger: str | None, jobs: int) -> None:
    """Say what is decided, open and stale, by rule.

    What is open and stale is known of PATHS, the corpus. Precision is the share of real errors, confirmed or fixed
    elsewhere, among the verdicts that are not unsure.
    """
    settings = configuration(config)
    file = place(settings, ledger)
    known = stand(settings, file, paths, jobs)
    if not any(known):
        click.echo(f"Nothing is decided in {file}, and nothing is open.")
        return
    click.echo(f"{'':34}{''.join(f'{head:>{len(head) + 2}}' for head in HEADS)}  precision")
    for one in known:
        counts = (one.open if paths else None, *(one.verdicts[verdict] for verdict in Verdict), one.stale)
        cells = (f"{'–' if n is None else n:>{len(head) + 2}}" for n, head in zip(counts, HEADS, strict=True))
        click.echo(f"{one.rule:34}{''.join(cells)}  {percent(one.precision):>9}")
    for decision in known.stale:
        click.echo(stale_line(decision))
    if not paths:
        click.echo("Give the PATHS of the corpus to see what is open and stale.")
