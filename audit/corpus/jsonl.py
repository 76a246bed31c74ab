"""JSON lines: one object a row."""

import json
from collections.abc import Iterator

from audit.corpus.encoding import Line, lines, peek
from audit.corpus.input import Input
from audit.corpus.reading import Reading
from audit.corpus.rows import Row, documents
from audit.model.document import Document
from audit.model.report import Skip

STDIN = " Standard input is taken for JSON lines; what else it is tells --stdin-filename, such as x.txt."


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield a document a row; a broken line costs itself only."""
    with file.open() as stream:
        encoding = peek(stream)
        rows = (
            _row(line, STDIN if file.stdin else "")
            for line in lines(stream, encoding, options.largest)
            if line.trouble or line.text.strip()
        )
        yield from documents(rows, file, options, encoding.note)


def _row(line: Line, hint: str) -> Row:
    """Parse a line; the hint goes with what is no JSON."""
    if line.trouble:
        return Row(line.number, {}, line.trouble)
    try:
        record = json.loads(line.text)
    except json.JSONDecodeError as error:
        return Row(line.number, {}, f"Line {line.number}, column {error.colno}: no JSON ({error.msg}).{hint}")
    except (RecursionError, ValueError) as error:
        return Row(line.number, {}, f"Line {line.number}: no JSON that can be read ({error}).")
    if not isinstance(record, dict):
        return Row(line.number, {}, f"Line {line.number} is no JSON object; write one object a line.")
    return Row(line.number, record)
