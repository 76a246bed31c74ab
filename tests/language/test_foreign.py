"""A foreign language is named only when it is certain."""

import pytest

from audit.language.foreign import foreign

FRENCH = "Le comité a adopté hier une nouvelle décision sur la distribution de l’eau dans toutes les villes."


def test_french() -> None:
    """A long French sentence is French, every time."""
    assert [foreign(FRENCH) for _ in range(3)] == ["French"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Wang Li, Zhang San, Li Si, Zhao Wu, Sun Liu, Zhou Qi, Wu Ba, Zheng Jiu, Wang Shi, Feng Shiyi",
        "Vive la France",
        "Recapturing eight strongholds, killing six enemy soldiers, capturing many rifles, winning great victories",
        "The committee adopted a new decision on water supply yesterday, and everybody was glad of it.",
        "",
    ],
)
def test_silence(text: str) -> None:
    """Names, short phrases, headlines and English are left alone."""
    assert foreign(text) is None
