"""A spool can be read as often as needed."""

from collections.abc import Iterator

import pytest

from audit.spool import Spool


@pytest.mark.parametrize("few", [0, 2, 3, 500])
def test_draws_from_the_stream_once(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stream is drawn once; later readers, even in turns, see the same items, in memory or on disk."""
    monkeypatch.setattr("audit.spool.FEW", few)
    drawn: list[int] = []

    def stream() -> Iterator[int]:
        for number in range(3):
            drawn.append(number)
            yield number

    spool = Spool(stream())
    first = list(spool)
    pairs = list(zip(spool, spool, strict=True))

    assert first == [0, 1, 2]
    assert drawn == [0, 1, 2]
    assert pairs == [(0, 0), (1, 1), (2, 2)]
