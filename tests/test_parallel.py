"""The map over processes keeps order and survives its workers."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from audit.forerunner import Forerunner, possible
from audit.parallel import WAITING, ordered


def double(number: int) -> int:
    """Double a number."""
    return 2 * number


def fragile(number: int) -> int:
    """Double a number; 13 kills the process."""
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def dead(item: int, reason: str) -> int:
    """Stand in for a lost result."""
    return -item


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("size", [0, 1, 3, 4, 50])
def test_order(jobs: int, size: int) -> None:
    """Results come in the order of the items, however many processes there are."""
    assert list(ordered(double, range(size), jobs, dead, batch=3)) == [2 * n for n in range(size)]


def test_death_costs_one_item() -> None:
    """A worker that dies loses the item that killed it, and no other."""
    expected = [-13 if n == 13 else 2 * n for n in range(60)]

    assert list(ordered(fragile, range(60), 2, dead, batch=4)) == expected


def test_stops_early() -> None:
    """Whoever stops listening ends the work."""
    stream = ordered(double, range(10**9), 2, dead, batch=4)

    assert [next(stream) for _ in range(3)] == [0, 2, 4]
    assert isinstance(stream, Generator)
    stream.close()


def known(number: int) -> int | None:
    """Know the results of all numbers but those that end with 3."""
    return None if number % 10 == 3 else 2 * number


forked = pytest.mark.skipif(not possible(), reason="processes are not forked here")


@forked
@pytest.mark.parametrize("size", [0, 1, 4, 5, 30, 700])
@pytest.mark.parametrize("ready", [known, None])
def test_order_with_a_forerunner(size: int, ready: Callable[[int], int | None] | None) -> None:
    """A process that got ready early does the few things there are to do; more of them are shared out."""
    runner = Forerunner(list)
    found = ordered(double, range(size), 2, dead, batch=16, ready=ready, runner=runner)

    assert list(found) == [2 * n for n in range(size)]
    runner.stop()


@forked
def test_known_things_are_looked_at_meanwhile() -> None:
    """While the first item is worked on, those after it are taken from the stream, up to a number."""
    taken = []

    def stream() -> Iterator[int]:
        for n in range(10_000):
            taken.append(n)
            yield n

    runner = Forerunner(list)
    found = ordered(late, stream(), 2, dead, batch=16, ready=after, runner=runner)

    assert next(found) == 0
    assert len(taken) == WAITING + 1
    runner.stop()


def late(number: int) -> int:
    """Double a number, in a while."""
    time.sleep(0.5)
    return 2 * number


def after(number: int) -> int | None:
    """Know all results but the first one."""
    return 2 * number if number else None


@forked
def test_death_of_a_forerunner() -> None:
    """A forerunner that dies costs the item that killed it."""
    runner = Forerunner(list)
    found = ordered(fragile, range(60), 2, dead, batch=16, ready=known, runner=runner)

    assert list(islice(found, 23)) == [-13 if n == 13 else 2 * n for n in range(23)]
    assert list(found) == [2 * n for n in range(23, 60)]
    runner.stop()


@forked
def test_early_death_of_a_forerunner() -> None:
    """A forerunner that dies before it begins costs nothing."""
    runner = Forerunner(partial(map, fragile, [13]))
    found = ordered(fragile, range(13), 2, dead, batch=16, ready=known, runner=runner)

    assert list(found) == [2 * n for n in range(13)]
    runner.stop()


SCRIPT = """
import os, sys, time
from audit.parallel import ordered

def work(number):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(60)

list(ordered(work, range(8), 2, None, batch=1))
"""


def test_workers_end_with_a_killed_parent() -> None:
    """No worker outlives the process that started it, even one that had no time to say goodbye."""
    with subprocess.Popen([sys.executable, "-c", SCRIPT], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        workers = [int(process.stdout.readline()) for _ in range(2)]
        process.kill()

        deadline = time.monotonic() + 10
        while any(map(alive, workers)) and time.monotonic() < deadline:
            time.sleep(0.05)

    assert not any(map(alive, workers))


def alive(process: int) -> bool:
    """Tell whether a process runs; one that has ended and whom nobody has asked about yet does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2][0] != "Z"
    except FileNotFoundError:
        return False
