"""The baseline: findings that were there when the project began to audit, which fail nothing until they change.

The file holds a JSON line a finding, sorted, so that it merges in git. It knows fingerprints, never line numbers.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from audit.model.report import Entry, Result


class BaselineError(Exception):
    """A baseline that cannot be read, in a sentence."""


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding of the baseline."""

    document: str
    rule: str
    fingerprint: str
    text: str

    @classmethod
    def of(cls, entry: Entry) -> "Known":
        """Remember a finding."""
        return cls(entry.document, entry.rule, entry.fingerprint, entry.target.text[:80])


def load(path: Path) -> dict[str, Known]:
    """Read a baseline, by fingerprint; a file that is not there is an empty one.

    Raises BaselineError naming file and line.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise BaselineError(f"{path}: the baseline cannot be read: {error}; mend it, or write it anew.") from error
    known = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            one = Known(*(str(row[name]) for name in ("document", "rule", "fingerprint", "text")))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise BaselineError(
                f"{path}, line {number}, is no entry of a baseline; mend it, or write the file anew."
            ) from error
        known[one.fingerprint] = one
    return known


def dump(known: Iterable[Known]) -> Iterator[bytes]:
    """Write a baseline."""
    for one in sorted(set(known)):
        row = {"document": one.document, "rule": one.rule, "fingerprint": one.fingerprint, "text": one.text}
        yield json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


class Sieve:
    """Lets through only what the baseline does not know, and learns what is new and what is gone."""

    def __init__(self, known: dict[str, Known]) -> None:
        """Begin with a baseline, perhaps an empty one."""
        self.known = known
        self._seen: dict[str, Known] = {}
        self._audited: set[str] = set()

    def sift(self, results: Iterable[Result]) -> Iterator[Result]:
        """Pass results on without the findings that are known; they are counted in `Result.known`."""
        for result in results:
            if result.read:
                self._audited.add(result.document)
            self._seen |= {entry.fingerprint: Known.of(entry) for entry in result.entries if not entry.dismissed}
            new = tuple(entry for entry in result.entries if entry.fingerprint not in self.known)
            yield replace(result, entries=new, known=len(result.entries) - len(new)) if self.known else result

    @property
    def renewed(self) -> list[Known]:
        """Give a baseline of what was found now, with the old entries of documents that were not audited."""
        others = [one for one in self.known.values() if one.document not in self._audited]
        return [*self._seen.values(), *others]

    @property
    def stale(self) -> list[Known]:
        """Give the entries of documents that were audited and no longer show them, sorted."""
        return sorted(
            one for one in self.known.values() if one.document in self._audited and one.fingerprint not in self._seen
        )

    @property
    def kept(self) -> list[Known]:
        """Give the entries that are still needed, or whose document was not audited now."""
        gone = {one.fingerprint for one in self.stale}
        return [one for one in self.known.values() if one.fingerprint not in gone]
