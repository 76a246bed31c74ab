"""What speaks for places, persons and foreign names."""

import pytest

from audit.language.romanisation.evidence import is_common, is_known_otherwise, is_part, is_place, is_transcribed
from audit.model.text import Span


def place(text: str, name: str) -> Span:
    """Find a name in a text."""
    start = text.index(name)
    return Span(start, start + len(name))


@pytest.mark.parametrize(
    ("text", "name"), [("九屯站", "九屯"), ("向永绥撤退", "永绥"), ("在榆次", "榆次"), ("担杆列岛", "担杆")]
)
def test_places(text: str, name: str) -> None:
    """A suffix, a movement or the table tells a place."""
    assert is_place(text, place(text, name))


def test_persons() -> None:
    """A name without such signs is no place."""
    assert not is_place("代表李明发言", place("代表李明发言", "李明"))


def test_transcribed() -> None:
    """Sounds of foreign names are told from Chinese names by their characters."""
    assert is_transcribed("维辛斯基")
    assert not is_transcribed("罗文藻")


def test_part() -> None:
    """A stretch across a country's name, or with a word of grammar, is no name."""
    assert is_part("向意大利派遣军医", Span(1, 5))
    assert is_part("与其他地区", place("与其他地区", "他地"))
    assert not is_part("飞行员赵文博", Span(3, 6))


def test_common() -> None:
    """Characters outside GB 2312 may be misprints."""
    assert is_common("博")
    assert not is_common("掁")


def test_known_otherwise() -> None:
    """The dictionary's own English for a word is no misspelling of it."""
    assert is_known_otherwise("申根区", Span(0, 2), "Schengen")
    assert not is_known_otherwise("榆次城", Span(0, 2), "Yucyi")
