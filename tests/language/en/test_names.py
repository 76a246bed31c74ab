"""Capitalised words of English text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.en.names import CAPITAL, WORD, capitalised


def test_words() -> None:
    """Hyphens, apostrophes and marks belong to a word, possessive endings do not."""
    text = "Shang-chih's men left Yan'an for Lüshun."

    assert [token.word for token in capitalised(text)] == ["Shang-chih", "Yan'an", "Lüshun"]
    assert all(token.span.of(text) == token.word for token in capitalised(text))


def test_neighbours() -> None:
    """Only a single blank joins two words; a sentence's first word is marked."""
    first, second, third = capitalised("The pilot Wang Yuke.\nNext day")[1:4]

    assert (first.word, first.joined) == ("Wang", False)
    assert (second.word, second.joined) == ("Yuke", True)
    assert (third.word, third.joined, third.first) == ("Next", False, True)


@settings(derandomize=True, max_examples=300)
@given(st.text("aB'-é中 1².É_", max_size=14))
def test_capitals_are_words(text: str) -> None:
    """The search for capitals finds the words that do not begin with a small plain letter, and nothing else."""
    words = [match.span() for match in WORD.finditer(text) if not "a" <= match[0][0] <= "z"]

    assert [match.span() for match in CAPITAL.finditer(text)] == words
