"""A map over processes that keeps the order, bounds the work in flight and survives the death of a worker."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

BATCH = 16
_work: Callable[[Any], Any]  # set once in each worker, so that it travels once and not with every batch


def ordered(
    work: Callable[[T], R], items: Iterable[T], jobs: int, dead: Callable[[T, str], R], batch: int = BATCH
) -> Iterator[R]:
    """Apply `work` to each item in `jobs` processes, results in order; `work` and items must be picklable.

    Where a worker dies over an item (killed by the system, out of memory), the result is `dead(item, reason)`.
    One job, or no more than one batch of items, needs no process.
    """
    stream = iter(items)
    first = list(islice(stream, batch + 1))
    if jobs <= 1 or len(first) <= batch:
        yield from map(work, chain(first, stream))
        return
    pool = _Pool(work, jobs, dead)
    try:
        yield from pool.run(_batches(chain(first, stream), batch))
    finally:
        pool.stop()


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Cut a stream into lists."""
    stream = iter(items)
    while some := list(islice(stream, size)):
        yield some


def _begin(work: Callable[[Any], Any]) -> None:
    """Prepare a worker: Ctrl-C ends it at once and silently."""
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _batch(items: list[Any]) -> list[Any]:
    """Work through a batch, in a worker."""
    return [_work(item) for item in items]


class _Pool(Generic[T, R]):
    """A pool of processes that is replaced when one of them dies."""

    def __init__(self, work: Callable[[T], R], jobs: int, dead: Callable[[T, str], R]) -> None:
        self.work, self.jobs, self.dead = work, jobs, dead
        self.executor = self.fresh(jobs)

    def fresh(self, jobs: int) -> ProcessPoolExecutor:
        """Start processes."""
        return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(self.work,))

    def stop(self) -> None:
        """End all processes without waiting for work that nobody wants any more."""
        self.executor.shutdown(wait=False, cancel_futures=True)

    def run(self, batches: Iterator[list[T]]) -> Iterator[R]:
        """Keep twice as many batches in flight as there are workers."""
        flight: deque[tuple[list[T], Future[list[R]]]] = deque()
        while True:
            for batch in islice(batches, 2 * self.jobs - len(flight)):
                flight.append((batch, self.submit(batch)))
            if not flight:
                return
            batch, future = flight.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                yield from self.singly(batch)
                self.executor = self.fresh(self.jobs)
                flight = deque((waiting, self.submit(waiting)) for waiting, _ in flight)

    def submit(self, batch: list[T]) -> "Future[list[R]]":
        """Send a batch; a pool that broke meanwhile is told by the future, not here."""
        try:
            return self.executor.submit(_batch, batch)
        except BrokenProcessPool as error:
            broken: Future[list[R]] = Future()
            broken.set_exception(error)
            return broken

    def singly(self, batch: list[T]) -> Iterator[R]:
        """Work through a batch that may have killed a worker, each item alone, so that only the culprit is lost."""
        for item in batch:
            with self.fresh(1) as alone:
                try:
                    yield from alone.submit(_batch, [item]).result()
                except BrokenProcessPool:
                    yield self.dead(item, "the process that audited it died; it may need more memory than there is")
