"""The readings of a leaked token whose place must be guessed."""

import pytest

from audit.checkers.artifact._placeholder import leaks, readings


@pytest.mark.parametrize(
    ("quote", "dates"),
    [
        ("February 4th, 1950/KLOC-0", ("February 14th, 1950", "December 4th, 1950")),
        ("February 3rd, 1950/kloc-0/", ("February 13th, 1950", "December 3rd, 1950")),
        ("January 1, 1950/kloc-0/", ("January 11, 1950", "November 1, 1950")),
        ("March 2, 1950/kloc-0/", ("March 12, 1950", "March 21, 1950")),
        ("February 2, 1950/kloc-0/", ("February 12, 1950", "February 21, 1950", "December 2, 1950")),
        ("April 3, 1950/kloc-0/", ("April 13, 1950",)),
        ("May 3, 1950/kloc-0/", ("May 13, 1950", "May 31, 1950")),
        ("May 9 1950/kloc-0/", ("May 19 1950",)),
        ("February 10, 1950/kloc-0/", ("December 10, 1950",)),
        ("March 10, 1950/kloc-0/", ()),
    ],
)
def test_slots(quote: str, dates: tuple[str, ...]) -> None:
    """A token behind a date goes where a digit may be missing: into the day, which stays in the month, or the month."""
    assert readings(quote) == dates


def test_long() -> None:
    """A quote of eighty characters is read, a longer one is only reported."""
    assert readings("65438+0" + "2" * 73) == ("1" + "2" * 73,)
    assert readings("65438+0" + "2" * 74) == ()


def test_coordinates() -> None:
    """What would read as a number with two points is none."""
    assert list(leaks("It lies at 65438+0.25.31 east.")) == []
    assert [leak.quote for leak in leaks("It rose 65438+0.25 metres.")] == ["65438+0.25"]
