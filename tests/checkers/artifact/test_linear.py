"""The time of the rules grows with the length of a text and not faster, whatever the text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.checkers.catalogue import catalogue
from audit.scan.text import scan

RULES = tuple(checker() for name, checker in catalogue().items() if name.startswith("artifact/"))
PIECES = {
    "stars": "* ",
    "stars in prose": "the people * * and of * * to ",
    "tokens": "65438+",
    "tokens and blanks": "65438 + ",
    "kloc": "/kloc-0/",
    "digits and blanks": "1 1 2 10 ",
    "digits and commas": "1,1,1.1",
    "months": "65438+October ",
    "scrambled": "1September 2, 9491day ",
    "long numbers": "161,725 people 61,725 people ",
    "loop": "again and again ",
    "people": "the people of China and the ",
    "mojibake": "Ã©â€",
    "entities": "&amp;amp;amp;",
    "brackets": "[meaning (literally ",
    "notes": "Here is the English translation ",
    "lines": "essay\n\nsecond\n\n",
    "echoes": "abc " * 8 + "xyz\n",
}


def seconds(text: str) -> float:
    """Time a scan, the better of two."""
    best = 1e9
    for _ in range(2):
        started = time.process_time()
        scan(text, RULES)
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_linear(piece: str) -> None:
    """Sixteen times the text takes far less than 256 times the time; clocks are not trusted further."""
    short, long = (piece * (size // len(piece)) for size in (1_500, 24_000))

    assert seconds(long) <= 90 * seconds(short) + 0.5


ALPHABET = [
    "* ",
    "65438",
    "+",
    "0",
    "1 ",
    "2,",
    "/kloc-0/",
    "October ",
    "the people of ",
    "China ",
    "and ",
    "\n",
    "汉",
    "Ã©",
]


@settings(max_examples=12)
@given(st.lists(st.sampled_from(ALPHABET), min_size=1, max_size=5).map("".join))
def test_linear_for_any_piece(piece: str) -> None:
    """The same for pieces that nobody thought of."""
    short, long = (piece * (size // len(piece) + 1) for size in (1_500, 24_000))

    assert seconds(long) <= 90 * seconds(short) + 0.5
