"""What a person decided about a finding."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """A reviewer's answer."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    FIXED_ELSEWHERE = "fixed elsewhere"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """A verdict on the finding of that fingerprint, with who gave it and why.

    `path` is the file of a document that is a row of a table, for rows of two tables may have one name; empty if the
    document is a file of its own, or the file is not known.
    """

    fingerprint: str
    rule: str
    document: str
    verdict: Verdict
    reviewer: str = ""
    note: str = ""
    path: str = ""
