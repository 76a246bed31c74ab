"""What an English sentence names, and what only looks like it."""

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from audit.language.entities import en, zh


def claims(text: str) -> list[str]:
    """Give the words that claim an entity."""
    return [mention.span.of(text) for mention in en.read(text) if mention.name.claim]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Sino-Soviet treaty", ["Sino", "Soviet"]),
        ("told us that the U.S. and the US agreed", ["U.S.", "US"]),
        ("TREATY WITH JAPAN", ["JAPAN"]),
        ("Congo - Kinshasa and Côte d'Ivoire", ["Congo - Kinshasa", "Côte d'Ivoire"]),
        ("Saint Kitts and Nevis", ["Saint Kitts and Nevis"]),
        ("the Americans and the Polish", ["Americans", "Polish"]),
        ("the Republic of China", ["Republic of China"]),
        ("United Press reported", ["United Press"]),
    ],
)
def test_claims(text: str, expected: list[str]) -> None:
    """Names, adjectives, abbreviations and accents are read."""
    assert claims(text) == expected


@pytest.mark.parametrize(
    "text", ["New Mexico", "South China Sea", "polish the floor", "give us up", "Latin America", "a turkey"]
)
def test_look_alikes(text: str) -> None:
    """Words that contain a country's name claim none."""
    assert claims(text) == []


def test_cldr_agrees() -> None:
    """The two names that CLDR gives a territory mean the same."""
    chinese = Locale.parse("zh_Hans").territories
    for code, name in Locale.parse("en").territories.items():
        if len(code) == 2 and code in chinese and code not in ("ZZ", "XA", "XB"):
            meant = {entity for mention in zh.read(chinese[code]) for entity in mention.name.ids}
            said = {entity for mention in en.read(name) for entity in mention.name.ids}

            assert meant & said, code


@given(st.text(alphabet="USChina. -'&éN", max_size=30))
def test_places_lie_in_the_text(text: str) -> None:
    """Every mention covers at least one character of the text."""
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in en.read(text))
