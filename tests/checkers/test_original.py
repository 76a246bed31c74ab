"""The simplified original of a document."""

from audit.checkers.original import original
from audit.model.document import Document
from audit.model.text import Text


def test_original() -> None:
    """It is empty without one."""
    assert original(Document("1", Text.plain("A treaty."), Text.plain("條約"))) == "条约"
    assert original(Document("1", Text.plain("A treaty."))) == ""
