"""How far a run is, shown on standard error while it lasts."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def interactive(quiet: bool) -> bool:
    """Tell whether somebody watches: standard error is a terminal, and silence was not asked for."""
    return not quiet and sys.stderr.isatty()


def watched(items: Iterable[T], tell: Callable[[T], str]) -> Iterator[T]:
    """Pass items on and show, after each, the time and what there is to tell."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        for item in items:
            yield item
            bar.update(task, description=tell(item))
