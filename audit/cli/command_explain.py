"""mt-audit explain: the manual of a rule."""

import click

from audit.cli.setup import configuration
from audit.model.options import nearest
from audit.model.rule import Bad, Good, Rule


@click.command("explain")
@click.argument("rules", nargs=-1, required=True, metavar="RULE…")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest mt-audit.toml.")
def command(rules: tuple[str, ...], config: str | None) -> None:
    """Print the manual of a rule, with examples."""
    known = configuration(config).rules()
    for name in rules:
        if name not in known:
            raise click.UsageError(f"There is no rule `{name}`{nearest(name, known)}")
    click.echo("\n\n".join(manual(known[name]().rule) for name in rules))


def manual(rule: Rule) -> str:
    """Write a rule's manual in Markdown."""
    needs = "needs the original" if rule.needs_source else "works with and without the original"
    parts = [f"# {rule.id}", rule.title, f"*{rule.category}, {rule.severity}; {needs}.*", rule.manual]
    if rule.options:
        parts += [
            "## Options",
            "\n\n".join(f"`{o.name.replace('_', '-')}` = {o.default!r}\n:   {o.help}" for o in rule.options),
        ]
    parts += ["## Examples", "\n\n".join(example(one) for one in rule.examples)]
    return "\n\n".join(parts)


def example(one: Good | Bad) -> str:
    """Write an example in lines."""
    lines = ["Reported:" if isinstance(one, Bad) else "Silent:"]
    if one.source:
        lines += [f"    zh  {line}" for line in one.source.splitlines()]
    lines += [f"    en  {line}" for line in one.target.splitlines()]
    if isinstance(one, Bad) and one.suggests is not None:
        lines.append(f"    →   {one.suggests or '(delete)'}")
    return "\n".join(lines)
