"""The ledger: what people decided, one JSON line each, sorted, so that two branches merge in git."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from audit import atomic
from audit.model.decision import Decision, Verdict

FIELDS = ("document", "rule", "fingerprint", "verdict", "reviewer", "note", "path")


class LedgerError(Exception):
    """What is wrong with a ledger, a sentence a line."""


def load(path: str | Path) -> dict[str, Decision]:
    """Read a ledger; give its decisions by fingerprint, none if there is no such file.

    Raises LedgerError with every bad line, and where two lines contradict each other.
    """
    try:
        text = Path(path).read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerError(f"{path}: the ledger cannot be read: {error}.") from error
    known: dict[str, tuple[int, Decision]] = {}
    faults = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            decision = parse(line)
        except ValueError as error:
            faults.append(f"{path}:{number}: {error}")
            continue
        first, other = known.setdefault(decision.fingerprint, (number, decision))
        if other.verdict is not decision.verdict:
            faults.append(
                f"{path}:{number}: {decision.fingerprint} is {decision.verdict} here and {other.verdict} in line "
                f"{first}; keep one of the two lines."
            )
    if faults:
        raise LedgerError("\n".join(faults))
    return {name: decision for name, (_, decision) in known.items()}


def verdicts(path: str | Path) -> dict[str, Verdict]:
    """Give the verdicts of a ledger by fingerprint. Raises LedgerError."""
    return {name: decision.verdict for name, decision in load(path).items()}


def parse(line: str) -> Decision:
    """Read a line of a ledger. Raises ValueError with a sentence."""
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        raise ValueError("this is a conflict mark of git; keep the lines of both sides and delete the marks.")
    try:
        record: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"column {error.colno} is no JSON ({error.msg}).") from error
    if not isinstance(record, dict) or not all(isinstance(record.get(name), str) for name in FIELDS[:4]):
        raise ValueError(f"a decision is an object with the texts {', '.join(FIELDS[:4])}.")
    if record["verdict"] not in tuple(Verdict):
        raise ValueError(f"“{record['verdict']}” is no verdict; use one of {', '.join(Verdict)}.")
    return Decision(
        record["fingerprint"],
        record["rule"],
        record["document"],
        Verdict(record["verdict"]),
        str(record.get("reviewer") or ""),
        str(record.get("note") or ""),
        str(record.get("path") or ""),
    )


def write(decision: Decision) -> str:
    """Write a line of a ledger, without its line feed."""
    record = {name: getattr(decision, name) for name in FIELDS}
    return json.dumps({name: value for name, value in record.items() if value != ""}, ensure_ascii=False)


def merge(old: Mapping[str, Decision], new: Iterable[Decision]) -> tuple[dict[str, Decision], list[Decision]]:
    """Add decisions to a ledger, where later ones count; give the ledger and the decisions that changed it.

    The same verdict again, without a reviewer or a note, keeps those that are known. The path stays the first, for two
    tables may have a finding in common.
    """
    merged, changed = dict(old), []
    for each in new:
        known, decision = merged.get(each.fingerprint), each
        if known is not None and known.verdict is each.verdict:
            decision = replace(each, reviewer=each.reviewer or known.reviewer, note=each.note or known.note)
        if known is not None and known.path:
            decision = replace(decision, path=known.path)
        if known != decision:
            merged[decision.fingerprint] = decision
            changed.append(decision)
    return merged, changed


def save(path: str | Path, decisions: Iterable[Decision]) -> None:
    """Write a ledger, whole or not at all. Raises LedgerError if the folder cannot be written."""
    lines = (write(each) for each in sorted(decisions, key=lambda d: (d.document, d.rule, d.fingerprint)))
    data = "".join(line + "\n" for line in lines).encode("utf-8", "backslashreplace")
    try:
        atomic.write(path, [data])
    except OSError as error:
        raise LedgerError(f"{path}: the ledger cannot be written: {error.strerror}.") from error
