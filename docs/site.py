"""Pages that are made from the program when the site is built, so that they are never stale (a MkDocs hook)."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from audit.checkers.catalogue import catalogue
from audit.cli.command_config import toml
from audit.cli.main import cli
from audit.config import Settings
from audit.model.options import default, explanations
from audit.model.rule import MARK, Bad, Good, Rule

FIGURES = Path(__file__).parent / "accuracy" / "rules.tsv"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each rule, one of the commands and one of the configuration."""
    for path, lines in pages():
        files.append(File.generated(config, path, content="\n".join(lines) + "\n"))
    return files


def pages() -> Iterator[tuple[str, Iterator[str]]]:
    """Give path and lines of each generated page."""
    rules = [checker().rule for checker in catalogue().values()]
    yield "rules/index.md", overview(rules)
    for rule in rules:
        yield f"rules/{rule.id}.md", rule_page(rule)
    yield "commands.md", commands()
    yield "configuration.md", configuration()


def overview(rules: list[Rule]) -> Iterator[str]:
    """List the rules by dimension."""
    yield "# The rules\n"
    for dimension in dict.fromkeys(rule.id.partition("/")[0] for rule in rules):
        yield f"\n## {dimension}\n\n| rule | severity | what |\n|---|---|---|"
        for rule in rules:
            if rule.id.startswith(dimension + "/"):
                yield f"| [{rule.id.partition('/')[2]}]({rule.id}.md) | {rule.severity} | {rule.title} |"


def rule_page(rule: Rule) -> Iterator[str]:
    """Write a rule's manual."""
    yield f"# {rule.id}\n\n**{rule.title}**\n"
    needs = "needs the original" if rule.needs_source else "works with and without the original"
    yield f"{rule.category}, {rule.severity}; {needs}.\n\n{rule.manual}\n"
    if rule.options:
        yield f'## Options\n\nIn `mt-audit.toml`, under `[rule."{rule.id}"]`:\n'
    for option in rule.options:
        yield f"`{option.name.replace('_', '-')}` = `{toml(option.default)}`\n:   {_flat(option.help)}\n"
    yield from measured(rule.id)
    yield "## Examples\n\nThe marked places are what is reported; `⟦⟧` is a gap.\n"
    for example in rule.examples:
        yield from example_lines(example)


def measured(rule: str) -> Iterator[str]:
    """Tell what a rule reports where it should and where it should not, if that has been measured."""
    lines = (line for line in FIGURES.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    row = next((row for row in csv.DictReader(lines, delimiter="\t") if row["rule"] == rule), None)
    if row is None:
        return
    yield "## Measured\n"
    yield f"- {row['alarms']} findings in {int(row['rows']):,} professional or expert-cleared translations."
    if int(row["wrong"]) + int(row["right"]):
        yield f"- {row['wrong']} wrong and {row['right']} right translations flagged, of {row['pairs']} pairs of HwTsc."
    if int(row["archive"]):
        yield f"- {row['meeting']} of {row['archive']} findings in a newspaper archive meet an annotated defect."
    yield "\nThe data is named on [How accurate it is](../../accuracy/index.md).\n"


def example_lines(example: Good | Bad) -> Iterator[str]:
    """Write an example as a block of text."""
    yield ("Reported" if isinstance(example, Bad) else "Silent") + (
        f" (issue of {example.date}):" if example.date else ":"
    )
    yield "\n```text"
    for name, text in (("zh", example.source), ("en", example.target)):
        for line in text.splitlines():
            yield f"{name}  {MARK.sub(lambda mark: f'⟦{mark[1]}⟧', line)}"
    if isinstance(example, Bad) and example.suggests is not None:
        yield f"→   {example.suggests or '(delete)'}"
    yield "```\n"


def commands() -> Iterator[str]:
    """Print the help of every command."""
    yield "# The commands\n"
    context = click.Context(cli, info_name="mt-audit")
    yield from _help(cli, context, "mt-audit")


def _help(command: click.Command, context: click.Context, name: str) -> Iterator[str]:
    """Print the help of a command and of those below it."""
    yield f"## {name}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for word in command.list_commands(context):
            below = command.get_command(context, word)
            if below is not None:
                inner = click.Context(below, info_name=word, parent=context)
                yield from _help(below, inner, f"{name} {word}")


def configuration() -> Iterator[str]:
    """Write every setting with its default and meaning."""
    yield (
        "# The configuration\n\n`mt-audit.toml`, or `[tool.mt-audit]` in `pyproject.toml`, in this folder or one "
        "above; `mt-audit init` writes one, `mt-audit config` shows what is in force. A key that does not exist is an "
        "error.\n"
    )
    helps = explanations(Settings)
    for name, field in Settings.__dataclass_fields__.items():
        yield f"`{name.replace('_', '-')}` = `{toml(default(field))}`\n:   {_flat(helps[name])}\n"
    yield "Each rule's options stand on [its page](rules/index.md); they go into a table of the rule's name.\n"


def _flat(text: str) -> str:
    """Join lines."""
    return re.sub(r"\s+", " ", text)
