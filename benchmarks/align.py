"""Time, memory and strict F1 of the aligner: python -m benchmarks.align [--data DIR] [--sizes 1000 10000].

Without data, made texts are aligned. DIR holds `align_bible/docs.jsonl`, rows with `zh`, `en` (lists of sentences)
and `gold` (pairs of lists of numbers); the first `--beads` of its beads are scored.
"""

import argparse
import json
import random
import resource
import time
from collections.abc import Sequence
from pathlib import Path

from audit.alignment.match import Sentence
from audit.alignment.pairing import CAREFUL, pair

WORDS = (
    ("运河", "canal"), ("工人", "workers"), ("粮食", "grain"), ("铁路", "railway"), ("医院", "hospital"),
    ("学校", "school"), ("渔民", "fishermen"), ("桥梁", "bridge"), ("图书馆", "library"), ("市长", "mayor"),
    ("棉花", "cotton"), ("煤矿", "coal mine"), ("森林", "forest"), ("士兵", "soldiers"), ("银行", "bank"),
)  # fmt: skip


def made(size: int) -> tuple[list[str], list[str]]:
    """Make so many pairs of sentences, the same each time."""
    chance = random.Random(0)
    source, target = [], []
    for _ in range(size):
        (one, uno), (two, due), number = chance.choice(WORDS), chance.choice(WORDS), chance.randrange(10, 5000)
        source.append(f"据报告，{one}附近的{two}今年共有{number}处得到修复。")
        target.append(f"According to the report, {number} places of the {due} near the {uno} were repaired this year.")
    return source, target


def timed(source: Sequence[str], target: Sequence[str], semantic: str) -> tuple[list[tuple[range, range]], float]:
    """Align as `mt-audit align --segmented` does; give beads and seconds."""
    start = time.perf_counter()
    found = pair([Sentence(text) for text in source], [Sentence(text) for text in target], semantic, CAREFUL)
    return [(one.source, one.target) for one in found], time.perf_counter() - start


def score(folder: Path, semantic: str, beads: int) -> None:
    """Print precision, recall and F1 of beads with two sides that are exactly right."""
    for row in (folder / "align_bible" / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(row)
        gold = [(tuple(one), tuple(two)) for one, two in document["gold"][:beads] if one and two]
        ends = [max(side[-1] for side in sides) + 1 for sides in zip(*gold, strict=True)]
        found, seconds = timed(document["zh"][: ends[0]], document["en"][: ends[1]], semantic)
        ours = {(tuple(one), tuple(two)) for one, two in found if one and two}
        hits = len(ours & set(gold))
        precision, recall = hits / max(1, len(ours)), hits / max(1, len(gold))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{semantic}: strict precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}; {seconds:.1f} s")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--beads", type=int, default=1000)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000])
    parser.add_argument("--semantic", nargs="*", default=["never", "auto", "always"])
    options = parser.parse_args()
    for semantic in options.semantic:
        for size in options.sizes:
            _, seconds = timed(*made(size), semantic)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{semantic}: {size} sentences a side in {seconds:.2f} s, peak memory of the process {memory:.0f} MB")
        if options.data:
            score(options.data, semantic, options.beads)


if __name__ == "__main__":
    main()
