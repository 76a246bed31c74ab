"""Progress is shown beside the work, and changes nothing of it."""

from io import StringIO

import pytest

from audit.cli.progress import interactive, watched


class Terminal(StringIO):
    """A standard error that somebody watches."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Items pass in order, and each is told of."""
    monkeypatch.setattr("sys.stderr", Terminal())
    told: list[int] = []

    def tell(item: int) -> str:
        told.append(item)
        return f"{item} of [bold]{len(told)}"

    assert list(watched(range(3), tell)) == told == [0, 1, 2]


def test_interactive(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a terminal is shown anything, and only if silence was not asked for."""
    monkeypatch.setattr("sys.stderr", StringIO())
    silent = interactive(quiet=False)
    monkeypatch.setattr("sys.stderr", Terminal())

    assert (silent, interactive(quiet=False), interactive(quiet=True)) == (False, True, False)
