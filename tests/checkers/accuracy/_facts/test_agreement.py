"""Agreement of a Chinese and an English fact."""

import pytest

from audit.checkers.accuracy._facts.agreement import agree
from audit.checkers.accuracy._facts.ranks import COMPATIBLE, CONVERTED, FIGURE, SAME
from audit.language.en.facts import read as read_en
from audit.language.zh.facts import read as read_zh

RANKS = [
    ("二十五万人", "250,000 people", SAME), ("二十五万人", "a quarter of a million", SAME),
    ("百分之五十", "half", CONVERTED),     ("十五亩地", "1 hectare", CONVERTED),
    ("一百斤粮", "50 kg", CONVERTED), ("半年", "six months", CONVERTED),
    ("两倍", "200 percent", CONVERTED), ("增加两倍", "three times", COMPATIBLE), ("五十多人", "more than fifty", SAME),
    ("五十多人", "fifty-three", COMPATIBLE), ("十几人", "more than ten", COMPATIBLE), ("88%的人", "88 points", FIGURE),
    ("一千公里长", "1,000 metres", FIGURE), ("二十五万人", "2.5 million", None), ("五十多人", "more than sixty", None),
    ("约一万六千七百元", "about 16,000 yuan", None), ("海伦等二十八县", "27 other counties", CONVERTED),
    ("一九五〇年二月十四日", "February 14, 1950", SAME), ("二月十四日", "14 Feb. 1950", CONVERTED),
    ("二月十四日", "February 4", None), ("光绪三十一年", "1905", SAME), ("六日来信", "the 6th", CONVERTED),
    ("九一八事变", "September 18", CONVERTED), ("下午三时", "15:00", SAME), ("下午三时", "3 a.m.", None),
    ("晚十二时", "midnight", SAME), ("二十世纪", "the 20th century", SAME), ("15世纪", "the 1500s", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "rank"), RANKS)
def test_ranks(source: str, target: str, rank: int | None) -> None:
    """Two facts agree as far as their values do, whatever their form."""
    (here,), (there,) = read_zh(source), read_en(target)

    assert agree(here, there) == rank
