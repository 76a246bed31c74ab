"""mt-audit align: which sentence translates which."""

import importlib
import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from audit.cli.output import to_file, to_stdout
from audit.cli.setup import SEMANTIC, available, configuration
from audit.config import Config
from audit.corpus.read import read
from audit.inputs import reading
from audit.model.document import Document
from audit.model.report import Skip

FORMATS = ("tsv", "jsonl", "tmx", "xlsx")


@click.command("align")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(FORMATS), default="tsv", show_default=True, help="What to write.")
@click.option("-o", "--output", metavar="FILE", help="Write there instead of standard output; xlsx needs it.")
@click.option("--segmented", is_flag=True, help="PATHS are an original and its translation, a sentence a line each.")
@click.option(
    "--semantic",
    type=SEMANTIC,
    callback=available,
    help="Ask sentence embeddings (default: auto, where the rest leaves it unsure).",
)
def command(paths: tuple[str, ...], form: str, output: str | None, segmented: bool, semantic: str | None) -> None:
    r"""Write aligned segments: a translation memory.

    \b
    mt-audit align corpus/ > segments.tsv             a row a segment
    mt-audit align corpus/ --format tmx -o memory.tmx
    mt-audit align --segmented SOURCE.txt TARGET.txt --format jsonl
                                                      a bead a line, as line numbers from 0
    """
    config = configuration(None)
    semantic = semantic or config.settings.semantic
    if form == "xlsx" and not output:
        raise click.UsageError("A workbook is no text for the terminal; say where it goes with -o FILE.xlsx.")
    if segmented:
        chunks = _beads(paths, form, semantic)
    else:
        chunks = importlib.import_module(f"audit.formats._segments.{form}").render(_aligned(paths, config, semantic))
    if output:
        to_file(output, chunks)
    else:
        to_stdout(chunks)


def _aligned(paths: tuple[str, ...], config: Config, semantic: str) -> Iterator[Document]:
    """Align document by document; tell on standard error what cannot be read, and end with 2 if nothing can."""
    from audit.alignment.align import align

    found = False
    for item in read(paths, reading(config, "stdin.jsonl")):
        if isinstance(item, Skip):
            click.echo(f"{item.path}: {item.reason}", err=True)
            continue
        found = True
        yield align(item, semantic=semantic)
    if not found:
        click.echo("Nothing to align there: no file of a format that mt-audit reads.", err=True)
        sys.exit(2)


def _beads(paths: tuple[str, ...], form: str, semantic: str) -> Iterator[bytes]:
    """Align two lists of lines; give a bead a line, as JSON."""
    if len(paths) != 2 or form != "jsonl":
        raise click.UsageError("--segmented wants two files, SOURCE and TARGET, and --format jsonl.")
    source, target = map(_lines, paths)
    from audit.alignment.match import Sentence
    from audit.alignment.pairing import CAREFUL, pair

    for one in pair([Sentence(line) for line in source], [Sentence(line) for line in target], semantic, CAREFUL):
        bead: dict[str, Any] = {"source": list(one.source), "target": list(one.target), "score": one.score}
        yield json.dumps(bead).encode() + b"\n"


def _lines(path: str) -> list[str]:
    """Read the lines of a file, the last one with or without a line feed."""
    try:
        with open(path, encoding="utf-8-sig", newline="\n") as file:
            text = file.read()
    except OSError as error:
        raise click.FileError(path, hint=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise click.FileError(path, hint=f"it is not UTF-8 at byte {error.start}; convert it first") from error
    return text.removesuffix("\n").split("\n") if text else []
