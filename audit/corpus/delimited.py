"""CSV and TSV: one row a document, line numbers right even where quoted fields hold line feeds."""

import csv
import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice

from audit.compiled import compiled
from audit.corpus.encoding import Line, lines, peek
from audit.corpus.input import Input
from audit.corpus.reading import Reading, UnreadableError
from audit.corpus.rows import Row, columns, documents
from audit.model.document import Document
from audit.model.report import Skip

SAMPLE = 200
MARKS = {",": "a comma", ";": "a semicolon", "\t": "a tab"}
QUOTED = compiled(r'"((?:[^"]|"")*)"', re.DOTALL)


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield a document a row."""
    with file.open() as stream:
        encoding = peek(stream)
        found = lines(stream, encoding, options.largest)
        sample = list(islice(found, SAMPLE))
        if not sample:
            raise UnreadableError("The file is empty; there is nothing to audit.")
        table = _Table(chain(sample, found), dialect(sample, file.suffix), options)
        yield from documents(table.rows(options), file, options, encoding.note)


class _Table:
    """Feeds lines to the parser of the standard library and remembers which of them a row used."""

    def __init__(self, source: Iterator[Line], dialect: type[csv.Dialect], options: Reading) -> None:
        self.source, self.dialect = source, dialect
        self.begin, self.number, self.trouble = 0, 0, ""
        csv.field_size_limit(options.largest)

    def rows(self, options: Reading) -> Iterator[Row]:
        """Yield rows; the first gives the names of the fields unless the translation's column is a number."""
        parser = csv.reader(self._feed(), self.dialect)
        names: list[str] | None = None
        while True:
            self.begin, self.trouble = self.number + 1, ""
            try:
                cells = next(parser)
            except StopIteration:
                return
            except csv.Error as error:
                yield Row(
                    self.begin, {}, f"Line {self.begin}: no row of a table ({error}); look for a lone quote mark."
                )
                continue
            if names is None and not options.target_field.isdigit():
                if self.trouble:
                    raise UnreadableError(self.trouble)
                names = columns([cell.strip() for cell in cells], options)
            elif cells or self.trouble:
                yield Row(self.begin, self._fields(cells, names), self.trouble or self._surplus(cells, names))

    def _surplus(self, cells: list[str], names: list[str] | None) -> str:
        """Say that a row has text beyond the last column, where the rest of a cut cell stands."""
        if names is None or not any(cells[len(names) :]):
            return ""
        return (
            f"Line {self.begin}: the row has {len(cells)} cells, the header {len(names)}; "
            f"put quotation marks around a cell that holds {MARKS[self.dialect.delimiter]}."
        )

    def _feed(self) -> Iterator[str]:
        """Yield the text of lines, keeping count and the first trouble."""
        for line in self.source:
            self.number = line.number
            self.trouble = self.trouble or line.trouble
            yield line.text

    def _fields(self, cells: list[str], names: list[str] | None) -> Mapping[str, str]:
        """Name the cells of a row, by number from 1 without a header."""
        if self.dialect.quoting == csv.QUOTE_NONE:
            cells = [_unquote(cell) for cell in cells]
        return dict(zip(names or map(str, range(1, len(cells) + 1)), cells, strict=False))


def dialect(sample: list[Line], suffix: str) -> type[csv.Dialect]:
    """Choose delimiter and quoting.

    TSV has no quotes by its definition, but spreadsheets write some: quotes count where the lines of the sample
    do not all have the tabs of the first.
    """
    first = sample[0].text

    class Dialect(csv.excel):
        """Of this file."""

        delimiter = "\t" if suffix in (".tsv", ".tab") else max(",;\t", key=first.count)

    tabs = {line.text.count("\t") for line in sample if line.text.strip()}
    if Dialect.delimiter == "\t" and len(tabs) == 1:
        Dialect.quoting = csv.QUOTE_NONE
    return Dialect


def _unquote(cell: str) -> str:
    """Take off the quotes that a spreadsheet put around a cell because there are quotes in it."""
    quoted = QUOTED.fullmatch(cell)
    return quoted[1].replace('""', '"') if quoted and '""' in quoted[1] else cell
