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
from itertools import accumulate
from pathlib import Path
from pickle import PickleBuffer
from types import FunctionType
from typing import Generic, SupportsIndex, TypeVar
from zlib import crc32

from audit import atomic

V = TypeVar("V")

FORM = 2
"""Counts the forms in which versions of this program have written tables."""
SHARDS = 32_768
HEAD = 4 * (SHARDS + 1)
"""Bytes that tell where the parts begin."""
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

    def __init__(self, body: bytes | memoryview) -> None:
        """Take the table as `sharded` writes it; a key's checksum tells the part that has it."""
        self._body = memoryview(body)
        self._starts = self._body[:HEAD].cast("I")
        self._parts: dict[int, dict[str, V]] = {}
        self.get = lru_cache(maxsize=MEMORY)(self._look)

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[type["Kept[V]"], tuple[PickleBuffer]]:
        """Pickle the table as it is written, beside the rest where that is wanted."""
        return type(self), (PickleBuffer(self._body),)

    def _look(self, key: str) -> V | None:
        """Give the value of a key, None without one."""
        number = _shard(key)
        if number not in self._parts:
            self._parts[number] = marshal.loads(self._body[self._starts[number] : self._starts[number + 1]])
        return self._parts[number].get(key)


def kept(name: str, sources: Sequence[Path], build: Callable[[], Mapping[str, str]]) -> Kept[str]:
    """Give a table that is built from files of packages, anew only where one of them has changed.

    The file of the code that builds it counts as one of them. Where it cannot be written, it is built each time.
    """
    file = place(name)
    current = state(sources, build, FORM)
    with suppress(OSError, ValueError, EOFError, TypeError):
        return Kept(read(file, current))
    body = sharded(build())
    with suppress(OSError):
        write(file, [current, checksum(body), body])
    return Kept(body)


def sharded(table: Mapping[str, V]) -> bytes:
    """Write a table of texts or numbers in parts, after the places where they begin and where the last one ends."""
    parts: list[dict[str, V]] = [{} for _ in range(SHARDS)]
    for key, value in table.items():
        parts[_shard(key)][key] = value
    written = list(map(marshal.dumps, parts))
    return array("I", accumulate(map(len, written), initial=HEAD)).tobytes() + b"".join(written)


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
