"""Digests of what findings depend on: the document, the rules with their options, and the program itself."""

import marshal
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from audit.checkers.catalogue import Active
from audit.checkers.checker import Checker, own
from audit.model.document import Document
from audit.model.text import Text

SIZE = 16
UNSHARED = 2
"""The version of `marshal` before it told equal values from the same value, which differs from run to run."""
PLAIN = frozenset({str, bytes, int, float, bool, type(None)})
"""Types whose values are themselves: nearly all there are, so that they are asked about first."""


def digest(*values: object) -> bytes:
    """Give 16 bytes for values made of plain data, mappings, sets and dataclasses; order matters but in those two."""
    return blake2b(
        repr([_plain(value) for value in values]).encode("utf-8", "surrogatepass"), digest_size=SIZE
    ).digest()


def keyed(key: bytes, value: Any) -> bytes:
    """Give 16 bytes for tuples of numbers, texts and bytes, under a key; many times as fast as `digest`."""
    return blake2b(marshal.dumps(value, UNSHARED), key=key, digest_size=SIZE).digest()


def _plain(value: object) -> object:
    """Give a value whose repr does not depend on the run."""
    if type(value) in PLAIN:
        return value
    match value:
        case Mapping():
            return sorted((repr(_plain(key)), repr(_plain(item))) for key, item in value.items())
        case set() | frozenset():
            return sorted(repr(_plain(item)) for item in value)
        case list() | tuple():
            return [_plain(item) for item in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return type(value).__name__, [(field.name, _plain(getattr(value, field.name))) for field in fields(value)]
    return value


def rules_digest(checkers: Sequence[Checker], *settings: object) -> bytes:
    """Give a digest of the rules with their options and files, of further settings, and of the program."""
    names, given = (checkers.names, checkers.given) if isinstance(checkers, Active) else ((), checkers)
    rules = [(type(checker).__module__, checker, [_content(path) for path in checker.files()]) for checker in given]
    modules = {type(checker).__module__ for checker in given if own(checker)}
    homes = {os.path.dirname(str(sys.modules[name].__file__)) for name in modules}
    beside = sorted(str(file) for home in homes for file in Path(home).glob("*.py"))  # what they share counts too
    return digest(program(), names, rules, [_content(path) for path in beside], settings)


def _content(path: str) -> bytes:
    """Give a file's content; one that cannot be read counts as empty, and its rule will say so."""
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


@cache
def program() -> bytes:
    """Give a digest of the program: the state of its files, so that an edit of a rule counts, and what is installed."""
    states = keyed(b"", tuple(sorted(_states(os.path.dirname(__file__)))))
    return digest(sys.version_info[:2], states, sorted(_installed()))


def _states(folder: str, above: str = "") -> Iterator[tuple[str, int, int]]:
    """Give the names, sizes and times of the files of the program."""
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir() and entry.name != "__pycache__":
                yield from _states(entry.path, f"{above}{entry.name}/")
            elif entry.name.endswith((".py", ".tsv", ".toml")):
                yield above + entry.name, entry.stat().st_size, entry.stat().st_mtime_ns


def _installed() -> Iterator[str]:
    """Give the installed packages with their versions, whose dictionaries and models findings depend on."""
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder):
            yield from (name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info")))


def document_digest(document: Document, rules: bytes) -> bytes:
    """Give a digest of all that a document's findings depend on, but for the rest of the corpus."""
    hashed = blake2b(rules, digest_size=SIZE)
    hashed.update(
        repr((document.id, document.date, document.notes, document.suppressions)).encode("utf-8", "surrogatepass")
    )
    for text in (document.target, document.source):
        hashed.update(_text(text) if text else b"none")
    return hashed.digest()


def _text(text: Text) -> bytes:
    """Write out a text with its place and parts."""
    place = repr((text.origin, text.body, text.parts))
    return f"{place}\0{len(text.content)}\0{text.content}".encode("utf-8", "surrogatepass")
