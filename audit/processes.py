"""Work in processes: batches go out, results come back in order, and the death of a worker is survived."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import Any, Generic, TypeVar

from audit.compiled import keep
from audit.forerunner import DIED

T = TypeVar("T")
R = TypeVar("R")

Slot = tuple[T, R | None]
"""An item, and its result where that is known already."""

_work: Callable[[Any], Any]  # set once in each worker, so that it travels once and not with every batch


def shared(
    work: Callable[[T], R], batches: Iterator[list[Slot[T, R]]], jobs: int, dead: Callable[[T, str], R]
) -> Iterator[R]:
    """Share out batches over `jobs` processes; `dead(item, reason)` stands for what cost a worker its life."""
    pool = _Pool(work, jobs, dead)
    idle = False
    try:
        yield from pool.run(batches)
        idle = True
    finally:
        pool.stop(wait=idle)


def _begin(work: Callable[[Any], Any]) -> None:
    """Prepare a worker: Ctrl-C ends it at once and silently."""
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    """End a worker with the process that started it, which cannot say so when it is killed."""
    parent = parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)


def _batch(items: list[Any]) -> list[Any]:
    """Work through a batch, in a worker."""
    results = [_work(item) for item in items]
    keep()
    return results


class _Pool(Generic[T, R]):
    """A pool of processes, replaced when one of them dies."""

    def __init__(self, work: Callable[[T], R], jobs: int, dead: Callable[[T, str], R]) -> None:
        self.work, self.jobs, self.dead = work, jobs, dead
        self.executor: ProcessPoolExecutor | None = None

    def fresh(self, jobs: int) -> ProcessPoolExecutor:
        """Start processes."""
        return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(self.work,))

    def stop(self, *, wait: bool) -> None:
        """End all processes; there is nothing to wait for when somebody stopped listening before the end."""
        if self.executor:
            self.executor.shutdown(wait=wait, cancel_futures=True)

    def run(self, batches: Iterator[list[Slot[T, R]]]) -> Iterator[R]:
        """Keep twice as many batches in flight as there are workers."""
        flight: deque[tuple[list[Slot[T, R]], Future[list[R]]]] = deque()
        while True:
            for batch in islice(batches, 2 * self.jobs - len(flight)):
                flight.append((batch, self.submit(batch)))
            if not flight:
                return
            batch, future = flight.popleft()
            try:
                yield from _filled(batch, future.result())
            except BrokenProcessPool:
                self.executor = None
                yield from _filled(batch, self.singly([item for item, known in batch if known is None]))
                flight = deque((waiting, self.submit(waiting)) for waiting, _ in flight)

    def submit(self, batch: list[Slot[T, R]]) -> "Future[list[R]]":
        """Send what is to be worked on; a pool that broke meanwhile is told by the future, not here."""
        items = [item for item, known in batch if known is None]
        self.executor = self.executor or self.fresh(self.jobs)
        try:
            return self.executor.submit(_batch, items)
        except BrokenProcessPool as error:
            done: Future[list[R]] = Future()
            done.set_exception(error)
            return done

    def singly(self, items: list[T]) -> Iterator[R]:
        """Work through items that may have killed a worker, each alone, so that only the culprit is lost."""
        for item in items:
            with self.fresh(1) as alone:
                try:
                    yield from alone.submit(_batch, [item]).result()
                except BrokenProcessPool:
                    yield self.dead(item, DIED)


def _filled(batch: list[Slot[T, R]], results: Iterable[R]) -> Iterator[R]:
    """Put results into the open slots."""
    fresh = iter(results)
    for _, known in batch:
        yield next(fresh) if known is None else known
