"""What an edit did to the findings: fixed, introduced, kept."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from audit.model.report import Entry, Result


@dataclass(frozen=True, slots=True)
class Outcome:
    """One document before and after an edit.

    `similarity` is chrF between the two translations, 0 to 100; None where one of them is missing.
    """

    document: str
    path: str
    fixed: tuple[Entry, ...] = ()
    introduced: tuple[Entry, ...] = ()
    kept: tuple[Entry, ...] = ()
    similarity: float | None = None

    @property
    def before(self) -> int:
        """Give the penalty before, in MQM points."""
        return penalty((*self.fixed, *self.kept))

    @property
    def after(self) -> int:
        """Give the penalty after, in MQM points."""
        return penalty((*self.introduced, *self.kept))


def penalty(entries: Iterable[Entry]) -> int:
    """Sum the MQM points of findings that nobody has dismissed."""
    return sum(entry.severity.penalty for entry in entries if not entry.dismissed)


def outcome(base: Result | None, head: Result | None, similarity: float | None = None) -> Outcome:
    """Compare a document's findings by fingerprint, then those left over by rule and words.

    The second look keeps together what an edit nearby has moved into another segment.
    """
    either = head or base
    if either is None:
        raise ValueError("A document must exist before or after the edit.")
    old, new = (base.entries if base else ()), (head.entries if head else ())
    shared = {entry.fingerprint for entry in old} & {entry.fingerprint for entry in new}
    gone, come = ([e for e in side if e.fingerprint not in shared] for side in (old, new))
    moved = Counter(map(_words, gone)) & Counter(map(_words, come))
    fixed, introduced = _without(gone, moved), _without(come, moved)
    fresh = {*introduced}
    kept = tuple(entry for entry in new if entry not in fresh)
    return Outcome(either.document, either.path, fixed, introduced, kept, similarity)


def _words(entry: Entry) -> tuple[str, ...]:
    """Name a finding by rule and words, white space folded, and none after a hyphen at which a line was broken."""
    words = (entry.rule, entry.target.text, entry.source.text if entry.source else "")
    return tuple(re.sub(r"\s+", " ", re.sub(r"(?<=\w-)\s+(?=\w)", "", word)).strip() for word in words)


def _without(entries: list[Entry], moved: Counter[tuple[str, ...]]) -> tuple[Entry, ...]:
    """Leave out as many entries of each name as have only moved."""
    left = moved.copy()
    kept = []
    for entry in entries:
        name = _words(entry)
        if left[name]:
            left[name] -= 1
        else:
            kept.append(entry)
    return tuple(kept)
