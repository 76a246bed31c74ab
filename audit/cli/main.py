"""The command `mt-audit`."""

import importlib
import pkgutil
import sys
from collections.abc import Sequence

import click

import audit.cli
from audit import __version__


class Commands(click.Group):
    """Finds a command in the file of its name, and imports no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of the files that hold a command."""
        names = (module.name for module in pkgutil.iter_modules(audit.cli.__path__))
        return sorted(name.removeprefix("command_").replace("_", "-") for name in names if name.startswith("command_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the file of a command."""
        name = f"audit.cli.command_{cmd_name.replace('-', '_')}"
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError as error:
            if error.name == name:
                return None
            raise
        command: click.Command = module.command
        if command.help:  # a raw docstring spells click's mark for lines that must stay as they are
            command.help = command.help.replace("\\b\n", "\b\n")
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mt-audit")
def cli() -> None:
    """Audit Chinese→English translations."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line. A bug ends with 2, because 1 means that something was found."""
    try:
        cli(arguments, prog_name="mt-audit")
    except Exception:
        from traceback import print_exc

        print_exc()
        click.echo("mt-audit failed; please report the lines above.", err=True)
        sys.exit(2)
