"""Sentences meet their translations, and nothing is lost or taken twice."""

import statistics

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.alignment.match import Match, Sentence
from audit.alignment.pairing import Doubt, _stretches, median, pair

CHINESE = (
    "北方运河昨日开闸。",
    "三千名工人参加了庆祝大会。",
    "张市长在会上讲话。",
    "他说：“这条运河长一百二十公里，灌溉农田五万亩。”",
    "会后举行了焰火晚会。",
    "你们明年还修路吗？",
    "邻县的医生和教师也来参观。",
)
ENGLISH = (
    "The northern canal opened its gates yesterday.",
    "Three thousand workers took part in the celebration.",
    "Mayor Zhang spoke at the meeting.",
    'He said: "The canal is 120 kilometres long and irrigates 50,000 mu of farmland."',
    "After the meeting there were fireworks.",
    "Will you build roads next year as well?",
    "Doctors and teachers of the neighbouring county came to visit too.",
)


def beads(source: tuple[str, ...], target: tuple[str, ...], semantic: str = "never") -> list[tuple[int, ...]]:
    """Align, and give each bead as counts: first and last of the source, first and last of the target."""
    found = pair([Sentence(text) for text in source], [Sentence(text) for text in target], semantic)
    return [(one.source.start, one.source.stop, one.target.start, one.target.stop) for one in found]


@pytest.mark.parametrize("semantic", ["never", "auto", "always"])
class TestPair:
    """With embeddings and without."""

    def test_one_to_one(self, semantic: str) -> None:
        """Plain pairs."""
        assert beads(CHINESE, ENGLISH, semantic) == [(n, n + 1, n, n + 1) for n in range(7)]

    def test_dropped(self, semantic: str) -> None:
        """Two sentences that the translation drops have no counterpart, and those after them keep theirs."""
        assert beads(CHINESE, (*ENGLISH[:2], *ENGLISH[4:]), semantic) == [
            *((n, n + 1, n, n + 1) for n in range(2)),
            (2, 3, 2, 2),
            (3, 4, 2, 2),
            *((n, n + 1, n - 2, n - 1) for n in range(4, 7)),
        ]

    def test_added(self, semantic: str) -> None:
        """A sentence that the translation adds has none."""
        found = beads(CHINESE[:3] + CHINESE[4:], ENGLISH, semantic)

        assert (3, 3, 3, 4) in found
        assert found[-1] == (5, 6, 6, 7)

    def test_joined(self, semantic: str) -> None:
        """Two sentences that the translation makes one are one bead."""
        both = f"{ENGLISH[2][:-1]}, saying that the canal is 120 kilometres long and irrigates 50,000 mu of farmland."

        assert (2, 4, 2, 3) in beads(CHINESE, (*ENGLISH[:2], both, *ENGLISH[4:]), semantic)


def test_nothing() -> None:
    """A side without sentences leaves the other alone."""
    assert pair([], [Sentence("One.")]) == [Match(range(0), range(1), 1.0)]
    assert pair([Sentence("一。")], []) == [Match(range(1), range(0), 1.0)]
    assert pair([], []) == []


def test_dropped_page() -> None:
    """A page that the translation drops does not spoil what follows."""
    source = tuple(f"第{n}号仓库存粮{n * 37}吨，由{n + 300}名工人看守。" for n in range(1, 181))
    target = tuple(f"Warehouse {n} holds {n * 37} tons of grain and {n + 300} workers guard it." for n in range(1, 181))
    found = beads(source, target[:60] + target[120:])

    assert found[:60] == [(n, n + 1, n, n + 1) for n in range(60)]
    assert found[-60:] == [(n, n + 1, n - 60, n - 59) for n in range(120, 180)]


@settings(derandomize=True, max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(CHINESE), max_size=12), st.lists(st.sampled_from(ENGLISH), max_size=12))
def test_whole(source: list[str], target: list[str]) -> None:
    """Every sentence of both sides is in one bead, in order, and scores are from 0 to 1."""
    found = pair([Sentence(text) for text in source], [Sentence(text) for text in target], "never")

    assert [n for one in found for n in one.source] == list(range(len(source)))
    assert [n for one in found for n in one.target] == list(range(len(target)))
    assert all(0 <= one.score <= 1 for one in found)


def test_stretches() -> None:
    """A stretch reaches from an unsure bead to the next firm one on either side, or to the ends of the text."""
    doubt = Doubt(sure=0.5, thin=0.2, strange=0.1, firm=0.9, alike=0.4)

    def parts(scores: dict[int, float], shares: dict[int, float]) -> list[tuple[int, bool]]:
        found = [Match(range(n, n + 1), range(n, n + 1), scores.get(n, 1.0)) for n in range(20)]
        return [(len(part), sure) for part, sure in _stretches(found, [shares.get(n, 0.5) for n in range(20)], doubt)]

    assert parts({}, {9: 0.15}) == [(20, True)]
    assert parts({}, {9: 0.05}) == [(8, True), (3, False), (9, True)]
    assert parts({9: 0.3}, {}) == [(8, True), (3, False), (9, True)]
    assert parts({9: 0.8}, {9: 0.15}) == [(8, True), (3, False), (9, True)]
    assert parts({9: 0.3, 10: 0.8}, {8: 0.3}) == [(7, True), (5, False), (8, True)]
    assert parts(dict.fromkeys(range(20), 0.8) | {9: 0.3}, {}) == [(20, False)]


@given(st.lists(st.floats(-1e6, 1e6), min_size=1))
def test_median(values: list[float]) -> None:
    """It is the median of statistics."""
    assert median(values) == statistics.median(values)
