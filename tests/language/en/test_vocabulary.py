"""The words of a text as a set."""

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.en.vocabulary import opening, vocabulary


def test_vocabulary() -> None:
    """Case is kept, and a mark or an accent ends a run of plain letters."""
    assert vocabulary("The O'Brien of Côte 2b") == {"The", "O", "Brien", "of", "C", "te", "b"}


@settings(derandomize=True, max_examples=100)
@given(st.sampled_from(["french", "guinea-bissau", "côte d’ivoire", "åland"]), st.text("a-é ’.", max_size=4))
def test_opening(word: str, around: str) -> None:
    """A text that has a word by itself has its opening."""
    assert opening(word) in vocabulary(f"{around} {word} {around}")
