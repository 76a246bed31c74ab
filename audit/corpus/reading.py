"""How a corpus is read: the options, and what goes wrong."""

from dataclasses import dataclass

OWN = "This is a report of mt-audit, no corpus; leave it out with --exclude."
PAIRS = (
    "{name}.en.txt ↔ {name}.zh.txt",
    "{name}.en.md ↔ {name}.zh.md",
    "en/{name}.txt ↔ zh/{name}.txt",
    "en/{name}.md ↔ zh/{name}.md",
)


@dataclass(frozen=True, slots=True)
class Reading:
    """Options of reading."""

    id_field: str = "id"
    """The column of a table that names the row."""

    source_field: str = "source"
    """The column that holds the original."""

    target_field: str = "target"
    """The column that holds the translation. A number counts columns from 1 in a file without a header."""

    date_field: str = "date"
    """The column that holds the day of issue, as 1950-02-14."""

    ignore_field: str = "ignore"
    """The column that holds the rules to ignore in its row, with reasons."""

    pairs: tuple[str, ...] = ()
    """Patterns of text pairs, translation first, `{name}` the same on both sides; they come before `PAIRS`."""

    include: tuple[str, ...] = ()
    """Only files of folders that one of these patterns matches are read; the syntax is that of .gitignore."""

    exclude: tuple[str, ...] = ()
    """Files of folders that one of these patterns matches are left out."""

    stdin_filename: str = "stdin.jsonl"
    """The name under which standard input (`-`) is reported; its suffix tells the format."""

    largest: int = 8 * 1024 * 1024
    """The largest document, or row of a table, in bytes; larger ones are skipped."""

    own: frozenset[str] = frozenset()
    """Files of the program itself, such as the ledger, by their absolute paths; in folders they are left out."""

    only: frozenset[str] | None = None
    """The only files to read, by their absolute paths; None reads all."""

    root: str = ""
    """The folder from which documents are named; empty names them by the path given."""

    stand: str = ""
    """A folder that stands for the current one where patterns are held against a path; empty is that one itself."""


class UnreadableError(Exception):
    """Something cannot be read; the message is a whole sentence with place and way out, but without the path."""
