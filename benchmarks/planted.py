"""Recall and restoration of planted garble, by family.

    python -m benchmarks.planted [PAIRS.jsonl …]

Reads rows with `source` and `target` (or `reference` or `good`), fixtures/clean by default; prints a table of the
garbles planted, found where they are, and restored, with the original and without.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from audit.alignment.align import align
from audit.checkers.catalogue import catalogue
from audit.engine import audit
from audit.model.document import Document
from audit.model.report import Entry
from audit.model.text import Text
from benchmarks.planting import Planted, plant

CLEAN = Path(__file__).resolve().parent.parent / "fixtures" / "clean" / "pairs.jsonl"
RULES = tuple(checker() for name, checker in catalogue().items() if name.startswith("artifact/"))


def pairs(paths: Sequence[str | Path]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of JSON lines."""
    for path in paths:
        for row in Path(path).read_text("utf-8").split("\n"):
            record = json.loads(row) if row.strip() else {}
            target = record.get("target") or record.get("reference") or record.get("good")
            if record.get("source") and target:
                yield record["source"], target


def entries(target: str, source: str | None) -> tuple[Entry, ...]:
    """Audit a pair with the rules of artifacts."""
    document = align(Document("d", Text.plain(target), Text.plain(source) if source else None))
    return audit(document, RULES).entries


def found(planted: Planted, source: str | None) -> Entry | None:
    """Give the finding that covers the garble, or the part of it that is wrong; None if there is none."""
    touching = [e for e in entries(planted.target, source) if e.target.span.overlaps(planted.place)]
    return max(touching, key=lambda entry: (restored(planted, entry), len(entry.target.span)), default=None)


def restored(planted: Planted, entry: Entry | None) -> bool:
    """Tell whether a finding gives the clean text back, or names the word that a mask hides."""
    if entry is None:
        return False
    if planted.hidden and planted.hidden in entry.message:
        return True
    span, new = entry.target.span, entry.suggestion
    if new is None:
        return False
    text = planted.target[: span.start] + new + planted.target[span.end :]
    return _plain(text) == _plain(planted.clean)


def _plain(text: str) -> str:
    """Fold what a restoration may write either way: quotation marks, blanks, the capital of an article, commas."""
    for mark in "“”":
        text = text.replace(mark, '"')
    return " ".join(text.replace("’", "'").replace(",", "").lower().split())


def measure(rows: Iterator[tuple[str, str]]) -> dict[str, Counter[str]]:
    """Count by family what was planted, found and restored, with the original and without."""
    table: dict[str, Counter[str]] = {}
    for number, (source, target) in enumerate(rows):
        for planted in plant(source, target, number):
            count = table.setdefault(planted.family, Counter())
            count["planted"] += 1
            for side, original in (("with", source), ("without", None)):
                entry = found(planted, original)
                count[f"{side} found"] += entry is not None
                count[f"{side} restored"] += restored(planted, entry)
    return table


def main() -> None:
    """Print the table."""
    table = measure(pairs(sys.argv[1:] or [CLEAN]))
    columns = ("with found", "with restored", "without found", "without restored")
    print(f"{'family':24s} {'planted':>8s}" + "".join(f"{column:>18s}" for column in columns))
    table["all"] = sum(table.values(), Counter())
    for family, count in sorted(table.items(), key=lambda row: (row[0] == "all", row[0])):
        shares = (f"{count[column] / max(1, count['planted']):18.3f}" for column in columns)
        print(f"{family:24s} {count['planted']:8d}" + "".join(shares))


if __name__ == "__main__":
    main()
