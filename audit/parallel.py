"""A map that keeps the order, over processes where there is enough to do."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from audit.processes import Slot

T = TypeVar("T")
R = TypeVar("R")

BATCH = 16


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
    What `ready` knows already, asked in this process, is not worked on. One job, no more than one batch of work, or a
    few items among many that are known need no process.
    """
    batches = _batches(((item, ready(item) if ready else None) for item in items), batch)
    first = list(islice(batches, 1 if jobs <= 1 else 2))
    few = float("inf") if len(first) < 2 else batch // 4
    rest = chain(first, batches)
    for slots in rest:
        few -= sum(known is None for _, known in slots)
        if few < 0:
            from audit.processes import shared  # takes a while to load, and is not needed when little has changed

            yield from shared(work, chain([slots], rest), jobs, dead)
            return
        yield from (work(item) if known is None else known for item, known in slots)


def _batches(slots: Iterable["Slot[T, R]"], size: int) -> Iterator[list["Slot[T, R]"]]:
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
