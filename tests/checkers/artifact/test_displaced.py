"""The readings of numbers in which a 1 stands in the wrong place."""

import pytest

from audit.checkers.artifact._displaced import displaced
from audit.language.en.calendar import MONTHS


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1September 2, 9491day", ("September 21, 1949", "September 12, 1949")),
        ("1September 4, 9491day", ("September 14, 1949",)),
        ("1May 3, 9491day", ("May 31, 1949", "May 13, 1949")),
        ("1August 31, 949", ("August 31, 1949",)),
        ("1September 30, 949", ("September 30, 1949",)),
        ("1September 31, 949", ()),
        ("1September 2, 949", ("September 2, 1949",)),
        ("1February 4, 2010", ("December 4, 2010",)),
        ("1January 4, 2010", ("November 4, 2010",)),
        ("1March 4, 2010", ()),
        ("1February", ("December", "1 February")),
        ("1January", ("November", "1 January")),
        ("1February 14", ("December 14",)),
        ("2nd1day", ("21st",)),
        ("20001year", ("2001",)),
        ("20101year", ("2011",)),
        ("20111year", ()),
        ("the 2 1st century", ("21st",)),
        ("0. 12", ("0.12",)),
        ("16 1725", ("161725",)),
    ],
)
def test_readings(text: str, found: tuple[str, ...]) -> None:
    """Each shape gives what its number may have been, the likeliest first, and no day that its month has not."""
    [one] = displaced(text)

    assert one.readings == found


@pytest.mark.parametrize("month", MONTHS[2:])
def test_whole_months(month: str) -> None:
    """Only January and February have a month ten later; a 1 before another one is no month out of joint."""
    assert list(displaced(f"1{month}")) == []


def test_without_the_original() -> None:
    """Of the shapes that prove nothing, only long numbers are left where there is no original."""
    text = "It began in 1February with 1 12 tons, 16 1725 people and 0. 12 m."

    assert [one.quote for one in displaced(text)] == ["1February", "0. 12", "1 12", "16 1725"]
    assert [one.quote for one in displaced(text, alone=True)] == ["0. 12", "16 1725"]
