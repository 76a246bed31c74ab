"""Where the patterns of dates and shares are tried."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.patterns import matches
from audit.language.zh.dates import FULL, FULL_FIRST, YEAR_FIRST, YEAR_ONLY
from audit.language.zh.numbers import SHARE_FIRST, shares


@pytest.mark.parametrize(
    ("pattern", "places", "alphabet"),
    [
        (FULL, FULL_FIRST, "一九〇廿十元正初农历去今上个本民国公前纪年年月月日号、， 19x"),
        (YEAR_ONLY, YEAR_FIRST, "一九〇千零十元去今上本光绪公西前纪年年19. x"),
        (shares(), SHARE_FIRST, "百分之三十点五余几多有3.5/1, 万x"),
    ],
)
@settings(derandomize=True, max_examples=400, deadline=None)
@given(data=st.data())
def test_places_miss_nothing(
    pattern: re.Pattern[str], places: re.Pattern[str], alphabet: str, data: st.DataObject
) -> None:
    """Trying only where a date or a share may begin finds what trying everywhere does."""
    text = data.draw(st.text(alphabet, max_size=14))

    assert [m.span() for m in matches(pattern, places, text)] == [m.span() for m in pattern.finditer(text)]


@pytest.mark.parametrize(
    "text",
    ["光绪二十年八月", "公元前二二一年", "农历正月", "一九五〇年 、二月", "上个月", "百分之三十点五", "一百二十分之七"],
)
def test_what_they_are_for(text: str) -> None:
    """Each kind of date and share begins at such a place."""
    assert FULL_FIRST.match(text) or YEAR_FIRST.match(text) or SHARE_FIRST.match(text)
