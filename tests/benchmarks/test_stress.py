"""Texts for the aligner are made with known beads."""

import random

from benchmarks.order import displaced
from benchmarks.stress import novel

VERSE = ["渔民们出海。", "他们捕了很多鱼。"], ["The fishermen sailed; and they caught many fish: it was a good day."]
PARAGRAPHS = [
    ("渔民们今天清晨驾船出海捕鱼，他们捕了很多很多的鱼，天黑才回家。", f"Text {number}.") for number in range(5)
]


def test_novel() -> None:
    """Every word of both sides is kept, unless the side is dropped."""
    for seed in range(20):
        for source, target in novel([VERSE], random.Random(seed)):
            assert not source or "".join(source).replace("，", "。") == "".join(VERSE[0])
            assert not target or sum(len(one.split()) for one in target) == len(VERSE[1][0].split())


def test_displaced() -> None:
    """One paragraph stands at least two places away; short ones stay."""
    made = displaced(PARAGRAPHS, random.Random(1))

    assert made is not None
    texts, moved = made
    assert sorted(texts) == [target for _, target in PARAGRAPHS]
    assert abs(texts.index(moved) - [target for _, target in PARAGRAPHS].index(moved)) > 1
    assert displaced([("短。", "Short.")] * 5, random.Random(1)) is None
