"""Corrections of files: exact bytes elsewhere, whole or not at all, refused where the text is not what it was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from audit import atomic
from audit.corpus.encoding import Encoding, detect
from audit.corpus.reading import UnreadableError
from audit.fields import Field, FieldError, Table
from audit.model.text import Origin, Span
from audit.units import UNITS, Units


class EditError(Exception):
    """Why a file was not corrected, in a whole sentence."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement. `span` counts in the text that lies at `origin` of the file, and covers `old` there."""

    path: str
    origin: Origin
    span: Span
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Amended:
    """A file before and after, as bytes and as text."""

    path: str
    before: bytes
    after: bytes
    encoding: Encoding

    def lines(self) -> tuple[list[str], list[str]]:
        """Give the lines before and after, with their line feeds."""
        old, new = (data[self.encoding.mark :].decode(self.encoding.name) for data in (self.before, self.after))
        return old.splitlines(keepends=True), new.splitlines(keepends=True)


def amend(path: str, edits: Sequence[Edit]) -> Amended:
    """Read a file and make its corrected bytes; nothing is written. Raises EditError, and then no edit is made."""
    try:
        data = Path(path).read_bytes()
        encoding = detect(data, whole=True)
        text = data[encoding.mark :].decode(encoding.name)
    except OSError as error:
        raise EditError(f"{path}: the file cannot be read: {error.strerror}.") from error
    except (UnreadableError, UnicodeDecodeError) as error:
        raise EditError(f"{path}: the file cannot be read: {error}") from error
    # UTF-8, UTF-16 and GB18030 write every text in one way only, so that all but the edits comes out as it was.
    after = data[: encoding.mark] + _replace(path, text, edits).encode(encoding.name)
    return Amended(path, data, after, encoding)


def _replace(path: str, text: str, edits: Sequence[Edit]) -> str:
    """Make every replacement in the decoded text."""
    pieces, at = [], 0
    for span, old, new in sorted(_located(path, text, edits), key=lambda found: found[0]):
        if _flat(span.of(text)) != _flat(old) or span.start < at:
            raise EditError(f"{path}: the text has changed at character {span.start + 1}; run mt-audit check again.")
        pieces += [text[at : span.start], new]
        at = span.end
    return "".join((*pieces, text[at:]))


def _flat(text: str) -> str:
    """Make lines one: where a reader has joined them, a text has blanks for line feeds."""
    return text.replace("\r", " ").replace("\n", " ")


def _located(path: str, text: str, edits: Sequence[Edit]) -> Iterator[tuple[Span, str, str]]:
    """Give each edit's place in the decoded file, the text there and the new text, both as the file writes them."""
    fields: dict[Origin, Field] = {}
    suffix = Path(path).suffix.lower()
    table = Units(text, suffix) if suffix in UNITS else Table(text, suffix)
    for edit in edits:
        if edit.origin.field is None:
            yield _taken(path, edit)
            continue
        try:
            if edit.origin not in fields:
                fields[edit.origin] = table.find(edit.origin)
            field = fields[edit.origin]
            if edit.span.of(field.value) != edit.old:
                raise FieldError(f"Line {edit.origin.line} has changed; run mt-audit check again.")
            place = field.place(edit.span)
            yield place, place.of(text), field.written(edit.new)
        except FieldError as error:
            raise EditError(f"{path}: {error}") from error


def _taken(path: str, edit: Edit) -> tuple[Span, str, str]:
    """Locate an edit of a text that is no table's field, where the file writes it letter by letter."""
    place = edit.origin.in_file(edit.span)
    if place is None:
        raise EditError(f"{path}: “{edit.old}” stands across tags or entities there; correct it by hand.")
    return (
        place,
        edit.origin.written(edit.span, edit.old),
        escape(edit.new, quote=False) if edit.origin.anchors else edit.new,
    )


def write(file: Amended) -> None:
    """Put the corrected file in the place of the old one. Raises EditError if it changed meanwhile."""
    goal = Path(file.path)
    try:
        if goal.read_bytes() != file.before:
            raise EditError(f"{file.path}: the file changed while it was being corrected; run the command again.")
        atomic.write(goal, [file.after])
    except OSError as error:
        raise EditError(f"{file.path}: the file cannot be written: {error.strerror or error}.") from error
