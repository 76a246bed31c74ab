"""English sentences end where a reader would end them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.en.sentences import sentences
from audit.model.text import Span


def cut(text: str) -> list[str]:
    """Give the sentences of a paragraph."""
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Smith met U.S. President Truman. |He left at 5 p.m. |The talks were held on Feb. 14, 1950. |No. 3 fell.",
        '"Go!" he said. |"Why?" Zhang asked. |"Come."',
        "He lives in the U.S. |The house is big. |J. B. Priestley came... and went.",
        "Article 4. This Agreement (see above. It is so.) ends. |1. Item one.",
        "1. The first thing. |2. The second thing.",
        'He said: "We won. |We lost." |Then he left.',
        "The north is left。|The south is not。",
        "It cost $3.5 million. |20 people saw it.",
        "That was the end.|The next day came.",
        "PEOPLE OF THE NORTH",
        "Wang et al. found it. |(This is so.) |Good.",
    ],
)
def test_ends(text: str) -> None:
    """Abbreviations, initials, quotations, brackets, list marks and stops of the wrong script."""
    assert cut(text.replace("|", "")) == [part.strip() for part in text.split("|")]


@settings(derandomize=True, max_examples=100)
@given(st.text('ABab. !?"()\n U.S1', max_size=40))
def test_nothing_is_lost(text: str) -> None:
    """The sentences hold every character that is not white space, in order."""
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
