"""Tables of packages that take long to read, kept in the user's cache folder in a form that is quick to read."""

import marshal
import mmap
import os
import sys
import time
from array import array
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate, pairwise
from pathlib import Path
from types import FunctionType
from typing import Generic, TypeVar
from zlib import crc32

from audit import atomic

V = TypeVar("V")

FORM = 2
"""Counts the forms in which versions of this program have written tables."""
SHARDS = 4096
MEMORY = 65_536
"""Keys of a table that were asked for last are found at once."""
SIZE = 16
MONTH = 30 * 24 * 3600
"""Seconds. What another installation wrote is taken to be forgotten after that, and deleted."""


def folder() -> Path:
    """Give the user's cache folder, which may not be there yet."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(home) / "mt-audit"


def place(name: str) -> Path:
    """Give the place of a file that depends on what is installed: each installation of Python has its own."""
    return folder() / f"{name}-{crc32(os.fsencode(sys.prefix)):08x}"


class Kept(Generic[V]):
    """A table of texts or numbers by key, of which only the parts that are asked for are read."""

    def __init__(self, shards: Sequence[bytes | memoryview]) -> None:
        """Take the parts as they are written; a key's checksum tells the part that has it."""
        self._written = shards
        self._shards: list[bytes | memoryview | dict[str, V]] = list(shards)
        self.get = lru_cache(maxsize=MEMORY)(self._look)

    def __reduce__(self) -> tuple[type["Kept[V]"], tuple[list[bytes]]]:
        """Pickle the parts as they are written."""
        return type(self), ([bytes(part) for part in self._written],)

    def _look(self, key: str) -> V | None:
        """Give the value of a key, None without one."""
        number = _shard(key)
        part = self._shards[number]
        if not isinstance(part, dict):
            part = self._shards[number] = dict(marshal.loads(part))
        return part.get(key)


def kept(name: str, sources: Sequence[Path], build: Callable[[], Mapping[str, str]]) -> Kept[str]:
    """Give a table that is built from files of packages, anew only where one of them has changed.

    The file of the code that builds it counts as one of them. Where it cannot be written, it is built each time.
    """
    file = place(name)
    current = state(sources, build, FORM)
    with suppress(OSError, ValueError, EOFError, TypeError):
        return Kept(_parted(read(file, current)))
    shards = sharded(build())
    body = memoryview(_joined(shards))
    with suppress(OSError):
        write(file, [current, checksum(body), body])
    return Kept(shards)


def sharded(table: Mapping[str, V]) -> list[bytes]:
    """Write a table of texts or numbers in parts, as `Kept` takes them."""
    parts: list[dict[str, V]] = [{} for _ in range(SHARDS)]
    for key, value in table.items():
        parts[_shard(key)][key] = value
    return [marshal.dumps(part) for part in parts]


def _joined(shards: Sequence[bytes]) -> bytes:
    """Lay parts end to end, after the places where they begin and end."""
    return array("I", accumulate(map(len, shards), initial=0)).tobytes() + b"".join(shards)


def _parted(body: memoryview) -> list[memoryview]:
    """Give the parts that were laid end to end, without reading them."""
    head = (SHARDS + 1) * array("I").itemsize
    return [body[head + start : head + end] for start, end in pairwise(body[:head].cast("I"))]


def _shard(key: str) -> int:
    """Give the number of the part that has a key."""
    return crc32(key.encode("utf-8", "surrogatepass")) % SHARDS


def checksum(data: bytes | memoryview) -> bytes:
    """Give a checksum, by which a file that was cut or spoilt is known."""
    return crc32(data).to_bytes(4, "big")


def state(sources: Sequence[Path], build: Callable[[], object], *others: object) -> bytes:
    """Give a digest of the state of files, of the code that builds from them, of this Python, and of other values."""
    code = [Path(build.__code__.co_filename)] if isinstance(build, FunctionType) else []
    stats = [(str(file), stat.st_size, stat.st_mtime_ns) for file in (*sources, *code) for stat in [file.stat()]]
    return blake2b(repr((sys.version_info, marshal.version, SHARDS, stats, others)).encode(), digest_size=SIZE).digest()


def read(file: Path, current: bytes) -> memoryview:
    """Read what was written for a state, after it and a checksum. Raises OSError, and ValueError for anything else.

    The file is mapped into memory, where it stays as it is even if another one takes its place.
    """
    with file.open("rb") as stream:
        data = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
    body = data[SIZE + 4 :]
    if data[: SIZE + 4] != current + checksum(body):
        raise ValueError(f"{file} is spoilt, or was written for another state; it is made anew.")
    return body


def write(file: Path, pieces: Sequence[bytes | memoryview]) -> None:
    """Write a file whole or not at all, for the user only: it may be a pickle, which runs as code. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    _forget(file)
    atomic.write(file, pieces, private=True)


def _forget(file: Path) -> None:
    """Delete what other installations wrote in place of a file."""
    name, _, _ = file.name.rpartition("-")
    for other in file.parent.glob(f"{name}-*"):
        with suppress(OSError):
            if other.stat().st_mtime < time.time() - MONTH:
                other.unlink()
