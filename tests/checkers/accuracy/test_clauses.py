"""A clause is missing where neither words nor room are found for it."""

import pytest

from audit.checkers.accuracy import _clauses
from audit.checkers.accuracy.omission import Omission
from audit.checkers.catalogue import catalogue
from audit.engine import audit
from audit.model.document import Bead, Document
from audit.model.text import Span, Text

CANAL = "北方运河昨日举行开闸典礼，", "The northern canal opened yesterday"
GRAIN = "铁路工会运来粮食五百二十吨，", "the railway union brought 520 tons of grain"
FISH = "渔民们驾船前来观看。", "and fishermen came in boats to see it."
MOTTO = "工人们高呼“保护河流人人有责”，", "the workers shouted “All must protect the rivers”"


@pytest.fixture(params=[True, False], ids=["embeddings", "words"])
def judged(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Judge with embeddings and without."""
    monkeypatch.setattr(_clauses, "available", lambda: request.param)


def document(source: str, target: str) -> Document:
    """Make a document of one bead."""
    bead = Bead(Span(0, len(target)), Span(0, len(source)))
    return Document("a", Text.plain(target), Text.plain(source), beads=(bead,))


def missing(source: str, target: str) -> list[str]:
    """Give the words that are reported missing."""
    made = document(source, target)
    return [one.source.of(source) for one in Omission().check_document(made) if one.source]


@pytest.mark.usefixtures("judged")
class TestClauses:
    """Clauses with a number or a quotation."""

    def test_number(self) -> None:
        """A clause with a number is missed; a complete translation is not."""
        source = CANAL[0] + GRAIN[0] + FISH[0]

        assert missing(source, f"{CANAL[1]}, {FISH[1]}") == [GRAIN[0]]
        assert missing(source, f"{CANAL[1]}, {GRAIN[1]}, {FISH[1]}") == []

    def test_quotation(self) -> None:
        """So is one with a quotation, where the English quotes nothing."""
        source = CANAL[0] + MOTTO[0] + FISH[0]

        assert missing(source, f"{CANAL[1]}, {FISH[1]}") == [MOTTO[0]]
        assert missing(source, f"{CANAL[1]}, {MOTTO[1]}, {FISH[1]}") == []

    def test_together(self) -> None:
        """Neighbouring clauses are one finding, unless they are most of what is said."""
        source = CANAL[0] + GRAIN[0] + MOTTO[0] + FISH[0]

        assert missing(source, f"{CANAL[1]}, {FISH[1]}") == [GRAIN[0] + MOTTO[0]]
        assert missing(GRAIN[0] + MOTTO[0] + FISH[0], FISH[1]) == []

    def test_not_twice(self) -> None:
        """That the number is missing is not said again."""
        made = document(CANAL[0] + GRAIN[0] + FISH[0], f"{CANAL[1]}, {FISH[1]}")
        result = audit(made, [catalogue()[rule]() for rule in ("accuracy/number-mismatch", "accuracy/omission")])

        assert [entry.rule for entry in result.entries] == ["accuracy/omission"]
