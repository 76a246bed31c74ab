"""Regular expressions, kept in the user's cache folder as they are once compiled, which takes longer than their use.

Python has no public way to keep what `re` compiled. This goes to what lies behind it in the standard library; where
that is not as it was in Python 3.11 to 3.14, patterns are compiled in each run.
"""

import atexit
import marshal
import re
import sys
from array import array
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from audit.kept import checksum, place, read, state, write

Key: TypeAlias = tuple[str, int]
"""A pattern and its flags."""
Code: TypeAlias = tuple[int, bytes, int, dict[str, int]]
"""A compiled pattern: all its flags, its code in words of four bytes, its number of groups, and their names."""

MOST = 2_000
"""Patterns that are kept: more are not those of one version, and only what this run has used stays."""


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern as `re.compile` does, or take it from an earlier run that did. Errors: re.error."""
    return _store().get((pattern, int(flags)))


def keep() -> None:
    """Keep what this process has compiled until now, for the next run; one that ends by itself needs no reminder."""
    _store().write()


@cache
def _store() -> "_Store":
    """Give the store of this process, which is written when the process ends."""
    store = _Store(place("patterns"))
    atexit.register(store.write)
    return store


class _Store:
    """Patterns as earlier runs compiled them."""

    def __init__(self, file: Path) -> None:
        """Read what is there."""
        self.file = file
        self.codes = _read(file)
        self.used: set[Key] = set()
        self.seen = set(self.codes)

    def get(self, key: Key) -> re.Pattern[str]:
        """Give a pattern."""
        self.used.add(key)
        code = self.codes.get(key)
        return re.compile(*key) if code is None else _made(key[0], code)

    def write(self) -> None:
        """Keep the patterns that were not known before, for the next run."""
        new = {key: code for key in self.used - self.seen if (code := _code(*key))}
        self.seen |= self.used
        if not new:
            return
        self.codes |= new
        if len(self.codes) > MOST:
            self.codes = {key: code for key, code in self.codes.items() if key in self.used}
        body = memoryview(marshal.dumps(self.codes))
        with suppress(OSError):
            write(self.file, [_python(), checksum(body), body])


def _read(file: Path) -> dict[Key, Code]:
    """Read the patterns that were kept; none where there are none, or another Python compiled them."""
    with suppress(OSError, ValueError, EOFError, TypeError, ImportError, AttributeError):
        codes: dict[Key, Code] = marshal.loads(read(file, _python()))
        return codes
    return {}


def _python() -> bytes:
    """Give a digest of what the code of patterns depends on, besides them."""
    engine: Any = import_module("_sre")
    return state([], _python, engine.MAGIC, engine.CODESIZE, sys.byteorder)


def _code(text: str, flags: int) -> Code | None:
    """Compile a pattern to code; None where this Python does it in another way."""
    with suppress(ImportError, AttributeError, TypeError, OverflowError):
        tree = import_module("re._parser").parse(text, flags)
        words = array("I", import_module("re._compiler")._code(tree, flags))
        made = re.compile(text, flags)
        return made.flags, words.tobytes(), made.groups, dict(made.groupindex)
    return None


def _made(text: str, code: Code) -> re.Pattern[str]:
    """Make a pattern of its code, which the engine looks through before it takes it."""
    flags, words, groups, names = code
    numbered: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        numbered[number] = name
    engine: Any = import_module("_sre")
    made: re.Pattern[str] = engine.compile(text, flags, array("I", words).tolist(), groups, names, tuple(numbered))
    return made
