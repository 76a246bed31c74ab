"""A map that keeps the order, over processes where there is enough to do."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from audit.forerunner import Forerunner, LostError

if TYPE_CHECKING:
    from audit.processes import Slot

T = TypeVar("T")
R = TypeVar("R")

BATCH = 16
WAITING = 512
"""Items that may be looked at while one before them is worked on."""


def ordered(
    work: Callable[[T], R],
    items: Iterable[T],
    jobs: int,
    dead: Callable[[T, str], R],
    batch: int = BATCH,
    ready: Callable[[T], R | None] | None = None,
    runner: Forerunner | None = None,
) -> Iterator[R]:
    """Apply `work` to each item in `jobs` processes, results in order; `work` and items must be picklable.

    Where a worker dies over an item (killed by the system, out of memory), the result is `dead(item, reason)`.
    What `ready` knows already, asked in this process, is not worked on. One job, no more than one batch of work, or a
    few items among many that are known need no pool of processes; if there is one, the process that got ready for
    them while this one looks for them does them.
    """
    slots: Iterator[Slot[T, R]] = ((item, ready(item) if ready else None) for item in items)
    if runner:
        slots = yield from _with(runner, work, slots, batch // 4, dead)
    batches = _batches(slots, batch)
    first = list(islice(batches, 1 if jobs <= 1 else 2))
    few = float("inf") if len(first) < 2 else batch // 4
    rest = chain(first, batches)
    for cut in rest:
        few -= sum(known is None for _, known in cut)
        if few < 0:
            from audit.processes import shared  # takes a while to load, and is not needed when little has changed

            yield from shared(work, chain([cut], rest), jobs, dead)
            return
        yield from (work(item) if known is None else known for item, known in cut)


def _with(
    runner: Forerunner, work: Callable[[T], R], slots: "Iterator[Slot[T, R]]", few: int, dead: Callable[[T, str], R]
) -> "Generator[R, None, Iterator[Slot[T, R]]]":
    """Yield results while there is not more to do than one process does soon; give the slots that are left."""
    waiting: deque[Slot[T, R]] = deque()
    try:
        for slot in slots:
            waiting.append(slot)
            few -= slot[1] is None
            yield from _done(runner, work, waiting, 0 if few < 0 else WAITING, dead)
            if few < 0:
                runner.stop()
                return slots
        yield from _done(runner, work, waiting, 0, dead)
    except LostError:
        return chain(waiting, slots)
    return slots


def _done(
    runner: Forerunner, work: Callable[[T], R], waiting: "deque[Slot[T, R]]", most: int, dead: Callable[[T, str], R]
) -> Generator[R, None, None]:
    """Yield what is done of the slots, in order, waiting for the process if more than `most` would be left."""
    while waiting:
        item, known = waiting[0]
        if known is None:
            if not runner.busy:
                runner.send(work, item)
            if len(waiting) <= most and not runner.done():
                return
            try:
                known = runner.receive()
            except LostError as lost:
                if lost.early:
                    raise
                known = dead(item, str(lost))
        waiting.popleft()
        yield known


def _batches(slots: "Iterable[Slot[T, R]]", size: int) -> "Iterator[list[Slot[T, R]]]":
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
