"""mt-audit review prune."""

import click

from audit.cli.review.ledger import CONFIG, JOBS, LEDGER, open_ledger, place, save_ledger, stale_line, stand
from audit.cli.setup import configuration
from audit.formats.text import count


@click.command("prune")
@click.argument("paths", nargs=-1, required=True)
@CONFIG
@LEDGER
@JOBS
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
def command(paths: tuple[str, ...], config: str | None, ledger: str | None, jobs: int, dry_run: bool) -> None:
    """Take decisions whose findings are gone out of the ledger.

    PATHS are the whole corpus, in which they are looked for.
    """
    settings = configuration(config)
    file = place(settings, ledger)
    stale = stand(settings, file, paths, jobs).stale
    for decision in stale:
        click.echo(stale_line(decision))
    gone = {decision.fingerprint for decision in stale}
    if stale and not dry_run:
        save_ledger(file, [one for name, one in open_ledger(file).items() if name not in gone])
    click.echo(f"{count(len(stale), 'stale decision')} {'would go from' if dry_run else 'taken out of'} {file}.")
