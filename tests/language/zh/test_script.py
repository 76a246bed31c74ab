"""Traditional to simplified, position by position."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.zh.script import simplified


@pytest.mark.parametrize(
    ("traditional", "expected"),
    [
        ("行政院長陳誠", "行政院长陈诚"),
        ("敎育部長朱家驊", "教育部长朱家骅"),
        ("前綫戰塲羣衆", "前线战场群众"),
        ("乾隆年間天氣乾燥", "乾隆年间天气干燥"),
        ("曁旣", "暨既"),
        ("中华人民共和国", "中华人民共和国"),
    ],
)
def test_known_texts(traditional: str, expected: str) -> None:
    """Phrases and old print forms are known; simplified text stays as it is."""
    assert simplified(traditional) == expected


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_length_and_calm(text: str) -> None:
    """Any text keeps its length."""
    assert len(simplified(text)) == len(text)
