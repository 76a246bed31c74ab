"""mt-audit init: a configuration to begin with."""

from dataclasses import fields
from pathlib import Path

import click

from audit.checkers.catalogue import catalogue
from audit.cli.command_config import toml
from audit.config import Settings
from audit.model.options import explanations

HEAD = "# The configuration of mt-audit. Every line that is commented out shows a default.\n"


@click.command("init")
@click.option("--force", is_flag=True, help="Replace a file that exists.")
def command(force: bool) -> None:
    """Write a commented mt-audit.toml into this folder."""
    file = Path("mt-audit.toml")
    if file.exists() and not force:
        raise click.UsageError(f"{file} exists already; edit it, or replace it with --force.")
    file.write_text(template(), encoding="utf-8")
    click.echo(f"Wrote {file}. Try: mt-audit check .")


def template() -> str:
    """Write every setting and option with its meaning and default."""
    helps = explanations(Settings)
    lines = [HEAD]
    for field in fields(Settings):
        lines += [f"# {helps[field.name]}", f"# {field.name.replace('_', '-')} = {toml(field.default)}", ""]
    for name, kind in catalogue().items():
        rule = kind().rule
        if rule.options:
            lines += [f"# {rule.title}", f'[rule."{name}"]']
        for option in rule.options:
            default = getattr(kind(), option.name)
            lines += [f"# {line}" for line in option.help.splitlines()]
            lines += [f"# {option.name.replace('_', '-')} = {toml(default)}", ""]
    return "\n".join(lines)
