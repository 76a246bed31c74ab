"""Glossaries read from TSV, CSV, Excel and TBX files."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from audit.checkers.terminology._glossary import Entry, Glossary
from audit.language.tables import written

if TYPE_CHECKING:
    from lxml.etree import _Element

COLUMNS = {
    "term": "term", "source": "term", "zh": "term", "chinese": "term", "源语": "term", "中文": "term",
    "accepted": "accepted", "target": "accepted", "en": "accepted", "english": "accepted", "translation": "accepted",
    "英文": "accepted", "forbidden": "forbidden", "rejected": "forbidden", "not": "forbidden", "wrong": "forbidden",
    "case": "case", "regex": "regex", "note": "note", "notes": "note", "comment": "note",
}  # fmt: skip
YES = frozenset(["yes", "y", "true", "1", "x"])


class GlossaryError(ValueError):
    """A glossary cannot be read; the text is a whole sentence that names the file and the way out."""


@cache
def glossary(paths: tuple[Path, ...]) -> Glossary:
    """Give the glossary of some files, or the built-in one for none. Errors: GlossaryError."""
    return Glossary(tuple(entry for path in paths for entry in load(path)) if paths else builtin())


@cache
def builtin() -> tuple[Entry, ...]:
    """Give the glossary of the package."""
    return _entries(_separated(written("glossary"), "\t"), "glossary.tsv")


@cache
def load(path: Path) -> tuple[Entry, ...]:
    """Read a glossary by the suffix of its name. Errors: GlossaryError."""
    import zipfile  # takes a while to load, and few glossaries are read

    try:
        match path.suffix.lower():
            case ".xlsx":
                return _entries(_workbook(path), str(path))
            case ".tbx" | ".xml":
                return tuple(_tbx(path))
            case ".csv":
                return _entries(_separated(path.read_text(encoding="utf-8-sig"), ","), str(path))
            case ".tsv" | ".txt":
                return _entries(_separated(path.read_text(encoding="utf-8-sig"), "\t"), str(path))
    except OSError as error:
        raise GlossaryError(f"The glossary {path} cannot be read: {error.strerror}.") from error
    except (UnicodeDecodeError, zipfile.BadZipFile, SyntaxError, KeyError, csv.Error) as error:
        raise GlossaryError(f"The glossary {path} is damaged ({error}); save it again.") from error
    raise GlossaryError(f"The glossary {path} has no known form; use .tsv, .csv, .xlsx or .tbx.")


def _separated(text: str, separator: str) -> Iterator[Sequence[str]]:
    """Give the rows of a separated table; lines that begin with # are remarks."""
    lines = (line for line in StringIO(text, newline="") if not line.startswith("#"))
    return iter(csv.reader(lines, delimiter=separator))


def _workbook(path: Path) -> Iterator[Sequence[str]]:
    """Give the rows of the first sheet."""
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    for row in book.worksheets[0].iter_rows(max_col=16, values_only=True):
        yield ["" if cell is None else str(cell) for cell in row]
    book.close()


def _entries(table: Iterable[Sequence[str]], name: str) -> tuple[Entry, ...]:
    """Make entries of rows. A first row with known names is a heading; else the columns are term and accepted."""
    found, keys = [], ["term", "accepted", "forbidden", "note"]
    for number, row in enumerate(table, 1):
        cells = [cell.strip() for cell in row]
        if number == 1 and cells and cells[0].lower() in COLUMNS:
            keys = [COLUMNS.get(cell.lower(), "") for cell in cells]
            continue
        values = dict(zip(keys, cells, strict=False))
        if values.get("term"):
            found.append(_entry(values, f"{name}, row {number}"))
    return tuple(found)


def _entry(values: dict[str, str], place: str) -> Entry:
    """Make an entry of a row. Errors: GlossaryError for an expression that does not compile."""
    regex = values.get("regex", "").lower() in YES
    try:
        re.compile(values["term"] if regex else "")
    except re.error as error:
        raise GlossaryError(f"{place}: {values['term']!r} is no regular expression ({error}).") from error
    return Entry(
        values["term"],
        _cut(values.get("accepted", "")),
        _cut(values.get("forbidden", "")),
        values.get("case", "").lower() in YES,
        regex,
        values.get("note", ""),
    )


def _cut(cell: str) -> tuple[str, ...]:
    """Give the renderings of a cell."""
    return tuple(word.strip() for word in re.split(r"[;|]", cell) if word.strip())


def _tbx(path: Path) -> Iterator[Entry]:
    """Read a TBX file (ISO 30042, old and new element names): deprecated and superseded English terms are forbidden."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(path.read_bytes(), parser)
    for concept in _inside(root, "termEntry", "conceptEntry"):
        words: dict[str, list[str]] = {"zh": [], "en": [], "forbidden": []}
        for section in _inside(concept, "langSet", "langSec"):
            tongue = (section.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower()
            for block in _inside(section, "tig", "ntig", "termSec"):
                term = " ".join("".join(map(str, part.itertext())).strip() for part in _inside(block, "term"))
                status = " ".join(part.text or "" for part in _inside(block, "termNote")).lower()
                old = tongue == "en" and ("deprecated" in status or "superseded" in status)
                words.setdefault("forbidden" if old else tongue, []).append(term)
        for term in words["zh"]:
            yield Entry(term, tuple(words["en"]), tuple(words["forbidden"]))


def _inside(element: "_Element", *names: str) -> "Iterator[_Element]":
    """Give the elements below one that have one of the names, whatever their namespace."""
    for child in element.iter():
        if isinstance(child.tag, str) and child.tag.rpartition("}")[2] in names:
            yield child
