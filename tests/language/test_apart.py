"""Places that belong to a fact already."""

from audit.language.apart import Taken, apart
from audit.model.facts import Date
from audit.model.text import Span


def test_a_place_is_taken_once() -> None:
    """Of two facts that overlap, the first keeps its place; facts that only touch both do."""
    facts = [Date(Span(*ends), "") for ends in ((0, 3), (2, 5), (3, 6))]

    assert apart(facts, Taken(8)) == [facts[0], facts[2]]


def test_the_way_around_what_is_taken() -> None:
    """A stretch tells its first taken place, where that ends, and how far the text is free."""
    taken = Taken(10)
    taken.take(Span(4, 6))

    assert (taken.first(0, 4), taken.first(0, 10), taken.past(4), taken.past(0)) == (-1, 4, 6, 0)
    assert (taken.limit(0), taken.limit(6)) == (4, 10)


def test_the_end_of_a_text() -> None:
    """Where the last place is taken, nothing is free behind it."""
    taken = Taken(3)
    taken.take(Span(1, 3))

    assert (taken.past(1), taken.limit(3)) == (3, 3)
