"""The band holds the path."""

from itertools import pairwise

from audit.alignment.band import band, rising
from audit.alignment.lexical import lexical


def test_rising() -> None:
    """The longest chain leaves strays out."""
    assert rising([(0, 0), (1, 50), (2, 2), (3, 3), (4, 1), (5, 5)]) == [(0, 0), (2, 2), (3, 3), (5, 5)]


def test_narrow() -> None:
    """Anchors keep the band of a long text narrow, and its blocks follow each other from corner to corner."""
    source = [f"第{n}号仓库存粮{n * 37}吨。" for n in range(1, 601)]
    target = [f"Warehouse {n} holds {n * 37} tons." for n in range(1, 601)]
    blocks = band(lexical(source, target))

    assert (blocks[0].top, blocks[0].left) == (0, 0)
    assert (blocks[-1].bottom, blocks[-1].right) == (600, 600)
    assert all(after.top == before.bottom + 1 for before, after in pairwise(blocks))
    assert all(before.left <= after.left <= before.right for before, after in pairwise(blocks))
    assert max(block.right - block.left for block in blocks) < 200
