"""The baseline: findings that were there when the project began to audit, which fail nothing until they change.

The file holds a JSON line a finding, sorted, so that it merges in git. It knows fingerprints, never line numbers.
"""

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePath

from audit.model.report import Entry, Result


class BaselineError(Exception):
    """A baseline that cannot be read, in a sentence."""


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding of the baseline; `path` is that of its file from the folder of the baseline.

    A row of a table is a document, and rows of two tables may have one name, and even a finding in common.
    """

    document: str
    rule: str
    fingerprint: str
    text: str
    path: str

    @property
    def home(self) -> tuple[str, str]:
        """Tell the document from others of its name."""
        return self.path, self.document


def load(path: Path) -> list[Known]:
    """Read a baseline; a file that is not there is an empty one.

    Raises BaselineError naming file and line.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise BaselineError(f"{path}: the baseline cannot be read: {error}; mend it, or write it anew.") from error
    known = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            keys = ("document", "rule", "fingerprint", "text", "path" if "path" in row else "document")
            known.append(Known(*(str(row[key]) for key in keys)))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise BaselineError(
                f"{path}, line {number}, is no entry of a baseline; mend it, or write the file anew."
            ) from error
    return known


def dump(known: Iterable[Known]) -> Iterator[bytes]:
    """Write a baseline; the path only where it is not the document's name."""
    for one in sorted(known):
        row = {"document": one.document, "rule": one.rule, "fingerprint": one.fingerprint, "text": one.text}
        more = {"path": one.path} if one.path != one.document else {}
        yield json.dumps(row | more, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


class Sieve:
    """Lets through only what the baseline does not know, and learns what is new and what is gone.

    Findings are told by their fingerprints, so that they stay known when a file moves; of equal ones as many are
    known as the baseline has.
    """

    def __init__(self, known: Sequence[Known], folder: Path = Path(), silent: Collection[str] = ()) -> None:
        """Begin with a baseline, perhaps an empty one, the folder in which it lies, and the rules that are not run."""
        self.known = known
        self._folder = folder
        self._silent = silent
        self._left = Counter(one.fingerprint for one in known)
        self._seen: list[Known] = []
        self._audited: set[tuple[str, str]] = set()
        self._files: dict[str, bool] = {}  # whether all of it could be read
        self._found: set[str] = set()
        self._shown: set[tuple[str, str, str]] = set()

    def sift(self, results: Iterable[Result]) -> Iterator[Result]:
        """Pass results on without the findings that are known; they are counted in `Result.known`."""
        for result in results:
            path, entries = _below(result.path, self._folder), [e for e in result.entries if not e.dismissed]
            self._files[path] = self._files.get(path, True) and result.read
            for home in (path, result.document):  # the latter where a baseline was written without paths
                if result.read:
                    self._audited.add((home, result.document))
                self._shown |= {(home, result.document, entry.fingerprint) for entry in entries}
            self._found |= {entry.fingerprint for entry in entries}
            self._seen += (_remembered(entry, path) for entry in entries)
            new = tuple(entry for entry in result.entries if not self._takes(entry))
            yield replace(result, entries=new, known=len(result.entries) - len(new)) if self.known else result

    @property
    def renewed(self) -> list[Known]:
        """Give a baseline of what was found now, with the old entries of what was not looked for."""
        return [*self._seen, *(one for one in self.known if not self._sought(one))]

    @property
    def stale(self) -> list[Known]:
        """Give the entries that were looked for and are no longer found, sorted."""
        return sorted(one for one in self.known if self._gone(one))

    @property
    def kept(self) -> list[Known]:
        """Give the entries that are still needed, or were not looked for now."""
        return [one for one in self.known if not self._gone(one)]

    def _gone(self, one: Known) -> bool:
        """Tell whether an entry was looked for and is no longer found, nor in a file that has moved."""
        moved = self._missing(one) and one.fingerprint in self._found
        return self._sought(one) and not moved and (*one.home, one.fingerprint) not in self._shown

    def _sought(self, one: Known) -> bool:
        """Tell whether an entry's rule was run and its document audited, or gone: out of its file, or with it."""
        looked = one.home in self._audited or self._files.get(one.path, False) or self._missing(one)
        return looked and one.rule not in self._silent

    def _missing(self, one: Known) -> bool:
        """Tell whether an entry's file is no longer there."""
        return one.path not in self._files and not (self._folder / one.path).exists()

    def _takes(self, entry: Entry) -> bool:
        """Tell whether an entry is known, of equal ones each once."""
        self._left[entry.fingerprint] -= 1
        return self._left[entry.fingerprint] >= 0


def _remembered(entry: Entry, path: str) -> Known:
    """Remember a finding."""
    return Known(entry.document, entry.rule, entry.fingerprint, entry.target.text[:80], path)


@lru_cache(maxsize=16)
def _below(path: str, folder: Path) -> str:
    """Give the path of a file from a folder."""
    return PurePath(os.path.relpath(path, folder)).as_posix()
