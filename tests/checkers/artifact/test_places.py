"""Places that are taken, and the segments that share letters with a place."""

import pytest

from audit.alignment.align import align
from audit.checkers.artifact._places import home, touched
from audit.language.apart import Taken
from audit.model.document import Document
from audit.model.text import Span, Text

TEXT = "One came. Two went. Three stayed."


@pytest.mark.parametrize(
    ("place", "taken"),
    [
        ((0, 1), True),
        ((1, 2), False),
        ((1, 4), True),
        ((3, 5), True),
        ((5, 9), False),
        ((5, 20), True),
        ((4, 4), False),
    ],
)
def test_taken(place: tuple[int, int], taken: bool) -> None:
    """A place is taken if one of its letters is, the first or the last; what follows it does not count."""
    letters = Taken(20, (Span(3, 5), Span(0, 1)))
    letters.add(Span(19, 20))

    assert letters.touches(Span(*place)) is taken


@pytest.mark.parametrize(
    ("place", "indexes"),
    [((0, 1), [0]), ((4, 14), [0, 1]), ((9, 10), []), ((10, 19), [1]), ((12, 22), [1, 2]), ((0, 33), [0, 1, 2])],
)
def test_touched(place: tuple[int, int], indexes: list[int]) -> None:
    """Segments that only end or begin where the place does share nothing with it."""
    document = align(Document("d", Text.plain(TEXT)))

    assert [segment.target_text for segment in document.segments] == ["One came.", "Two went.", "Three stayed."]
    assert [segment.index for segment in touched(document, Span(*place))] == indexes


def test_home() -> None:
    """A place belongs to the segment in which it begins, or after which it stands."""
    document = align(Document("d", Text.plain(f"\n\n{TEXT}")))
    found = home(document, Span(11, 12))

    assert found is not None
    assert (found[0].index, found[1]) == (0, Span(9, 10))
    assert home(document, Span(0, 1)) is None
