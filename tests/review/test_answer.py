"""A correction means what an editor would mean by it."""

import pytest

from audit.model.text import Span
from audit.review.answer import replacement


def corrected(marked: str, correction: str) -> str:
    """Correct a sentence whose words stand between brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    context = marked.replace("[", "").replace("]", "")
    span, new = replacement(context, Span(start, end), correction)
    return context[: span.start] + new + context[span.end :]


@pytest.mark.parametrize(
    ("marked", "correction", "expected"),
    [
        ("We met on [June 17].", "May 7", "We met on May 7."),
        ("We met on [June 17].", "We met on ⟦May 7⟧.", "We met on May 7."),
        ("We met in town on [June 17].", "We met in town on May 7.", "We met in town on May 7."),
        ("We met in town on [June 17].\n", "They met in town on May 7.", "They met in town on May 7.\n"),
        ("In all [] of grain.", "120 shi ", "In all 120 shi  of grain."),
        ("In all[] of grain.", "120 shi", "In all 120 shi of grain."),
        ("The [the] hall was full.", "[delete]", "The hall was full."),
        ("It is so[ * *].", "[delete]", "It is so."),
        ("[Essay] The end.", "[delete]", "The end."),
        ("[essay]", "Article 3", "Article 3"),
    ],
)
def test_replacement(marked: str, correction: str, expected: str) -> None:
    """Words replace words, a sentence a sentence, and blanks fall into place."""
    assert corrected(marked, correction) == expected
