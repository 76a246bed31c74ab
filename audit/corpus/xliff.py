"""XLIFF 1.2 and 2.x: a translation unit, or a segment of one, a document."""

from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from audit.corpus.input import Input
from audit.corpus.markup import CHINESE, ENGLISH, language, letters, line_of, local, place, units
from audit.corpus.reading import Reading, UnreadableError
from audit.corpus.rows import Row, documents, fixed
from audit.model.document import Document
from audit.model.report import Skip

UNITS = frozenset({"trans-unit", "unit"})
FRAME = frozenset({"xliff", "file"})


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield a document a segment. Errors: UnreadableError if the file is not from Chinese into English."""
    with file.open() as stream:
        yield from documents(_rows(stream), file, fixed(options))


def _rows(stream: BinaryIO) -> Iterator[Row]:
    """Yield the segments; from the second file on, names begin with that of the file."""
    files, number, prefix = 0, 0, ""
    for element in units(stream, UNITS, FRAME):
        match local(element):
            case "file":
                files += 1
                prefix = f"{element.get('original') or element.get('id')}#" if files > 1 else ""
                _direction(element.get("source-language"), element.get("target-language"))
            case "xliff":
                _direction(element.get("srcLang"), element.get("trgLang"))
            case _:
                number += 1
                yield from _unit(number, element, prefix)


def _direction(source: str | None, target: str | None) -> None:
    """Refuse a file of other languages; a language that is not named passes."""
    if (source and language(source) not in CHINESE) or (target and language(target) not in ENGLISH):
        raise UnreadableError(f"The file goes from {source} to {target}; mt-audit reads from Chinese to English.")


def _unit(number: int, unit: etree._Element, prefix: str) -> Iterator[Row]:
    """Yield the segments of a unit, given with its number in the file; what is not to be translated has none."""
    if unit.get("translate") == "no":
        return
    segments = [child for child in unit if local(child) == "segment"] or [unit]
    for at, segment in enumerate(segments, 1):
        sides = {local(child): child for child in segment if local(child) in ("source", "target")}
        name = segment.get("id") or str(at)
        fields = {"id": prefix + (f"{unit.get('id')}/{name}" if len(segments) > 1 else str(unit.get("id")))}
        target = sides.get("target")
        if target is None:
            yield Row(line_of(unit), {}, f"Line {line_of(unit)}: the unit {fields['id']} has no translation yet.")
        else:
            texts = {side: letters(element) for side, element in sides.items()}
            yield Row(line_of(target), fields | texts, place=place(number, unit, target))
