"""Tables of packages that take long to read, kept in the user's cache folder in a form that is quick to read."""

import marshal
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from types import FunctionType
from zlib import crc32

SHARDS = 4096
SIZE = 16


def folder() -> Path:
    """Give the user's cache folder, which may not be there yet."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(home) / "mt-audit"


class Kept:
    """A table of texts by key, of which only the parts that are asked for are read."""

    def __init__(self, shards: Sequence[bytes]) -> None:
        """Take the parts as they are written; a key's checksum tells the part that has it."""
        self._shards: list[bytes | dict[str, str]] = list(shards)

    def get(self, key: str) -> str | None:
        """Give the value of a key, None without one."""
        number = _shard(key)
        part = self._shards[number]
        if isinstance(part, bytes):
            part = self._shards[number] = dict(marshal.loads(part))
        return part.get(key)


def kept(name: str, sources: Sequence[Path], build: Callable[[], Mapping[str, str]]) -> Kept:
    """Give a table that is built from files of packages, anew only where one of them has changed.

    The file of the code that builds it counts as one of them. Where it cannot be written, it is built each time.
    """
    file = folder() / f"{name}.table"
    current = state(sources, build)
    with suppress(OSError, ValueError, EOFError, TypeError):
        data = file.read_bytes()
        body = memoryview(data)[SIZE + 4 :]
        if data[: SIZE + 4] == current + checksum(body):
            return Kept(marshal.loads(body))
    parts: list[dict[str, str]] = [{} for _ in range(SHARDS)]
    for key, value in build().items():
        parts[_shard(key)][key] = value
    shards = [marshal.dumps(part) for part in parts]
    body = memoryview(marshal.dumps(shards))
    with suppress(OSError):
        write(file, [current, checksum(body), body])
    return Kept(shards)


def _shard(key: str) -> int:
    """Give the number of the part that has a key."""
    return crc32(key.encode("utf-8", "surrogatepass")) % SHARDS


def checksum(data: bytes | memoryview) -> bytes:
    """Give a checksum, by which a file that was cut or spoilt is known."""
    return crc32(data).to_bytes(4, "big")


def state(sources: Sequence[Path], build: Callable[[], object]) -> bytes:
    """Give a digest of the state of files, of the code that builds from them, and of how this Python writes tables."""
    code = [Path(build.__code__.co_filename)] if isinstance(build, FunctionType) else []
    stats = [(str(file), stat.st_size, stat.st_mtime_ns) for file in (*sources, *code) for stat in [file.stat()]]
    return blake2b(repr((sys.version_info, marshal.version, SHARDS, stats)).encode(), digest_size=SIZE).digest()


def write(file: Path, pieces: Sequence[bytes | memoryview]) -> None:
    """Write a file beside its place and move it there, so that runs at the same time see it whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
