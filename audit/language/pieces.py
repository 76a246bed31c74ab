"""Very long texts are read in pieces, because the readers of facts compare each fact with those around it."""

import re
from collections.abc import Callable, Iterator, Sequence

from audit.compiled import compiled
from audit.model.facts import Fact

SIZE = 1000
"""Code points. Longer sentences are tables, lists that lost their line ends, or were made to do harm."""
EDGE = compiled(r".*[\s。；;，,：:！!？?]", re.DOTALL)


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a text into pieces of at most SIZE, where possible behind a blank or a mark; give each with its offset."""
    start = 0
    while len(text) - start > SIZE:
        edge = EDGE.match(text, start, start + SIZE)
        end = edge.end() if edge else start + SIZE
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def whole(text: str, read: Callable[[str], Sequence[Fact]]) -> tuple[Fact, ...]:
    """Give the facts that `read` finds in the pieces of a text, their places counted from its beginning."""
    if len(text) <= SIZE:
        return tuple(read(text))
    return tuple(fact._replace(span=fact.span.shift(offset)) for offset, piece in pieces(text) for fact in read(piece))
