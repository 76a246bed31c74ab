"""Documents are made incomplete in a known way."""

import random
from itertools import repeat

from benchmarks.spoiling import sentences, spoil

PAIRS = [
    (
        "北方运河昨日举行开闸典礼。来自天津的工人们参加了大会。",
        "The northern canal held its opening ceremony yesterday. Labourers from Tianjin attended.",
    ),
    (
        "渔民们清晨驾船出海捕鱼。图书馆新购的历史书籍明天开放借阅。",
        "Fishermen sailed out early to catch fish. From tomorrow the library lends its new history books.",
    ),
    ("铁路工会主席介绍了粮食运输的困难。", "The chairman of the railway union spoke of the problems of moving grain."),
]
STRANGE = "县医院的护士为山村的孩子们接种了疫苗。", "Nurses vaccinated the children of three mountain villages."


def test_spoil() -> None:
    """What is marked is really alone: strange, or its counterpart is gone; the same chance makes the same."""
    source, target = spoil(PAIRS, repeat(STRANGE), random.Random(4))
    again = spoil(PAIRS, repeat(STRANGE), random.Random(4))
    marked = [span.of(text.content) for text in (source, target) for span in text.alone]

    assert (source.content, target.content) == tuple(text.content for text in again)
    assert all(one in STRANGE or any(one in side for pair in PAIRS for side in sentences(pair)) for one in marked)


def test_repeated_sentences_stay() -> None:
    """A sentence that the text says twice is not deleted, because nothing would be missing."""
    twice = [PAIRS[0], PAIRS[0]]
    made = [spoil(twice, repeat(("", "")), random.Random(seed)) for seed in range(30)]

    assert not any(text.alone for pair in made for text in pair)


def test_all_kinds_occur() -> None:
    """Over many rounds both sides lose and gain sentences."""
    marked: tuple[set[str], set[str]] = set(), set()
    for seed in range(60):
        for found, text in zip(marked, spoil(PAIRS, repeat(STRANGE), random.Random(seed)), strict=True):
            found |= {span.of(text.content) for span in text.alone}

    assert all(strange in found and found - {strange} for strange, found in zip(STRANGE, marked, strict=True))
