"""Syllables, readings and the two systems."""

import pytest

from audit.language.romanisation.syllables import (
    fold,
    readings,
    spellings,
    surname_spellings,
    surnames,
    syllabify,
)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Yan'an", "yanan"),
        ("Lüshun", "lushun"),
        ("Shang-chih", "shangchih"),
        ("T’ien-chin", "tienchin"),
        ("Xī'ān", "xian"),
    ],
)
def test_fold(name: str, folded: str) -> None:
    """Case, tones, apostrophes and hyphens do not count."""
    assert fold(name) == folded


def test_readings() -> None:
    """A character has all its readings, and the spellings of both systems."""
    assert readings("石") == ("shi", "dan")
    assert {"lu", "lv", "lyu"} <= spellings("吕")
    assert readings("A") == ()


@pytest.mark.parametrize(
    ("surname", "pinyin"),
    [("单", "Shan"), ("仇", "Qiu"), ("区", "Ou"), ("解", "Xie"), ("曾", "Zeng"), ("朴", "Piao"), ("查", "Zha"),
     ("缪", "Miao"), ("翟", "Zhai"), ("尉迟", "Yuchi"), ("欧阳", "Ouyang"), ("任", "Ren")],
)  # fmt: skip
def test_surnames(surname: str, pinyin: str) -> None:
    """Characters of several readings have their own as surnames."""
    assert surnames()[surname][0] == pinyin.lower()
    assert fold(pinyin) in surname_spellings(surname)


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("shangzhi", ("shang", "zhi")), ("shangchih", ("shang", "chih")), ("xian", ("xian",)), ("bridge", ()), ("", ())],
)
def test_syllabify(word: str, syllables: tuple[str, ...]) -> None:
    """A word is cut into the fewest syllables of one system, or not at all."""
    assert syllabify(word) == syllables
