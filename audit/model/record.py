"""What records of the model have in common."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any


class Record:
    """A base of frozen dataclasses with slots, of which so many are pickled that the usual way is too slow."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        """Rebuild from the values of the fields, in their order."""
        return type(self), _values(self.__slots__)(self)


@cache
def _values(names: tuple[str, ...]) -> Callable[[Record], tuple[Any, ...]]:
    """Give what takes the values of a record's fields, of which each kind has several."""
    take = attrgetter(*names)
    return take if len(names) > 1 else lambda record: (take(record),)
