"""Where a field of a table stands in its file, letter by letter, so that a correction touches nothing else."""

import csv
import json
import re
from dataclasses import dataclass
from functools import cached_property
from html import escape

from audit.corpus.delimited import SAMPLE, dialect
from audit.corpus.encoding import Line
from audit.model.text import Lines, Origin, Span

JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]:,]')
JSON_LETTER = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL
)
ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})
TABLES = (".csv", ".tsv", ".tab")


class FieldError(ValueError):
    """Why a field cannot be found, in a whole sentence."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its value, and for each letter of it, and the end, the offset in the file's text.

    `style` tells how new text is written: `json`, `ascii` (JSON that escapes everything else), `quoted`, `bare`, or
    as in `markup`, markup in `plain` ASCII, `data` of markup, and a `catalogue`.
    """

    value: str
    offsets: tuple[int, ...]
    style: str
    delimiter: str = ""
    ends: tuple[int, ...] = ()
    """Where each letter ends, if not at the next one; -1 for one that is a tag."""

    def written(self, new: str) -> str:
        """Write new text as the field writes its own. Raises FieldError where it cannot."""
        match self.style:
            case "json" | "ascii":
                return json.dumps(new, ensure_ascii=self.style == "ascii")[1:-1]
            case "quoted":
                return new.replace('"', '""')
            case "markup":
                return escape(new, quote=False)
            case "plain":
                return escape(new, quote=False).encode("ascii", "xmlcharrefreplace").decode()
            case "catalogue":
                return new.translate(ESCAPES)
            case "data" if set(new).isdisjoint("<>&"):
                return new
            case "data":
                raise FieldError(f"“{new}” cannot go into a CDATA section; correct it by hand.")
        if any(mark in new for mark in (self.delimiter, '"', "\n", "\r")):
            raise FieldError(f"“{new}” needs quotation marks that the cell has not; correct it by hand.")
        return new

    def place(self, span: Span) -> Span:
        """Give the place in the file's text of a span of the value. Raises FieldError where tags stand in it."""
        if not self.ends:
            return Span(self.offsets[span.start], self.offsets[span.end])
        first = span.start if len(span) else max(0, span.start - 1)  # a gap belongs to the letter before it
        ends = self.ends[first : span.end]
        if -1 in ends or (self.style != "catalogue" and ends[:-1] != self.offsets[span.start + 1 : span.end]):
            raise FieldError(f"“{span.of(self.value)}” stands across tags there; correct it by hand.")
        end = ends[-1] if ends else self.offsets[0]
        return Span(self.offsets[span.start] if len(span) else end, end)


class Table:
    """The decoded text of a table's file, in which many fields can be found."""

    def __init__(self, text: str, suffix: str) -> None:
        """Take the text, and the file's suffix, which tells the format."""
        self.text, self.suffix = text, suffix
        self.starts = Lines.of(text).starts

    def find(self, origin: Origin) -> Field:
        """Find the field of an origin. Raises FieldError."""
        text, line = self.text, origin.line
        if not 0 < line <= len(self.starts):
            raise FieldError(f"The file has no line {line}; it has changed since it was audited.")
        start = self.starts[line - 1]
        if self.suffix in (".jsonl", ".ndjson"):
            end = self.starts[line] if line < len(self.starts) else len(text)
            return _json(text[start:end], start, origin.field or "")
        if self.suffix in (*TABLES, ".txt"):
            return self._cell(start, origin.field or "")
        raise FieldError(
            f"A field of a {self.suffix} file cannot be corrected in place; correct it in the program that made it."
        )

    @cached_property
    def style(self) -> type[csv.Dialect]:
        """Give the dialect, told from the first lines."""
        lines = self.text.split("\n", SAMPLE)[:SAMPLE]
        return dialect([Line(number, line + "\n") for number, line in enumerate(lines, 1)], self.suffix)

    @cached_property
    def names(self) -> list[str]:
        """Give the names of the columns."""
        return [cell.value.strip() for cell in _row(self.text, 0, self.style)]

    def _cell(self, start: int, name: str) -> Field:
        """Find the cell of a column in the row that begins at an offset."""
        if not name.isdigit() and name not in self.names:
            raise FieldError(f"The table has no column `{name}`; the file has changed since it was audited.")
        column = int(name) - 1 if name.isdigit() else self.names.index(name)
        cells = _row(self.text, start, self.style)
        if column >= len(cells):
            raise FieldError(f"The row has no cell `{name}`; the file has changed since it was audited.")
        return cells[column]


def _json(line: str, start: int, name: str) -> Field:
    """Find the text of a key of the object that a line holds, the last one if the key comes twice."""
    depth, key, colon, found = 0, "", False, None
    for token in JSON_TOKEN.finditer(line):
        match token[0]:
            case "{" | "[":
                depth, colon = depth + 1, False
            case "}" | "]":
                depth -= 1
            case ":" | ",":
                colon = depth == 1 and token[0] == ":"
            case string if depth == 1:
                if colon and key == name:
                    found = token
                key = "" if colon else json.loads(string, strict=False)
                colon = False
    if found is None:
        raise FieldError(f"The row has no text `{name}`; the file has changed since it was audited.")
    letters = JSON_LETTER.finditer(line, found.start() + 1, found.end() - 1)
    offsets = (*(start + letter.start() for letter in letters), start + found.end() - 1)
    return Field(json.loads(found[0], strict=False), offsets, "ascii" if line.isascii() else "json")


def _row(text: str, start: int, style: type[csv.Dialect]) -> list[Field]:
    """Take a row apart as the standard library's parser does."""
    plain = style.quoting == csv.QUOTE_NONE
    mark = re.escape(style.delimiter)
    cell = re.compile(rf'"(?P<quoted>(?:[^"]|"")*+)"(?=[{mark}\r\n]|\Z)|(?P<bare>[^{mark}\r\n]*+)')
    cells: list[Field] = []
    at = start
    while True:
        found = cell.match(text, at)
        if found is None:
            return cells
        cells.append(_field(found, plain, style.delimiter))
        at = found.end() + 1
        if text[found.end() : at] != style.delimiter:
            return cells


def _field(found: re.Match[str], plain: bool, delimiter: str) -> Field:
    """Read a cell; quotes of a table without quoting count only around doubled ones, as its reader has it."""
    quoted = found["quoted"]
    if quoted is None or (plain and '""' not in quoted):
        return Field(found[0], tuple(range(found.start(), found.end() + 1)), "bare", delimiter)
    first = found.start("quoted")
    offsets, at = [], 0
    while at < len(quoted):
        offsets.append(first + at)
        at += 2 if quoted[at] == '"' else 1
    return Field(quoted.replace('""', '"'), (*offsets, first + len(quoted)), "quoted", delimiter)
