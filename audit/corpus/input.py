"""A file to be read, or standard input under the name of one."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from audit.corpus.reading import UnreadableError

BUFFER = 1 << 18


class Input(NamedTuple):
    """A file: `path` is how it is reported, `name` how its document is named; standard input is read in its stead."""

    path: str
    name: str
    stdin: bool = False

    @property
    def suffix(self) -> str:
        """Give the suffix, in small letters, with its dot."""
        return os.path.splitext(self.path)[1].lower()

    @contextmanager
    def open(self) -> Iterator[io.BufferedReader]:
        """Open for reading bytes, with a buffer in which to look ahead."""
        raw: Any = sys.stdin.buffer if self.stdin else io.FileIO(self.path)
        stream: io.BufferedReader = io.BufferedReader(raw, BUFFER)
        try:
            yield stream
        finally:
            stream.detach()
            if not self.stdin:
                raw.close()

    def content(self, largest: int) -> bytes:
        """Read the whole. Errors: OSError, and UnreadableError for more than `largest` bytes."""
        with self.open() as stream:
            data = stream.read(largest + 1)
        if len(data) > largest:
            raise UnreadableError(f"The file is larger than a document may be ({largest:,} bytes); split it.")
        return data
