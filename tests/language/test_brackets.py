"""Brackets are found, the outermost only, and an unclosed one encloses nothing."""

import pytest

from audit.language.brackets import enclosed
from audit.model.text import Span


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("a (b) c", ["(b)"]),
        ("(a [b] c) [d]", ["(a [b] c)", "[d]"]),
        ("(a", []),
        ("a) (b", []),
        ("(a [b) c", ["(a [b)"]),
    ],
)
def test_enclosed(text: str, inner: list[str]) -> None:
    """Give each outermost stretch with its brackets."""
    found = enclosed(text, Span(0, len(text)), {"(": ")", "[": "]"})

    assert [span.of(text) for span in found] == inner


def test_reach() -> None:
    """A bracket closed too far away encloses nothing."""
    assert enclosed("(aaaa)", Span(0, 6), {"(": ")"}, reach=5) == ()
