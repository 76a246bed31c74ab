"""Labels of headings are read in every form, and prose is not taken for one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.checkers.structure._label import counted, heading, label
from audit.language.en.ordinals import readings, write


@pytest.mark.parametrize(
    ("line", "unit", "value", "lone"),
    [
        ("第一条", "条", 1, True),
        ("第二十三条　甲方付款。", "条", 23, False),
        ("第一百零五條", "条", 105, True),
        ("第３章 总则", "章", 3, False),
        ("五、结论", "、", 5, False),
        ("（十二）其他", "（）", 12, False),
    ],
)
def test_heading(line: str, unit: str, value: int, lone: bool) -> None:
    """A Chinese heading gives its kind and number."""
    found = heading(line)

    assert found is not None
    assert (found.unit, found.value, found.lone) == (unit, value, lone)


@pytest.mark.parametrize("line", ["第三条铁路通车了。", "第一节车厢", "一九五〇年", "三十个工人", ""])
def test_no_heading(line: str) -> None:
    """A counted thing in prose is no heading."""
    assert heading(line) is None


@pytest.mark.parametrize(
    ("line", "form", "value"),
    [
        ("Article 4", "article #", 4),
        ("Chapter IV General", "chapter #", 4),
        ("Article thirty-third", "article #", 33),
        ("The third day", "# day", 3),
        ("first", "#", 1),
        ("(two) Save coal.", "(#)", 2),
        ("(c) Save time.", "(#)", 3),
        ("12. Save grain.", "#.", 12),
    ],
)
def test_label(line: str, form: str, value: int) -> None:
    """An English label gives its form and number."""
    found = label(line)

    assert found is not None
    assert (found.form, found.ways[0].value) == (form, value)


@pytest.mark.parametrize("line", ["1950 was a good year.", "First came the army.", "The third day was cold.", "essay"])
def test_no_label(line: str) -> None:
    """Prose has no label."""
    assert label(line) is None


@settings(derandomize=True, max_examples=60)
@given(st.integers(1, 99), st.sampled_from(["digits", "roman", "cardinal", "ordinal"]))
def test_written_and_read(value: int, kind: str) -> None:
    """A number written in any way is read back."""
    assert (kind, value) in readings(write(kind, value))


@pytest.mark.parametrize(
    ("numeral", "value"), [("十", 10), ("二十", 20), ("一〇五", 105), ("九十九", 99), ("１２", 12)]
)
def test_counted(numeral: str, value: int) -> None:
    """Chinese numerals of headings are read, by place too."""
    assert counted(numeral) == value
