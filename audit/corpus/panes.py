"""Shenbao's pages: HTML with two panes, the original first; `<h3>` and `<p>` follow each other alike in both."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from audit.compiled import compiled
from audit.corpus.archive import day
from audit.corpus.encoding import decode
from audit.corpus.input import Input
from audit.corpus.reading import Reading, UnreadableError
from audit.model.document import Document
from audit.model.report import Skip
from audit.model.suppression import lift
from audit.model.text import Anchor, Lines, Origin, Part, Span, Text

PANES = {"content-base": "source", "content-t": "target"}
TOKEN = compiled(
    r"""
    (?P<order><!--[ ]*mt-audit:.*?-->) | <!--.*?(?:-->|\Z) | <(?P<raw>script|style)\b.*?(?:</(?P=raw)\s*>|\Z)
    | <(?P<close>/?)(?P<tag>[a-z][a-z0-9]*)(?P<attributes>[^<>]*)>
    | (?P<entity>&(?:\#[0-9]{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)
    | (?P<text>[^<&]++|[<&][^<&]*+)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
PANE = compiled(r"""\bid\s*=\s*["']?(content-base|content-t)\b""", re.IGNORECASE)
# The day and number of the issue, and the page: the first is not to be trusted, the second stands in one pane only.
FURNITURE = frozenset({"h1", "h2"})
BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "br", "div", "tr", "blockquote"})
MOST = 100_000
PIECE = compiled(r"[^\n]*\n|[^\n]+")
SPACE = compiled(r"[\r\n\t]")


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield the one document of a page."""
    html, note = decode(file.content(options.largest))
    panes = extract(html)
    if not panes.keys() & PANES.values():
        raise UnreadableError("The page has no panes `content-base` and `content-t`; save the text as plain text.")
    if "target" not in panes:
        raise UnreadableError("The page has no translation: the pane `content-t` is missing or empty.")
    texts = {side: pane.text(file.path) for side, pane in panes.items()}
    content, suppressions = lift(texts["target"].content)
    target, notes = replace(texts["target"], content=content), (note,) if note else ()
    yield Document(file.name, target, texts.get("source"), day(file.path), notes=notes, suppressions=suppressions)


class Pane:
    """The text of a pane, a block a line, with the places from which it was taken."""

    def __init__(self, lines: Lines) -> None:
        """Begin with nothing; `lines` are those of the page."""
        self.lines = lines
        self.pieces: list[str] = []
        self.anchors: list[Anchor] = []
        self.size, self.heading, self.open = 0, -1, False

    def add(self, text: str, offset: int, literal: bool) -> None:
        """Add letters that stand at an offset of the page, line feeds in them as blanks."""
        if not self.open and not text.strip():
            return
        self.open = True
        if len(self.anchors) > MOST:
            raise UnreadableError(f"The page falls into more than {MOST:,} pieces of text; look at its tags.")
        for piece in PIECE.findall(text):
            self.anchors.append(Anchor(self.size, offset, *self.lines.position(offset), literal))
            self.pieces.append(SPACE.sub(" ", piece))
            self.size, offset = self.size + len(piece), offset + len(piece)

    def end(self) -> None:
        """End the block."""
        if self.open:
            self.pieces.append("\n")
            self.size, self.open = self.size + 1, False

    def mark(self) -> None:
        """Remember where the first article's headline begins."""
        self.heading = self.size if self.heading < 0 else self.heading

    def text(self, path: str) -> Text:
        """Give the text; what stands before the first headline is the masthead, and no part of the body."""
        self.end()
        start = max(0, self.heading)
        parts = (Part("masthead", Span(0, start)),) if start else ()
        origin = Origin(path, self.anchors[0].offset, self.anchors[0].line, anchors=tuple(self.anchors))
        return Text("".join(self.pieces), origin, Span(start, self.size), parts)


class Walk:
    """Goes through the tags and letters of a page."""

    def __init__(self, html: str) -> None:
        """Begin outside of all panes."""
        self.lines = Lines.of(html)
        self.panes: dict[str, Pane] = {}
        self.pane: Pane | None = None
        self.depth, self.furniture = 0, False

    def tag(self, name: str, closes: bool, attributes: str) -> None:
        """Enter and leave panes, blocks and furniture."""
        if name == "div" and not closes and (mark := PANE.search(attributes)):
            self.pane, self.depth = self.panes.setdefault(PANES[mark[1].lower()], Pane(self.lines)), 0
        if name == "div" and self.pane:
            self.depth += -1 if closes else 1
        if name in BLOCKS and self.pane:
            self.pane.end()
            self.furniture = name in FURNITURE and not closes
            if name == "h3" and not closes:
                self.pane.mark()
        if self.pane and not self.depth:
            self.pane = None

    def letters(self, text: str, offset: int, literal: bool = True) -> None:
        """Take text that stands in a pane."""
        if self.pane and not self.furniture:
            self.pane.add(text, offset, literal)


def extract(html: str) -> dict[str, Pane]:
    """Give the panes of a page that hold any text, by side."""
    walk = Walk(html)
    for token in TOKEN.finditer(html):
        if token["tag"]:
            walk.tag(token["tag"].lower(), bool(token["close"]), token["attributes"])
        elif token["entity"]:
            walk.letters(unescape(token["entity"]), token.start(), literal=False)
        elif text := token["text"] or token["order"]:
            walk.letters(text, token.start())
    return {side: pane for side, pane in walk.panes.items() if pane.anchors}
