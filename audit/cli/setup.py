"""What several commands begin with: the configuration in force."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from audit.checkers.checker import Checker
from audit.config import Config, ConfigError, Semantic, choose, discover, load
from audit.ledger import LedgerError, verdicts
from audit.model.decision import Verdict

SEMANTIC = click.Choice([choice.value for choice in Semantic])


def configuration(file: str | None) -> Config:
    """Read the configuration file given, or the nearest one.

    Raises click.UsageError (exit code 2) with every mistake of the file.
    """
    try:
        config = load(Path(file) if file else discover(Path.cwd()))
    except ConfigError as error:
        raise click.UsageError(str(error)) from error
    _demand(config.settings.semantic)
    return config


def available(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Refuse `--semantic always` before anything is read if the embeddings are not installed."""
    _demand(value)
    return value


def _demand(semantic: str | None) -> None:
    """Raise click.UsageError if embeddings are demanded and not installed."""
    if semantic == Semantic.ALWAYS:
        from audit.language import embeddings

        if not embeddings.available():
            raise click.UsageError(
                "semantic = always needs sentence embeddings; add them with: pip install 'mt-audit[semantic]'."
            )


def checkers(config: Config, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Sequence[Checker]:
    """Give the checkers in force; names on the command line replace `select` and add to `ignore`."""
    settings = replace(
        config.settings,
        select=names(select) or config.settings.select,
        ignore=(*config.settings.ignore, *names(ignore)),
    )
    try:
        return choose(replace(config, settings=settings))
    except ConfigError as error:
        raise click.UsageError(str(error)) from error


def decided(config: Config) -> dict[str, Verdict]:
    """Read the verdicts of the ledger.

    Raises click.UsageError (exit code 2) for a broken one.
    """
    try:
        return verdicts(config.base / config.settings.ledger)
    except LedgerError as error:
        raise click.UsageError(str(error)) from error


Decorated = Callable[..., Any]


def tables(command: Decorated) -> Decorated:
    """Add the options that name the columns of tables."""
    for name, what in (("target", "translations"), ("source", "originals"), ("id", "names")):
        text = f"A table's column of {what}, as for mt-audit check."
        command = click.option(f"--{name}-field", metavar="NAME", help=text)(command)
    return command


def with_fields(config: Config, options: dict[str, Any]) -> Config:
    """Let the command line name the columns of tables, where it does."""
    given = {name: options[name] for name in ("id_field", "source_field", "target_field") if options[name]}
    return replace(config, settings=replace(config.settings, **given))


def names(values: Sequence[str]) -> tuple[str, ...]:
    """Take `--select a,b --select c` apart."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
