"""A map over processes that keeps the order, bounds the work in flight and survives the death of a worker."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

BATCH = 16
_work: Callable[[Any], Any]  # set once in each worker, so that it travels once and not with every batch


def ordered(
    work: Callable[[T], R],
    items: Iterable[T],
    jobs: int,
    dead: Callable[[T, str], R],
    batch: int = BATCH,
    ready: Callable[[T], R | None] | None = None,
) -> Iterator[R]:
    """Apply `work` to each item in `jobs` processes, results in order; `work` and items must be picklable.

    Where a worker dies over an item (killed by the system, out of memory), the result is `dead(item, reason)`.
    What `ready` knows already, asked in this process, is not worked on. One job, or no more than one batch of work,
    needs no process.
    """
    slots = ((item, ready(item) if ready else None) for item in items)
    pool = _Pool(work, jobs, dead, batch // 4)
    idle = False
    try:
        yield from pool.run(_batches(slots, batch))
        idle = True
    finally:
        pool.stop(wait=idle)


Slot = tuple[T, R | None]


def _batches(slots: Iterable[Slot[T, R]], size: int) -> Iterator[list[Slot[T, R]]]:
    """Cut a stream into lists with at most `size` items to be worked on, and not too many others."""
    batch: list[Slot[T, R]] = []
    open_slots = 0
    for slot in slots:
        batch.append(slot)
        open_slots += slot[1] is None
        if open_slots == size or len(batch) == 8 * size:
            yield batch
            batch, open_slots = [], 0
    if batch:
        yield batch


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
    return [_work(item) for item in items]


class _Pool(Generic[T, R]):
    """A pool of processes, started for the second batch of work and replaced when one of them dies.

    Where nearly all is known already, the first `few` items are not worth a start of processes.
    """

    def __init__(self, work: Callable[[T], R], jobs: int, dead: Callable[[T, str], R], few: int) -> None:
        self.work, self.jobs, self.dead, self.few = work, jobs, dead, few
        self.executor: ProcessPoolExecutor | None = None

    def fresh(self, jobs: int) -> ProcessPoolExecutor:
        """Start processes."""
        return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(self.work,))

    def stop(self, *, wait: bool) -> None:
        """End all processes; there is nothing to wait for when somebody stopped listening before the end."""
        if self.executor:
            self.executor.shutdown(wait=wait, cancel_futures=True)

    def run(self, batches: Iterator[list[Slot[T, R]]]) -> Iterator[R]:
        """Keep twice as many batches in flight as there are workers; work alone on what is no more than one."""
        first = list(islice(batches, 1 if self.jobs <= 1 else 2))
        if len(first) < 2:
            for batch in chain(first, batches):
                yield from (self.work(item) if known is None else known for item, known in batch)
            return
        batches = chain(first, batches)
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
        done: Future[list[R]] = Future()
        if self.executor is None and len(items) <= self.few:
            self.few -= len(items)
            done.set_result([self.work(item) for item in items])
            return done
        self.executor = self.executor or self.fresh(self.jobs)
        try:
            return self.executor.submit(_batch, items)
        except BrokenProcessPool as error:
            done.set_exception(error)
            return done

    def singly(self, items: list[T]) -> Iterator[R]:
        """Work through items that may have killed a worker, each alone, so that only the culprit is lost."""
        for item in items:
            with self.fresh(1) as alone:
                try:
                    yield from alone.submit(_batch, [item]).result()
                except BrokenProcessPool:
                    yield self.dead(item, "the process that audited it died; it may need more memory than there is")


def _filled(batch: list[Slot[T, R]], results: Iterable[R]) -> Iterator[R]:
    """Put results into the open slots."""
    fresh = iter(results)
    for _, known in batch:
        yield next(fresh) if known is None else known
