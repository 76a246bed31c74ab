"""A spool can be read as often as needed."""

from collections.abc import Iterator

from audit.spool import Spool


def test_draws_from_the_stream_once() -> None:
    """The stream is drawn once; later readers, even in turns, see the same items."""
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
