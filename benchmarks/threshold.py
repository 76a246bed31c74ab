"""Precision and recall of a scan by the threshold of its score, on clean documents and on the same with planted garble.

    python -m benchmarks.threshold [--data DIR] [TEXT …]

DIR (fixtures/clean by default) holds pairs as JSON lines, as for `benchmarks.planted`; documents of about 2,000
characters are made of their English. Each is counted clean, with one garble planted, and with three; TEXTs are further
clean English, cut at blank lines. Precision is given for equal numbers of clean and garbled documents, and for a crawl
of which one document in a hundred is garbled.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from audit.checkers.catalogue import catalogue
from audit.checkers.gate import gate
from audit.scan.score import scored
from audit.scan.text import scan
from benchmarks.planted import CLEAN, pairs
from benchmarks.planting import plant

RULES = tuple(checker() for name, checker in catalogue().items() if name.startswith("artifact/"))
SIZE = 2_000
THRESHOLDS = (0.0001, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9)
RARE = 0.01

Pair = tuple[str, str]


def grouped(rows: list[Pair]) -> Iterator[list[Pair]]:
    """Draw pairs together until they make a document, in an order that is always the same."""
    random.Random(1).shuffle(rows)
    group: list[Pair] = []
    for row in rows:
        group.append(row)
        if sum(len(target) for _, target in group) >= SIZE:
            yield group
            group = []
    if group:
        yield group


def garbled(group: Sequence[Pair], garbles: int, chance: random.Random) -> list[Pair] | None:
    """Plant garbles into a document, every family as likely as another; None where its words allow fewer."""
    rows = list(group)
    families: dict[str, list[tuple[int, str]]] = {}
    for number, row in enumerate(rows):
        for planted in plant(*row, chance.randrange(1000)):
            families.setdefault(planted.family, []).append((number, planted.target))
    for family in chance.sample(sorted(families), min(len(families), 2 * garbles)):
        number, target = chance.choice(families[family])
        if rows[number] == group[number] and garbles:
            rows[number] = rows[number][0], target
            garbles -= 1
    return None if garbles else rows


def cut(text: str) -> Iterator[str]:
    """Cut a text into documents at its blank lines."""
    parts: list[str] = []
    for part in text.split("\n\n"):
        parts.append(part)
        if sum(map(len, parts)) >= SIZE:
            yield "\n\n".join(parts)
            parts = []


def score(text: str) -> float:
    """Score a document as `mt-audit scan` does."""
    return scored("", len(text), scan(text, gate(RULES))).score


def joined(rows: Sequence[Pair]) -> str:
    """Give the English of pairs, a paragraph each."""
    return "\n\n".join(target for _, target in rows)


def share(scores: Sequence[float], threshold: float) -> float:
    """Give the share of documents at or above a threshold."""
    return sum(one >= threshold for one in scores) / max(1, len(scores))


def precision(right: float, wrong: float, rare: float) -> float:
    """Give the precision where such a share of documents is garbled; 1 where nothing is reported."""
    hits = rare * right
    return hits / (hits + (1 - rare) * wrong) if hits or wrong else 1.0


def main() -> None:
    """Print the curve."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=CLEAN.parent)
    parser.add_argument("texts", nargs="*", type=Path)
    arguments = parser.parse_args()
    chance = random.Random(2)
    groups = list(grouped(list(pairs(sorted(arguments.data.rglob("*.jsonl"))))))
    clean = [score(joined(group)) for group in groups]
    clean += [score(part) for file in arguments.texts for part in cut(file.read_text("utf-8", "replace"))]
    damaged = {
        garbles: [score(joined(rows)) for group in groups if (rows := garbled(group, garbles, chance))]
        for garbles in (1, 3)
    }
    print(
        f"{len(clean):,} clean documents; " + ", ".join(f"{len(s):,} with {n}" for n, s in damaged.items()) + " garbles"
    )
    print("| threshold | clean | one garble | three garbles | precision, half garbled | precision, 1 in 100 garbled |")
    print("|---:|---:|---:|---:|---:|---:|")
    for threshold in THRESHOLDS:
        wrong, one, three = (share(scores, threshold) for scores in (clean, *damaged.values()))
        cells = f"{wrong:.4f} | {one:.3f} | {three:.3f}"
        rates = " | ".join(f"{precision((one + three) / 2, wrong, rare):.3f}" for rare in (0.5, RARE))
        print(f"| {threshold:g} | {cells} | {rates} |")


if __name__ == "__main__":
    main()
