"""Which English name can be which Chinese one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.romanisation.forms import pinyin_person, pinyin_place, wade_person
from audit.language.romanisation.matcher import WHOLE, distance, standing, wholes, windows
from audit.language.romanisation.syllables import fold
from audit.model.text import Span

NAMES = st.sampled_from("石王李陈欧单任").flatmap(
    lambda family: st.text(alphabet="志文华英国明德平安", min_size=1, max_size=2).map(lambda given: family + given)
)


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Shi Shangzhi", "石上志"),
        ("Shih Shang-chih", "石上志"),
        ("Shí Shàngzhì", "石上志"),
        ("SHI SHANGZHI", "石上志"),
        ("Ouyang Xiu", "欧阳修"),
        ("Zeng Guofan", "曾国藩"),
    ],
)
def test_wholes(english: str, chinese: str) -> None:
    """Systems and marks are understood, and characters that are read otherwise in a family name."""
    assert fold(english) in wholes(chinese)


def test_no_wholes() -> None:
    """A name with a wrong syllable is another."""
    assert fold("Wang Yukuo") not in wholes("王玉珂")


@settings(derandomize=True, max_examples=60, deadline=None)
@given(NAMES)
def test_own_spellings(name: str) -> None:
    """What the project writes for a name, its matcher accepts, in both systems."""
    assert fold(pinyin_person(name)) in wholes(name)
    assert fold(wade_person(name)) in wholes(name)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.text(alphabet="abcd", max_size=6), st.text(alphabet="abcd", max_size=6))
def test_distance(one: str, other: str) -> None:
    """The distance is symmetric, 0 for the same word, and at most the longer word."""
    assert distance(one, other) == distance(other, one) <= max(len(one), len(other))
    assert (distance(one, other) == 0) == (one == other)


def test_windows() -> None:
    """A folded name is found wherever one syllable a character spells it."""
    text = "驻旅顺口的苏军到旅顺"

    assert [span.of(text) for span in windows("lushun", text)] == ["旅顺", "旅顺"]
    assert [span.of(text) for span in windows("lushunkou", text)] == ["旅顺口"]
    assert list(windows("london", text)) == []


def test_places() -> None:
    """Places are one word, with an apostrophe where a syllable begins with a vowel."""
    assert [pinyin_place(name) for name in ("延安", "西安", "邯郸", "吕梁")] == ["Yan'an", "Xi'an", "Handan", "Lüliang"]


def test_long_texts() -> None:
    """A whole document is searched as a sentence is, whatever its length."""
    text = "赵文博驾机起义。"

    assert windows("zhaowenbo", text) == windows("zhaowenbo", text + "。" * WHOLE) == (Span(0, 3),)
    assert standing("wen", text) == (1,)
    assert list(standing("wen", text + "。" * WHOLE)) == [1]
