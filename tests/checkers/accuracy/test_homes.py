"""Where the sentences of a segment are looked for."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.checkers.accuracy._homes import CHINESE_BREAK, ENGLISH_BREAK, Splitter
from audit.language.en.sentences import sentences as english
from audit.language.zh.sentences import sentences as chinese
from audit.model.text import Span


@pytest.mark.parametrize(("split", "pattern"), [(chinese, CHINESE_BREAK), (english, ENGLISH_BREAK)])
@settings(derandomize=True, max_examples=300)
@given(text=st.text(" 。.!…｡”\"')）Aab1人", max_size=12))
def test_what_has_no_break_is_one_sentence(split: Splitter, pattern: re.Pattern[str], text: str) -> None:
    """A quick look never misses several sentences."""
    assert pattern.search(text) is not None or len(split(text, Span(0, len(text)))) < 2


def test_most_sentences_have_no_break() -> None:
    """A figure with a point and the marks behind the last stop are no break."""
    assert ENGLISH_BREAK.search("He said: “It is 3.5 metres long.”") is None
    assert CHINESE_BREAK.search("他说：“长三点五米。”") is None
