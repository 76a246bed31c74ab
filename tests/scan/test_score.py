"""The score of a document."""

from hypothesis import given
from hypothesis import strategies as st

from audit.checkers.catalogue import catalogue
from audit.scan.score import score, scored
from audit.scan.text import scan

RULES = tuple(checker() for name, checker in catalogue().items() if name.startswith("artifact/"))


def test_counts() -> None:
    """Findings are counted by rule, in the order of their names."""
    text = "The Congre met in 65438+0989 and in 65438+0990."
    row = scored("a", len(text), scan(text, RULES))

    assert (row.id, row.findings, row.families) == ("a", 3, (("page-residue", 1), ("placeholder-leak", 2)))
    assert 0.9 < row.score < 1


def test_clean() -> None:
    """Nothing found is nought."""
    assert scored("a", 10, ()) == ("a", 0.0, 0, ())


def test_as_documented() -> None:
    """One major error is a half in 1,000 characters and a sixth in 5,000."""
    assert score(5, 1000) == 0.5
    assert score(5, 5000) == round(1 / 6, 4)
    assert score(5, 0) == 1.0


@given(st.floats(0.1, 1000), st.floats(0.1, 1000), st.integers(1, 10**7))
def test_grows(points: float, more: float, characters: int) -> None:
    """The score stays within 0 and 1 and grows with the penalty."""
    assert 0 <= score(points, characters) <= score(points + more, characters) <= 1
