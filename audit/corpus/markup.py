"""XML of strangers, a unit at a time: no entities, no network, bounded depth and size."""

from collections.abc import Iterator
from typing import BinaryIO, cast

from lxml import etree

from audit.corpus.reading import UnreadableError

# What stands inside of these is code of another format, or nothing. (TMX 1.4b, 4.2; XLIFF 1.2, 2.3; XLIFF 2.1, 4.3.)
CODES = frozenset({"bpt", "ept", "it", "ph", "ut", "x", "bx", "ex", "sc", "ec", "sm", "em"})
BREAKS = frozenset({"lb", "x-lb", "br", "fmt:lb"})
LARGEST = 20_000
LONGEST = 16 << 20
CHINESE = frozenset({"zh", "zho", "chi", "cmn", "lzh", "yue"})
ENGLISH = frozenset({"en", "eng"})


def units(stream: BinaryIO, unit: frozenset[str], frame: frozenset[str]) -> Iterator[etree._Element]:
    """Yield each element named in `frame` when it begins, each named in `unit` when it has ended.

    An element is emptied after the caller has seen it, so that memory does not grow; one with more than 20,000
    elements inside is refused. Errors: UnreadableError, which ends the file.
    """
    size = 0
    try:
        for event, element in _events(stream):
            name = local(element)
            if event == "start":
                size = _inside(element, size + 1) if size or name in unit else 0
                if name in frame:
                    yield element
                continue
            if name in unit:
                yield element
                size = 0
            if not size:
                _empty(element)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(
            f"Line {error.lineno}: no XML ({error.msg}); the rest of the file is not read."
        ) from error


class Meter:
    """A stream that gives out no more than `LONGEST` bytes from one event to the next.

    The parser would hold a tag that never ends in memory, whatever its length.
    """

    def __init__(self, stream: BinaryIO) -> None:
        """Begin at nothing."""
        self.stream, self.size = stream, 0

    def read(self, size: int = -1) -> bytes:
        """Read. Errors: UnreadableError when the parser has had too much without an event."""
        self.size += size
        if self.size > LONGEST:
            raise UnreadableError(f"A tag or text is longer than {LONGEST:,} bytes; the rest of the file is not read.")
        return self.stream.read(size)


def _events(stream: BinaryIO) -> Iterator[tuple[str, etree._Element]]:
    """Parse, and refuse a document that declares entities."""
    options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    meter, first = Meter(stream), True
    for event, element in etree.iterparse(meter, ("start", "end"), remove_comments=True, remove_pis=True, **options):
        meter.size = 0
        if first:
            declared = element.getroottree().docinfo.internalDTD
            if declared is not None and any(True for _ in declared.iterentities()):
                raise UnreadableError("The file declares entities of its own, which may be an attack; write them out.")
            first = False
        yield event, element


def _inside(element: etree._Element, size: int) -> int:
    """Count the elements of a unit. Errors: UnreadableError for too many."""
    if size > LARGEST:
        raise UnreadableError(f"Line {line_of(element)}: a unit has more than {LARGEST:,} elements; split it.")
    return size


def _empty(element: etree._Element) -> None:
    """Free an element and its elder siblings."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def local(element: etree._Element) -> str:
    """Give the name without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def line_of(element: etree._Element) -> int:
    """Give the line on which an element begins."""
    return cast(int, element.sourceline)


def letters(element: etree._Element) -> str:
    """Give the text of an element without the codes in it; a code for a line break becomes one."""
    pieces = [element.text or ""]
    for child in element:
        name = local(child)
        if name == "cp":
            pieces.append(chr(int(child.get("hex", "20"), 16)))
        elif name not in CODES:
            pieces.append(letters(child))
        elif (child.get("ctype") or child.get("subType") or child.get("type")) in BREAKS:
            pieces.append("\n")
        pieces.append(child.tail or "")
    return "".join(pieces)


def place(number: int, unit: etree._Element, element: etree._Element) -> str:
    """Name the place of an element: the number of its unit in the file, and its own among its like in the unit."""
    alike = (other for other in unit.iter() if local(other) == local(element))
    return f"{number}.{next(at for at, other in enumerate(alike, 1) if other is element)}"


def language(code: str | None) -> str:
    """Give the first part of a language code, in small letters."""
    return (code or "").replace("_", "-").partition("-")[0].lower()
