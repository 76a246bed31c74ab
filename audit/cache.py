"""What earlier runs found, by content: a SQLite file that may be lost, shared by runs, or killed at any moment.

Values are pickles. So that a cache that came with somebody else's folder cannot run code, each value is signed with
a key that lies in the user's own cache folder; what is not signed with it is not read.
"""

import hmac
import os
import pickle
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from audit import kept
from audit.corpus.reading import Reading
from audit.corpus.unread import State, Stretch, Unread, read_changed
from audit.digest import SIZE, digest, document_digest, keyed
from audit.model.document import Document
from audit.model.report import Skip

NAME = ".mt-audit-cache"
KEEP = 96
"""A value that so many runs have not asked for is deleted."""
FORGET = 200
"""Values that even a run with hardly anything to do deletes: it has no time for thousands."""
SIGNATURE = 16
COLUMNS = "key BLOB PRIMARY KEY, value BLOB, run INTEGER, others BLOB"
USED = 10_000
"""Keys of values in use that may wait to be written."""
LOST = 2.0
"""Seconds of work that a run loses when it is killed."""


class Cache:
    """A store of values by key, for one run. Failing is silent: what is not found is made again."""

    def __init__(self, folder: Path, rules: bytes) -> None:
        """Open the store below `folder` for a set of rules, given by its digest.

        A broken store is thrown away, which `note` then says.
        """
        self.note = ""
        self.rules = rules
        self._secret = _secret()
        self._used: list[tuple[bytes]] = []
        self._new: list[tuple[bytes, bytes, int, bytes]] = []
        self._written = time.monotonic()
        self._added = 0
        self._database = self._open(folder / NAME)
        self._run = 0
        if self._database:
            (self._run,) = self._database.execute("SELECT COALESCE(MAX(run), 0) + 1 FROM found").fetchone()

    def _open(self, folder: Path) -> sqlite3.Connection | None:
        """Open the file, anew where it is broken; None where nothing can be written."""
        for attempt in range(2):
            try:
                folder.mkdir(parents=True, exist_ok=True)
                (folder / ".gitignore").write_text("*\n", encoding="utf-8")
                database = sqlite3.connect(folder / "found.db", timeout=5, isolation_level=None)
                database.execute("PRAGMA page_size = 16384")  # values are long; an old store keeps its own
                database.execute("PRAGMA journal_mode = WAL")
                database.execute("PRAGMA synchronous = NORMAL")
                made = database.execute("SELECT sql FROM sqlite_master WHERE name = 'found'").fetchone()
                if made and not made[0].endswith(f"({COLUMNS})"):
                    database.execute("DROP TABLE found")  # another version's, of whose values none would be asked for
                database.execute(f"CREATE TABLE IF NOT EXISTS found ({COLUMNS})")
                database.execute("CREATE INDEX IF NOT EXISTS age ON found (run)")
                database.execute("SELECT key, run, value, others FROM found LIMIT 1").fetchone()
            except (OSError, sqlite3.OperationalError):  # such as a store that is locked
                return None
            except sqlite3.DatabaseError:
                if attempt == 0:
                    self.note = f"The cache {folder} was broken; it is made anew."
                    for file in folder.glob("found.db*"):
                        file.unlink(missing_ok=True)
            else:
                return database
        return None

    @property
    def old(self) -> bool:
        """Tell whether an earlier run left anything, so that this one is likely to know nearly all."""
        return self._run > 1

    def key(self, document: Document) -> bytes:
        """Name a document, as it is read, for these rules."""
        return document_digest(document, self.rules)

    def documents(self, stretch: Stretch, options: Reading) -> Iterator[Document | Skip | Unread]:
        """Yield the documents of a stretch; those of files that have not changed are left unread."""
        ways = self.ways(options)

        def remembered(state: State) -> bytes | None:
            key: bytes | None = self.get(keyed(ways, state))
            return key

        def remember(state: State, document: Document) -> None:
            self.put(keyed(ways, state), self.key(document))

        return read_changed(stretch, options, remembered, remember)

    def ways(self, options: Reading) -> bytes:
        """Give the key under which files are known that are read so for these rules, whichever are to be read."""
        which = Reading()
        same = replace(options, own=which.own, only=which.only, include=which.include, exclude=which.exclude)
        return digest(self.rules, same)

    def get(self, key: bytes) -> Any:
        """Give the value of a key, None without one."""
        if self._database is None:
            return None
        with suppress(sqlite3.Error, pickle.UnpicklingError, AttributeError, ImportError, EOFError, IndexError):
            found = "SELECT value, run, others FROM found WHERE key = ?"
            row = self._database.execute(found, (key,)).fetchone()
            if row and hmac.compare_digest(row[0][:SIGNATURE], self._sign(key, row[0][SIGNATURE:])):
                if row[1] <= self._run - KEEP // 2 - key[0] % (KEEP // 2):  # not all of them in one run
                    self._use(key, row[2])
                return pickle.loads(row[0][SIGNATURE:])
        return None

    def _use(self, key: bytes, others: bytes) -> None:
        """Keep a value and others for further runs."""
        self._used += [(key,), *((others[at : at + SIZE],) for at in range(0, len(others), SIZE))]
        if len(self._used) > USED:
            self._write()

    def put(self, key: bytes, value: object, others: Sequence[bytes] = ()) -> None:
        """Remember a value; it is written with others, or soon. While it is in use, so are the keys of `others`."""
        data, joined = pickle.dumps(value, pickle.HIGHEST_PROTOCOL), b"".join(others)
        self._added += 1
        self._new.append((key, self._sign(key, data) + data, self._run, joined))
        if self.old:  # else the others are new too
            self._use(key, joined)
        if len(self._new) >= 100 or time.monotonic() - self._written > LOST:
            self._write()

    def _sign(self, key: bytes, data: bytes) -> bytes:
        """Sign a value in its place with the user's key: a damaged store may give the value of another one."""
        hashed = blake2b(key, key=self._secret, digest_size=SIGNATURE)
        hashed.update(data)
        return hashed.digest()

    def _write(self) -> None:
        """Write what is waiting, in one transaction; a store that another run has locked is left alone."""
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.execute("BEGIN IMMEDIATE")
                self._database.executemany("INSERT OR REPLACE INTO found VALUES (?, ?, ?, ?)", self._new)
                self._database.executemany(f"UPDATE found SET run = {self._run} WHERE key = ?", self._used)
                self._database.execute("COMMIT")
        self._new.clear()
        self._used.clear()
        self._written = time.monotonic()

    def close(self) -> None:
        """Write what is left, and forget of what has long not been asked for as much as was added, or a little."""
        self._write()
        if self._database is None:
            return
        old = "SELECT rowid FROM found WHERE run < ? LIMIT ?"
        with suppress(sqlite3.Error):
            self._database.execute("BEGIN IMMEDIATE")
            self._database.execute(
                f"DELETE FROM found WHERE rowid IN ({old})", (self._run - KEEP, max(self._added, FORGET))
            )
            self._database.execute("COMMIT")
        self._database.close()
        self._database = None


def _secret() -> bytes:
    """Give the user's key, made on first use; a run that can keep none uses one of its own."""
    file = kept.folder() / "key"
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            with suppress(FileExistsError), open(file, "xb", opener=_private) as new:
                new.write(os.urandom(32))
        key = file.read_bytes()
        if len(key) == 32:
            return key
    return os.urandom(32)


def _private(path: str, flags: int) -> int:
    """Open a file that only its owner may read."""
    return os.open(path, flags, 0o600)
