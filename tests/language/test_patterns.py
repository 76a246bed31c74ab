"""Patterns of many words."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.patterns import alternation, matches

PATTERN = re.compile(r"(?:第\s?)?[一二三]{1,3}(?:年|月(?!来))")
PLACES = re.compile(r"[第一二三](?=[^年月]{0,5}[年月])")


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(alphabet="第一二三年月来 x", max_size=24))
def test_places_change_nothing(text: str) -> None:
    """Trying a pattern only where it may begin finds what trying it everywhere does."""
    assert [m.span() for m in matches(PATTERN, PLACES, text)] == [m.span() for m in PATTERN.finditer(text)]


def test_the_longest_word_wins() -> None:
    """Of two words of which one begins the other, the longer is found; a blank may be written otherwise."""
    pattern = re.compile(alternation(("square mile", "square", "mile"), space=r"[\s-]"))

    assert [m[0] for m in pattern.finditer("square-mile square miles")] == ["square-mile", "square mile"]


def test_either_case() -> None:
    """Words in small letters may be found in capitals too."""
    pattern = re.compile(alternation(("yuan", "year"), either_case=True))

    assert [m[0] for m in pattern.finditer("YUAN, Yuan, year")] == ["YUAN", "Yuan", "year"]
