"""Acronyms and the words behind them."""

import pytest

from audit.language.entities.acronyms import called_for, has_full, known, shortened, similar, spells, unreadable


def test_called_for() -> None:
    """A sentence calls for the acronyms that it holds and for those of the bodies that it names."""
    assert [term.acronyms[0] for term, _ in called_for("世界貿易組織公布CPI")] == ["CPI", "WTO"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("CPP", "CPI", True), ("CIP", "CPI", True), ("AAN", "ASEAN", True), ("CPI", "CPI", False), ("DNA", "WTO", False)],
)
def test_similar(one: str, other: str, expected: bool) -> None:
    """One letter, or the order of the letters, makes the difference."""
    assert similar(one, other) is expected


def test_shortened() -> None:
    """A full form without one of its words is found, a reordered or generic one is not."""
    full = "National Development and Reform Commission"
    text = "The National Development and Commission met."

    assert (span := shortened(full, text)) is not None
    assert span.of(text) == "National Development and Commission"
    assert shortened("Special Administrative Region", "a special region") is None
    assert shortened("Centers for Disease Control and Prevention", "Centre for Disease Prevention and Control") is None


def test_full_forms_agree() -> None:
    """Small words, hyphens and spelling do not matter."""
    assert has_full(known()[1]["OECD"], "the organisation for economic cooperation and development")


def test_spells() -> None:
    """Neighbouring words spell an acronym, small words counted or not."""
    assert spells("SFTZ", "the Shanghai Free Trade Zone")
    assert not spells("NHC", "the National Hurricane")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the National Hurricane (NHC)", ["National Hurricane"]),
        ("the National Hurricane Center (NHC)", []),
        ("the Food and Agriculture Organization (FAO)", []),
        ("the Ministry of Economy, Trade and Industry (METI)", []),
    ],
)
def test_unreadable(text: str, expected: list[str]) -> None:
    """Words before a bracketed acronym must account for its letters."""
    assert [span.of(text) for span, _, _ in unreadable(text)] == expected
