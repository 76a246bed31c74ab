"""Numbers that count nothing."""

import pytest

from audit.checkers.accuracy._facts.comparison import compare
from audit.checkers.accuracy._facts.marks import mark, noted_year
from audit.language.en.facts import read
from audit.model.document import Bead, Document
from audit.model.text import Span, Text


@pytest.mark.parametrize(
    ("text", "figure", "idle"),
    [
        ("The ASEAN+32 members met.", "32", True),
        ("The study [23] was published.", "23", True),
        ("The edict of [1723] was published.", "1723", False),
        ("They had 20 + 32 members.", "32", False),
        ("They had +32 members.", "32", False),
    ],
)
def test_mark(text: str, figure: str, idle: bool) -> None:
    """A number behind a name and a plus, or alone in square brackets, is no count."""
    facts = [fact for fact in read(text) if figure in fact.text]

    assert [mark(fact, text) for fact in facts] == [idle] * max(1, len(facts))


@pytest.mark.parametrize(
    ("figure", "source", "noted"),
    [
        ("20092", "自2009年金融危機以來", True),
        ("201614", "於2016年檢討制度", True),
        ("20092", "2009年2月", False),
        ("20092", "2009吨", False),
        ("2009", "2009年", False),
        ("32092", "3209年", False),
    ],
)
def test_noted_year(figure: str, source: str, noted: bool) -> None:
    """A year of the original with another digit or two is a year with the number of a note."""
    assert noted_year(figure, source) == noted


@pytest.mark.parametrize(
    ("source", "target", "silent"),
    [
        ("电话：25110000", "Tel: +852 2511 0000", True),
        ("账号：622-1234-567890", "Account: 622 1234 567890", True),
        ("电话：25110000", "Tel: 2511 0008", False),
        ("产量为25110吨。", "Output was 2511 tons.", False),
    ],
)
def test_dialled(source: str, target: str, silent: bool) -> None:
    """The same figures, seven or more, may be grouped otherwise."""
    bead = Bead(Span(0, len(target)), Span(0, len(source)))

    assert (compare(Document("a", Text.plain(target), Text.plain(source), beads=(bead,))) == ()) == silent
