"""What is missing or added is found wherever the aligner has put it."""

import pytest

from audit.checkers.accuracy import _gaps, _orphans
from audit.checkers.accuracy._gaps import gaps
from audit.model.document import Bead, Document
from audit.model.text import Span, Text

CANAL = "北方运河昨日举行开闸典礼。", "The northern canal held its opening ceremony yesterday."
NURSES = (
    "县医院的护士为山村的孩子们接种了疫苗。",
    "Nurses of the county hospital vaccinated the children of the village.",
)
GRAIN = (
    "铁路工会主席在会上介绍了粮食运输的困难。",
    "The chairman of the railway union spoke of the problems of moving grain.",
)


@pytest.fixture(params=[True, False], ids=["embeddings", "words"])
def judged(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Judge with embeddings and without."""
    monkeypatch.setattr(_orphans, "available", lambda: request.param)
    monkeypatch.setattr(_gaps, "available", lambda: request.param)


def document(*beads: tuple[str, str]) -> Document:
    """Make a document of aligned pairs, either side of which may be empty."""
    source = target = ""
    made = []
    for ours, theirs in beads:
        made.append((Span(len(target), len(target) + len(theirs)), Span(len(source), len(source) + len(ours))))
        source, target = source + ours, f"{target}{theirs} " if theirs else target
    return Document("one", Text.plain(target), Text.plain(source), beads=tuple(Bead(*one) for one in made))


@pytest.mark.usefixtures("judged")
class TestGaps:
    """Omissions and additions, by words and by meaning."""

    def test_inside_a_bead(self) -> None:
        """A sentence that the aligner has joined to a neighbour is missed, at its place in the other side."""
        omitted, added = gaps(document((CANAL[0] + NURSES[0], CANAL[1]), GRAIN))

        assert [(one.text, one.target.start) for one in omitted] == [(NURSES[0], len(CANAL[1]))]
        assert not added

    def test_added_inside_a_bead(self) -> None:
        """So is one that the translation has too many."""
        omitted, added = gaps(document((CANAL[0], f"{NURSES[1]} {CANAL[1]}"), GRAIN))

        assert [(one.text, one.source.start) for one in added] == [(NURSES[1], 0)]
        assert not omitted

    def test_alone(self) -> None:
        """Neighbouring sentences that stand alone are one gap."""
        omitted, _ = gaps(document(CANAL, (NURSES[0], ""), (GRAIN[0], "")))

        assert [(one.text, one.sentences, one.last) for one in omitted] == [(NURSES[0] + GRAIN[0], 2, True)]

    def test_joined(self) -> None:
        """Two sentences that became one are complete."""
        assert gaps(document((CANAL[0] + NURSES[0], f"{CANAL[1][:-1]}, and {NURSES[1]}"), GRAIN)) == ((), ())

    def test_moved(self) -> None:
        """A sentence that stands elsewhere is neither missing nor added."""
        assert gaps(document((NURSES[0], ""), CANAL, GRAIN, ("", NURSES[1]))) == ((), ())

    def test_boundary(self) -> None:
        """A sentence that translates a clause of the bead before its own is no addition."""
        both = f"{CANAL[0][:-1]}，{NURSES[0]}"

        assert gaps(document((both, CANAL[1]), (GRAIN[0], f"{NURSES[1]} {GRAIN[1]}"))) == ((), ())

    def test_repeated(self) -> None:
        """A line that the original says twice may be translated once."""
        assert gaps(document((NURSES[0], ""), CANAL, NURSES)) == ((), ())
