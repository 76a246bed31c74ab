"""Translation memories, TMX 1.1 to 1.4b: a translation unit a document."""

from collections.abc import Iterator

from lxml import etree

from audit.corpus.input import Input
from audit.corpus.markup import CHINESE, ENGLISH, language, letters, line_of, local, units
from audit.corpus.reading import Reading
from audit.corpus.rows import Row, documents, fixed
from audit.model.document import Document
from audit.model.report import Skip

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield a document a unit that has Chinese and English; the first variant of each language counts."""
    with file.open() as stream:
        rows = (_row(unit) for unit in units(stream, frozenset({"tu"}), frozenset()))
        yield from documents(rows, file, fixed(options))


def _row(unit: etree._Element) -> Row:
    """Read a translation unit."""
    found: dict[str, tuple[str, int]] = {}
    for variant in unit:
        code = language(variant.get(LANGUAGE) or variant.get("lang"))
        side = "source" if code in CHINESE else "target" if code in ENGLISH else ""
        for segment in variant:
            if side and side not in found and local(segment) == "seg":
                found[side] = letters(segment), line_of(segment)
    if len(found) < 2:
        return Row(line_of(unit), {}, f"Line {line_of(unit)}: the unit has not both Chinese and English.")
    fields = {"id": unit.get("tuid"), "source": found["source"][0], "target": found["target"][0]}
    return Row(found["target"][1], fields)
