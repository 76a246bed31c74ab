"""A process that gets ready early: what it is sent is worked on, what becomes of it is told, and it never lingers."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from itertools import repeat

import pytest

from audit.forerunner import Forerunner, LostError, possible

pytestmark = pytest.mark.skipif(not possible(), reason="processes are not forked here")


def halve(number: int) -> int:
    """Halve a number; -1 takes its time, odd ones are refused, 13 kills the process."""
    if number == -1:
        time.sleep(60)
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


def test_work() -> None:
    """Results come back one by one, also when the rehearsal failed."""
    runner = Forerunner(partial(map, halve, [2, 3, 4]))

    runner.send(halve, 8)
    assert runner.receive() == 4
    runner.send(halve, 6)
    while not runner.done():
        time.sleep(0.01)
    assert runner.receive() == 3
    runner.stop()


def test_error() -> None:
    """What the work raises is raised where it is waited for, and the process goes on."""
    runner = Forerunner(list)

    runner.send(halve, 7)
    with pytest.raises(ValueError, match="7 is odd"):
        runner.receive()
    runner.send(halve, 2)
    assert runner.receive() == 1
    runner.stop()


def test_death() -> None:
    """A process that dies over an item is lost, and takes no more."""
    runner = Forerunner(list)

    runner.send(halve, 13)
    with pytest.raises(LostError):
        runner.receive()
    with pytest.raises(LostError):
        runner.send(halve, 2)
    runner.stop()


def test_rehearsal_ends() -> None:
    """Who has something to do does not go on rehearsing."""
    runner = Forerunner(partial(repeat, 0))

    runner.send(halve, 4)
    assert runner.receive() == 2
    runner.stop()


def test_stop() -> None:
    """A process that is still rehearsing is ended at once, and leaves nothing to wait for."""
    started = time.monotonic()
    Forerunner(partial(map, halve, [-1])).stop()

    assert time.monotonic() - started < 30
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_children_that_nobody_waits_for() -> None:
    """A process ends without a word also where the system was told to forget children at once."""
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        Forerunner(list).stop()
        dead = Forerunner(list)
        dead.send(halve, 13)
        with pytest.raises(LostError):
            dead.receive()
        dead.stop()
    finally:
        signal.signal(signal.SIGCHLD, before)


SCRIPT = """
import os, time
from audit.forerunner import Forerunner

def rehearse():
    os.write(1, b"begun\\n")
    yield

runner = Forerunner(rehearse)
time.sleep(60)
"""


def test_ends_with_a_killed_parent() -> None:
    """The process does not outlive the one that started it."""
    with subprocess.Popen([sys.executable, "-c", SCRIPT], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        begun = process.stdout.readline()
        process.kill()
        rest, _ = process.communicate(timeout=30)  # until the last process that can write there has ended

    assert (begun, rest) == ("begun\n", "")
