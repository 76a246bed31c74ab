"""Misspelt names written again."""

import pytest

from audit.language.romanisation.pairing import misses
from audit.language.romanisation.respell import respelled


@pytest.mark.parametrize(
    ("english", "chinese", "expected"),
    [
        ("Zhao Wenbao", "赵文博", "Zhao Wenbo"),
        ("Zhou Lan Fan", "周兰芬", "Zhou Lan Fen"),
        ("Chao Kuo-hsin", "赵国贤", "Chao Kuo-hsien"),
        ("Lou Wenzao", "罗文藻", "Luo Wenzao"),
        ("Dangeng", "担杆", "Dangan"),
    ],
)
def test_respelled(english: str, chinese: str, expected: str) -> None:
    """System, hyphens and division are the writer's; only the wrong syllable changes."""
    (miss,) = misses(english, chinese)

    assert respelled(miss, chinese, english) == expected
