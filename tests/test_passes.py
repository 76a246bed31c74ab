"""What a process does before it has anything to do."""

from audit.checkers.linguistic.repeated_word import RepeatedWord
from audit.model.report import Result
from audit.passes import Look
from tests.test_pipeline import RareOpening


def test_rehearsal() -> None:
    """The program's own rules are rehearsed; a user's see no document that is not the user's."""
    done = list(Look((RareOpening(), RepeatedWord()), "never").rehearse())

    assert [(one.document, one.skips) for one in done if isinstance(one, Result)] == [("specimen", ())]
