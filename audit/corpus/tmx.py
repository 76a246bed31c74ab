"""Translation memories, TMX 1.1 to 1.4b: a translation unit a document."""

from collections.abc import Iterator

from lxml import etree

from audit.corpus.input import Input
from audit.corpus.markup import CHINESE, ENGLISH, language, letters, line_of, local, place, units
from audit.corpus.reading import Reading
from audit.corpus.rows import Row, documents, fixed
from audit.model.document import Document
from audit.model.report import Skip

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield a document a unit that has Chinese and English; the first variant of each language counts."""
    with file.open() as stream:
        found = enumerate(units(stream, frozenset({"tu"}), frozenset()), 1)
        rows = (_row(number, unit) for number, unit in found)
        yield from documents(rows, file, fixed(options))


def _row(number: int, unit: etree._Element) -> Row:
    """Read a translation unit, given with its number in the file."""
    found: dict[str, etree._Element] = {}
    for variant in unit:
        code = language(variant.get(LANGUAGE) or variant.get("lang"))
        side = "source" if code in CHINESE else "target" if code in ENGLISH else ""
        for segment in variant:
            if side and side not in found and local(segment) == "seg":
                found[side] = segment
    if len(found) < 2:
        return Row(line_of(unit), {}, f"Line {line_of(unit)}: the unit has not both Chinese and English.")
    target = found["target"]
    fields = {"id": unit.get("tuid"), "source": letters(found["source"]), "target": letters(target)}
    return Row(line_of(target), fields, place=place(number, unit, target))
