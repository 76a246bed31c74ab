"""The sentences of one side of a document, with what its lines tell."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.paragraphs import paragraphs
from audit.model.text import Span, Text

Splitter = Callable[[str, Span], tuple[Span, ...]]
STOP = compiled(r"[.!?;:,。！？；：，…]['\"”’」』)）】\]]*$")
HEADING = 80  # characters of the longest line that can be a heading


class Piece(NamedTuple):
    """A sentence: its place, the number of its paragraph, whether it opens it, whether it is a line without a stop."""

    span: Span
    paragraph: int
    begins: bool
    heading: bool


def pieces(text: Text, split: Splitter) -> Iterator[Piece]:
    """Give the sentences of a text's body."""
    for number, paragraph in enumerate(paragraphs(text.content, text.body)):
        sentences = split(text.content, paragraph)
        alone = len(sentences) == 1 and heading(paragraph.of(text.content))
        for place, span in enumerate(sentences):
            yield Piece(span, number, place == 0, alone)


def heading(line: str) -> bool:
    """Tell whether a line is no sentence: short, and without a stop at its end."""
    return len(line) <= HEADING and not STOP.search(line)
