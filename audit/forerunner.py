"""A process that gets ready for work while this one still looks for what there is to do.

What the work needs takes longer to load than a short piece of work takes to do, and a second processor is idle while
the first looks through ten thousand files for the one that has changed.
"""

import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import takewhile
from select import select
from typing import IO, Any, NoReturn, TypeVar

from audit.compiled import keep

DIED = "the process that audited it died; it may need more memory than there is"

BEGUN = b"."
"""What a process says when it has rehearsed."""

T = TypeVar("T")


class LostError(Exception):
    """The process has died over an item, or, `early`, before it began with one."""

    def __init__(self, *, early: bool) -> None:
        """Say when."""
        super().__init__(DIED)
        self.early = early


class Forerunner:
    """One process that rehearses, step by step, until it is sent something; then it works on that, item by item."""

    def __init__(self, rehearse: Callable[[], Iterable[object]]) -> None:
        """Fork. Raises OSError where there is no room for another process."""
        (inlet, items), (results, outlet) = os.pipe(), os.pipe()
        try:
            self._pid = os.fork()
        except OSError:
            for end in (inlet, items, results, outlet):
                os.close(end)
            raise
        if self._pid == 0:
            os.close(items)
            os.close(results)
            _live(rehearse, inlet, outlet)
        os.close(inlet)
        os.close(outlet)
        self._items, self._results = os.fdopen(items, "wb"), os.fdopen(results, "rb")
        self._begun = self._over = self.busy = self.used = False

    def send(self, work: Callable[[T], object], item: T) -> None:
        """Send an item and what to do with it, when the last one's result has been received. Raises LostError."""
        try:
            if self._over:
                raise BrokenPipeError
            self._items.write(pickle.dumps((work, item), pickle.HIGHEST_PROTOCOL))
            self._items.flush()
        except BrokenPipeError as error:
            raise LostError(early=True) from error
        self.busy = self.used = True

    def done(self) -> bool:
        """Tell whether there is a result to receive, or never will be. Raises LostError."""
        if not _waiting(self._results):
            return False
        if self._begun:
            return True
        self._begin()
        return self.done()

    def receive(self) -> Any:
        """Wait for the result of the item that was sent; what the work raised is raised here. Raises LostError."""
        self._begin()
        self.busy = False
        try:
            raised, result = pickle.load(self._results)
        except (EOFError, pickle.UnpicklingError) as error:
            self._over = True
            raise LostError(early=False) from error
        if raised is not None:
            raise raised
        return result

    def _begin(self) -> None:
        """Wait until the process has rehearsed. Raises LostError."""
        if not self._begun and os.read(self._results.fileno(), len(BEGUN)) != BEGUN:
            raise LostError(early=True)
        self._begun = True

    def stop(self) -> None:
        """End the process, whatever it is at, once."""
        if self._results.closed:
            return
        self._over = True
        with suppress(BrokenPipeError):
            self._items.close()
        self._results.close()
        with suppress(ProcessLookupError, ChildProcessError):  # whoever started us may have nobody wait for children
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)


def possible() -> bool:
    """Tell whether a process may be forked here: on a Mac, the system's libraries do not bear it."""
    return sys.platform == "linux"


def _waiting(stream: int | IO[bytes]) -> bool:
    """Tell whether there is something to read, or never will be."""
    return bool(select([stream], [], [], 0)[0])


def _live(rehearse: Callable[[], Iterable[object]], inlet: int, outlet: int) -> NoReturn:
    """Be the process, until it is ended or the one that started it is no more; Ctrl-C ends it silently."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        with suppress(Exception):  # if the work fails, let it fail over what matters
            deque(takewhile(lambda _: not _waiting(inlet), rehearse()), maxlen=0)
        os.write(outlet, BEGUN)
        with os.fdopen(inlet, "rb") as items, os.fdopen(outlet, "wb") as results:
            while True:
                outcome = _outcome(*pickle.load(items))
                keep()
                results.write(outcome)
                results.flush()
    finally:
        os._exit(0)


def _outcome(work: Callable[[T], object], item: T) -> bytes:
    """Give what the work raised, or None, and its result."""
    try:
        return pickle.dumps((None, work(item)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return pickle.dumps((error, None), pickle.HIGHEST_PROTOCOL)
