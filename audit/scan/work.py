"""The work of one process: a shard in, a row for each of its documents out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson

from audit.checkers.checker import Checker
from audit.checkers.gate import Gate, gate
from audit.corpus.encoding import mended
from audit.corpus.reading import Reading, UnreadableError
from audit.model.report import Skip
from audit.scan.score import Scored, scored
from audit.scan.shards import Kind, Shard
from audit.scan.table import records
from audit.scan.text import scan

DECODE = json.JSONDecoder().decode
Row = tuple[object, str | bytes | None] | str
"""Name and text of a row as they were read; or a sentence that says why there is none."""


@dataclass(frozen=True)
class Scanner:
    """The rules, and which fields hold name and text: `id_field` and `target_field` of the options of reading."""

    checkers: tuple[Checker, ...]
    options: Reading

    def __call__(self, shard: Shard | Skip) -> list[Scored | Skip]:
        """Give a row for each document of a shard, and a skip for what is none, in order.

        Where a shard breaks off, the rows before it stand.
        """
        if isinstance(shard, Skip):
            return [shard]
        gates = gate(self.checkers)
        found: list[Scored | Skip] = []
        try:
            for number, row in self._rows(shard):
                found.append(self._judged(shard, number, row, gates))
        except UnreadableError as error:
            found.append(Skip(shard.path, str(error)))
        except OSError as error:
            why = error.strerror or error
            found.append(Skip(shard.path, f"The file cannot be read: {why}; check that it may be read."))
        return found

    def _rows(self, shard: Shard) -> Iterator[tuple[int, Row]]:
        """Yield the rows of a shard with their numbers."""
        match shard.kind:
            case Kind.LINES:
                for number, line in enumerate(shard.block.split(b"\n"), shard.first):
                    if line and not line.isspace():
                        yield number, self._parsed(line)
            case Kind.TABLE:
                yield from enumerate(records(shard.path, shard.group, self.options), shard.first)
            case Kind.TEXT:
                yield 1, (shard.name, Path(shard.path).read_bytes())

    def _parsed(self, line: bytes) -> Row:
        """Parse a line of JSON."""
        try:
            record = _loaded(line)
        except UnicodeDecodeError as error:
            return f"is not UTF-8 (byte {error.start} of the line)"
        except (RecursionError, ValueError) as error:
            return f"is no JSON that can be read ({error})"
        if not isinstance(record, dict):
            return "is no JSON object"
        text = record.get(self.options.target_field)
        if isinstance(text, str):
            name = record.get(self.options.id_field)
            if isinstance(name, float):  # or a whole number too long for orjson
                name = DECODE(line.decode())[self.options.id_field]
            return name, text
        if self.options.target_field not in record:
            names = ", ".join(f"`{name}`" for name, value in record.items() if isinstance(value, str)) or "no text"
            return (
                f"gives no text: the field `{self.options.target_field}` is missing. It has {names}; use --text-field"
            )
        what = f"holds {type(text).__name__}, not text"
        return f"gives no text: the field `{self.options.target_field}` {what}"

    def _judged(self, shard: Shard, number: int, row: Row, gates: Gate) -> Scored | Skip:
        """Scan a row."""
        if isinstance(row, str):
            return Skip(shard.path, f"Row {number} {row}.")
        name, text = row
        if text is None:
            return Skip(shard.path, f"Row {number} gives no text: the field `{self.options.target_field}` is null.")
        if len(text) > self.options.largest:
            return Skip(shard.path, f"Row {number} has {len(text):,} characters: too long to audit; split it.")
        try:
            if isinstance(text, bytes) and not text.isascii():
                text = text.decode()
            entries = scan(text, gates)
        except UnicodeDecodeError as error:
            return Skip(shard.path, f"Row {number} is not UTF-8 (byte {error.start}); write the file anew.")
        except Exception as error:  # a bug must cost one document only
            reason = f"Row {number}: the scan failed ({type(error).__name__}: {error}); please report it."
            return Skip(shard.path, reason)
        return scored(f"{shard.name}#{number}" if name in (None, "") else mended(str(name)), len(text), entries)


def _loaded(line: bytes) -> object:
    """Load JSON, three times as fast as the standard library does; which still reads what only it takes for JSON.

    Such as `NaN`, and half of a surrogate pair. Errors: UnicodeDecodeError, RecursionError, ValueError.
    """
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        return DECODE(line.decode())


def dead(shard: Shard | Skip, reason: str) -> list[Scored | Skip]:
    """Say that a process ended over a shard, whose rows are lost."""
    where = f" The rows from {shard.first} on were left out." if isinstance(shard, Shard) else ""
    return [Skip(shard.path, reason + where)]
