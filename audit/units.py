"""Where the translation of a unit stands in its file, letter by letter: TMX, XLIFF and gettext catalogues.

A unit's origin has a place for its field: `17.2` is the second `seg` or `target` in the 17th unit of the file, and
`msgstr[1]` the string of that name in the catalogue's entry that begins at the origin's line.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from audit.corpus.markup import BREAKS, CODES
from audit.fields import Field, FieldError, Table
from audit.model.text import Origin

ELEMENTS = {".tmx": ("seg", {"tu"})} | dict.fromkeys(
    (".xlf", ".xliff", ".sdlxliff", ".mxliff"), ("target", {"unit", "trans-unit"})
)
UNITS = (*ELEMENTS, ".po")
TAG = re.compile(
    r"<!--.*?-->|<!\[CDATA\[(?P<data>.*?)\]\]>|<\?.*?\?>|<![^\[>]*(?:\[[^\]]*\])?[^>]*>"
    r"|<(?P<close>/?)(?P<name>[^\s/>]+)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(?P<empty>/?)>",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r"([^\s=\"']+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
ENCODING = re.compile(r"\A\s*<\?xml[^>]*\bencoding\s*=\s*[\"']([\w.-]+)")
ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
LETTER = re.compile(r"\r\n|&#x?[0-9a-fA-F]+;|&\w+;|.", re.DOTALL)
DATA = re.compile(r"\r\n|.", re.DOTALL)
STRING = re.compile(r"\\[\\ntrvbf\"]|.", re.DOTALL)
CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "b": "\b", "f": "\f"}
Letter = tuple[str, int, int]
"""A letter, where it begins in the file, and where it ends; -1 for a tag that stands for a letter."""


class Units(Table):
    """The decoded text of a file of translation units."""

    def find(self, origin: Origin) -> Field:
        """Find the translation of an origin. Raises FieldError."""
        name = origin.field or ""
        if self.suffix == ".po":
            return _field(_strings(self._entry(origin.line), name), "catalogue")
        letters = list(_letters(self.text, self.elements[name])) if name in self.elements else []
        if not letters:
            raise FieldError(f"There is no text in unit {name}; the file has changed since it was audited.")
        data = any(self.text.startswith("<![CDATA[", start - 9) for _, start, _ in letters)
        return _field(letters, "data" if data else self.markup)

    @cached_property
    def markup(self) -> str:
        """Tell how text is written: letter by letter, or with references where the encoding may lack the letter."""
        declared = ENCODING.match(self.text)
        return "markup" if not declared or declared[1].lower().startswith(("utf", "gb")) else "plain"

    @cached_property
    def elements(self) -> dict[str, int]:
        """Give where the content of each translation begins, by its place."""
        element, units = ELEMENTS[self.suffix]
        found: dict[str, int] = {}
        unit = at = 0
        for tag in TAG.finditer(self.text):
            name = _local(tag)
            if name in units and not tag["close"]:
                unit, at = unit + 1, 0
            elif name == element and not tag["close"]:
                at += 1
                if not tag["empty"]:
                    found[f"{unit}.{at}"] = tag.end()
        return found

    def _entry(self, line: int) -> Iterator[tuple[str, int]]:
        """Yield the lines of a catalogue from a line on, as its reader counts them, each with its offset."""
        for number, (text, start) in enumerate(self.lines, 1):
            if number >= line:
                yield text, start

    @cached_property
    def lines(self) -> list[tuple[str, int]]:
        """Give the lines of a catalogue, without white space around them, each with its offset."""
        found, at = [], 0
        for line in self.text.splitlines(keepends=True):
            found.append((line.strip(), at + len(line) - len(line.lstrip())))
            at += len(line)
        return found


def _field(letters: Iterable[Letter], style: str) -> Field:
    """Put letters together."""
    value, offsets, ends = zip(*letters, strict=True) if (letters := list(letters)) else ((), (), ())
    return Field("".join(value), (*offsets, ends[-1] if ends else 0), style, ends=ends)


def _local(tag: re.Match[str]) -> str:
    """Give a tag's name without its prefix; empty for what is none."""
    return (tag["name"] or "").rpartition(":")[2]


def _letters(text: str, at: int) -> Iterator[Letter]:
    """Yield the letters of an element whose content begins at an offset, as `audit.corpus.markup.letters` has them."""
    depth = hidden = 0
    while tag := TAG.search(text, at):
        if not hidden:
            yield from (_letter(found) for found in LETTER.finditer(text, at, tag.start()))
        at, name = tag.end(), _local(tag)
        if tag["data"] and not hidden:
            yield from ((_line(found[0]), *found.span()) for found in DATA.finditer(text, *tag.span("data")))
        if tag["close"]:
            depth -= 1
            hidden = 0 if depth < hidden else hidden
            if depth < 0:
                return
        elif name:
            if not hidden:
                yield from _code(tag, name)
            depth += not tag["empty"]
            hidden = hidden or (depth if (name in CODES or name == "cp") and not tag["empty"] else 0)


def _letter(found: re.Match[str]) -> Letter:
    """Read a letter of markup."""
    raw = found[0]
    letter = ENTITIES.get(raw, raw)
    if raw.startswith("&#"):
        letter = chr(int(raw[3:-1], 16) if raw[2] == "x" else int(raw[2:-1]))
    return _line(letter) if raw == letter else letter, found.start(), found.end()


def _line(letter: str) -> str:
    """Give a line feed for every end of a line, as XML has it."""
    return "\n" if letter in ("\r\n", "\r") else letter


def _code(tag: re.Match[str], name: str) -> Iterator[Letter]:
    """Yield the letter that a tag stands for, if it does."""
    given = {key: one or other for key, one, other in ATTRIBUTE.findall(tag["attributes"])}
    if name == "cp":
        yield chr(int(given.get("hex", "20"), 16)), tag.start(), -1
    elif name in CODES and (given.get("ctype") or given.get("subType") or given.get("type")) in BREAKS:
        yield "\n", tag.start(), -1


def _strings(lines: Iterable[tuple[str, int]], name: str) -> Iterator[Letter]:
    """Yield the letters of a catalogue's string, which may go on over lines. Raises FieldError."""
    begun = False
    for line, start in lines:
        if begun and line and not line.startswith('"'):
            return
        if not begun and not re.match(re.escape(name) + r"\s*\"", line):
            continue
        begun = True
        first = start + line.find('"') + 1
        for found in STRING.finditer(line, first - start, max(len(line) - 1, first - start)):
            raw = found[0]
            letter = CONTROLS.get(raw[1], raw[1]) if len(raw) > 1 else raw
            yield letter, start + found.start(), start + found.end()
    if not begun:
        raise FieldError(f"The entry has no `{name}`; the file has changed since it was audited.")
