"""Units with numbers, and ranks."""

import pytest

from audit.language.entities.military import chinese_ranks, chinese_units, english_ranks, english_units


@pytest.mark.parametrize(
    ("text", "number", "word"),
    [
        ("七个连", 7, "company"),
        ("空军第十大队", 10, "group"),
        ("二十五師", 25, "division"),
        ("两个步兵团", 2, "regiment"),
    ],
)
def test_chinese_units(text: str, number: int, word: str) -> None:
    """A unit has a number and the words that may render it."""
    (unit,) = chinese_units(text)

    assert (int(unit.number), word in unit.words) == (number, True)


@pytest.mark.parametrize("text", ["五个代表团结一致", "三军事家", "七个国家", "一连三天"])
def test_chinese_look_alikes(text: str) -> None:
    """Words that begin like a unit are none, or are none that English calls one."""
    assert not [unit for unit in chinese_units(text) if "division" in unit.words or "brigade" in unit.words]


def test_english_units() -> None:
    """Up to two words may part number and unit; plural and ordinals are read."""
    text = "seven French battalions and the 10th Squadron of two companies"

    assert [(int(unit.number), sorted(unit.words)[0], unit.span.of(text)) for unit in english_units(text)] == [
        (7, "battalion", "battalions"),
        (10, "squadron", "Squadron"),
        (2, "company", "companies"),
    ]


def test_ranks() -> None:
    """Ranks are read in order; a general manager and a major victory are none."""
    assert len(chinese_ranks("上校王平与少校周林")) == 2
    assert len(english_ranks("Colonel Wang and Major Zhou")) == 2
    assert english_ranks("The General Manager spoke of a major victory; the Secretary-General agreed.") == ()
