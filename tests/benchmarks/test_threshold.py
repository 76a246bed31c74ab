"""The curve of precision against the threshold."""

import random

from benchmarks.planted import CLEAN, pairs
from benchmarks.threshold import garbled, grouped, joined, precision, score, share


def test_planted_garble_scores() -> None:
    """Clean documents score nothing, garbled ones more with each garble, and the same at every run."""
    [group] = list(grouped(list(pairs([CLEAN]))))
    one, three = (garbled(group, garbles, random.Random(3)) for garbles in (1, 3))

    assert one
    assert three
    assert 0 == score(joined(group)) < score(joined(one)) < score(joined(three))
    assert garbled(group, 3, random.Random(3)) == three
    assert garbled(group, 1000, random.Random(3)) is None


def test_shares() -> None:
    """Precision sinks with the share of garbled documents; nothing reported is nothing wrong."""
    assert share([0.1, 0.5], 0.5) == 0.5
    assert precision(1.0, 0.01, 0.5) > precision(1.0, 0.01, 0.01) > 0.49
    assert precision(0.0, 0.0, 0.01) == 1.0
