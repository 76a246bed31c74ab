"""mt-audit config: what is in force, and from which file."""

from dataclasses import fields
from enum import Enum

import click

from audit.cli.setup import checkers, configuration
from audit.config import Config, Settings


@click.command("config")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest mt-audit.toml.")
def command(config: str | None) -> None:
    """Show the settings in force and where they come from."""
    click.echo(describe(configuration(config)))


def describe(config: Config) -> str:
    """Write settings and rule options as TOML with comments."""
    lines = [f"# {config.file or 'no configuration file: defaults only'}"]
    for field in fields(Settings):
        value = getattr(config.settings, field.name)
        origin = "default" if value == field.default else str(config.file)
        lines.append(f"{field.name.replace('_', '-')} = {toml(value)}  # {origin}")
    for checker in checkers(config):
        options = config.options.get(checker.rule.id, {})
        for option in checker.rule.options:
            origin = str(config.file) if option.name in options else "default"
            if option is checker.rule.options[0]:
                lines += ["", f'[rule."{checker.rule.id}"]']
            lines.append(f"{option.name.replace('_', '-')} = {toml(getattr(checker, option.name))}  # {origin}")
    return "\n".join(lines)


def toml(value: object) -> str:
    """Write a value as TOML."""
    match value:
        case bool():
            return str(value).lower()
        case Enum():
            return toml(str(value.value))
        case str():
            escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
            return f'"{escaped}"'
        case tuple():
            return "[" + ", ".join(toml(item) for item in value) + "]"
        case frozenset():
            return "[" + ", ".join(toml(item) for item in sorted(value)) + "]"
        case _:
            return str(value)
