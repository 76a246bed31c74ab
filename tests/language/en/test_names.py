"""Capitalised words of English text."""

from audit.language.en.names import capitalised


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
