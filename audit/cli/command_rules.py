"""mt-audit rules: the catalogue."""

import json

import click

from audit.cli.setup import checkers, configuration


@click.command("rules")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest mt-audit.toml.")
def command(form: str, config: str | None) -> None:
    """List the rules; a hyphen before one that is not in force."""
    found = configuration(config)
    active = {checker.rule.id for checker in checkers(found)}
    rules = [kind().rule for kind in found.rules().values()]
    if form == "json":
        rows = [
            {
                "rule": rule.id,
                "title": rule.title,
                "category": rule.category.value,
                "severity": rule.severity.value,
                "needs_source": rule.needs_source,
                "in_force": rule.id in active,
            }
            for rule in rules
        ]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    width = max(len(rule.id) for rule in rules)
    for rule in rules:
        mark = " " if rule.id in active else "-"
        click.echo(f"{mark} {rule.id:<{width}}  {rule.severity:<8}  {rule.title}")
