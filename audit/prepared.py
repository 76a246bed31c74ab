"""Objects of packages that take long to load, kept in the user's cache folder as they are once loaded.

They are pickled; the large arrays that they hold lie beside the pickle as they are in memory, so that loading maps
them instead of reading them, and processes share them.
"""

import mmap
import pickle
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import accumulate
from pathlib import Path
from typing import Any

from audit.kept import SIZE, checksum, place, state, write

ALIGNED = 64
"""Bytes. Arrays begin at multiples of this, as processors like it."""
HEAD = SIZE + 4 + 8
"""Bytes before the pickle: the state of what it was made from, a checksum of the pickle, and its length."""


def prepared(name: str, sources: Sequence[Path], build: Callable[[], Any]) -> Any:
    """Give an object that is built from files of packages, anew only where one of them has changed.

    The file of the code that builds it counts as one of them. What cannot be pickled or written is built each time.
    """
    file = place(name)
    current = state(sources, build)
    with suppress(Exception):  # whatever is wrong with the file, it is made anew
        return _load(file, current)
    made = build()
    with suppress(OSError, pickle.PicklingError, TypeError, AttributeError):
        write(file, _pieces(made, current))
    return made


def _pieces(made: Any, current: bytes) -> list[bytes | memoryview]:
    """Give what is to be written of an object."""
    arrays: list[pickle.PickleBuffer] = []
    pickled = pickle.dumps(made, pickle.HIGHEST_PROTOCOL, buffer_callback=arrays.append)
    raw = [array.raw() for array in arrays]
    body = pickle.dumps((pickled, [len(array) for array in raw]))
    pieces: list[bytes | memoryview] = [current + checksum(body) + len(body).to_bytes(8), body, _gap(HEAD + len(body))]
    for array in raw:
        pieces += [array, _gap(len(array))]
    return pieces


def _load(file: Path, current: bytes) -> Any:
    """Load an object; raise an error if the file does not hold it whole, as made from what there is now."""
    with file.open("rb") as stream:
        data = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
    end = HEAD + int.from_bytes(data[SIZE + 4 : HEAD])
    body = data[HEAD:end]
    if data[: SIZE + 4] != current + checksum(body):
        raise ValueError("spoilt, or made from other files")
    pickled, sizes = pickle.loads(body)
    *starts, stop = accumulate((size + len(_gap(size)) for size in sizes), initial=end + len(_gap(end)))
    if len(data) != stop:
        raise ValueError("cut short")
    return pickle.loads(pickled, buffers=[data[at : at + size] for at, size in zip(starts, sizes, strict=True)])


def _gap(size: int) -> bytes:
    """Give the bytes that fill up a size."""
    return bytes(-size % ALIGNED)
