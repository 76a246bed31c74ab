"""Pinyin to Wade-Giles."""

import pytest

from audit.language.romanisation.wadegiles import wade


@pytest.mark.parametrize(
    ("pinyin", "expected"),
    [
        ("zhong", "chung"), ("zhi", "chih"), ("qiu", "chiu"), ("xue", "hsueh"), ("guo", "kuo"), ("si", "ssu"),
        ("yi", "i"), ("hai", "hai"), ("bei", "pei"), ("duo", "to"), ("ren", "jen"), ("xiong", "hsiung"),
        ("gui", "kuei"), ("hui", "hui"), ("yan", "yen"), ("lian", "lien"), ("a", "a"), ("er", "erh"), ("zuo", "tso"),
    ],
)  # fmt: skip
def test_wade(pinyin: str, expected: str) -> None:
    """Each syllable has the spelling of Giles's dictionary, without marks."""
    assert wade(pinyin) == expected
