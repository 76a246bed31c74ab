"""Phrases that may render a name, and when two are the same."""

import pytest

from audit.language.terminology.english import bag, covers, phrases


@pytest.mark.parametrize(
    ("text", "heads", "expected"),
    [
        ("They manage the China-China Railway now.", ("railway",), ["China-China Railway"]),
        ("the medium-long railway jointly managed", ("railway",), ["medium-long railway"]),
        ("The railway was closed.", ("railway",), []),
        ("the People's Bank of China said", ("bank",), ["People's Bank of China"]),
        ("WHO and National Health Commission", ("commission",), ["National Health Commission"]),
        ("If schools close", ("school",), []),
    ],
)
def test_phrases(text: str, heads: tuple[str, ...], expected: list[str]) -> None:
    """A phrase has a head and a word besides it, and no verbs or function words."""
    assert [span.of(text) for span in phrases(text, heads)] == expected


@pytest.mark.parametrize(
    ("long", "short", "expected"),
    [
        ("China Changchun Railway", "Changchun Railway", True),
        ("People's Bank of China", "the Chinese People's Bank", True),
        ("Labour Committees", "Labor Committee", True),
        ("Joint Committee", "Joint Commission", False),
        ("China Changchun Railway", "China-China Railway", False),
    ],
)
def test_covers(long: str, short: str, expected: bool) -> None:
    """Number, spelling, order, articles and country adjectives make no difference; other words do."""
    assert covers(bag(long), bag(short)) is expected
