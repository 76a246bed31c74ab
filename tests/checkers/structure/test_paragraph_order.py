"""Paragraphs that were moved are one finding, and neither missing nor added."""

from itertools import chain

from audit.alignment.align import align
from audit.checkers.accuracy.addition import Addition
from audit.checkers.accuracy.omission import Omission
from audit.checkers.structure.paragraph_order import BOOKS, CANAL, FISH, GRAIN, NURSES, ParagraphOrder
from audit.model.document import Document
from audit.model.text import Text

MAYOR = (
    "市长在欢迎会上感谢了外国医生。",
    "At the reception the mayor thanked the foreign doctors.",
)


def document(source: list[tuple[str, str]], target: list[tuple[str, str]]) -> Document:
    """Align paragraphs in one order with their translations in another."""
    texts = ("\n".join(pair[0] for pair in source), "\n".join(pair[1] for pair in target))
    return align(Document("a", Text.plain(texts[1]), Text.plain(texts[0])))


def test_together() -> None:
    """Two paragraphs that moved together are one finding over both, and nothing is missing or added."""
    moved = document([CANAL, NURSES, MAYOR, GRAIN, FISH, BOOKS], [CANAL, GRAIN, FISH, BOOKS, NURSES, MAYOR])
    (finding,) = ParagraphOrder().check_document(moved)

    assert finding.target.of(moved.target.content) == f"{NURSES[1]}\n{MAYOR[1]}"
    assert finding.message == "These paragraphs stand elsewhere in the original, 3 paragraphs away."
    assert not list(chain(Omission().check_document(moved), Addition().check_document(moved)))


def test_missing() -> None:
    """A paragraph that is missing, with another one invented elsewhere, has not moved."""
    moved = document([CANAL, NURSES, GRAIN, FISH, BOOKS], [CANAL, GRAIN, FISH, MAYOR, BOOKS])

    assert not list(ParagraphOrder().check_document(moved))
    assert list(Omission().check_document(moved))
