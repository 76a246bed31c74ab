"""Paragraphs moved in documents made from clean pairs: python -m benchmarks.order --data DIR [--step 3].

DIR is that of benchmarks/completeness.py. In each document one paragraph of at least 25 Chinese characters is moved
two places or more. Counted are those that structure/paragraph-order reports, what accuracy/omission and
accuracy/addition say besides, and what the three say of the same documents untouched.
"""

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from audit.alignment.align import align
from audit.checkers.accuracy.addition import Addition
from audit.checkers.accuracy.omission import Omission
from audit.checkers.structure.paragraph_order import ParagraphOrder
from audit.model.document import Document
from audit.model.text import Text
from benchmarks.completeness import documents
from benchmarks.spoiling import STOP, Pair

LEAST = 25  # characters of a paragraph that is moved
HALF = 0.6  # the part of it that a finding must cover


def displaced(pairs: Sequence[Pair], chance: random.Random) -> tuple[list[str], str] | None:
    """Move one paragraph of the translation; give them all and the one moved, None where none is long enough."""
    target = [pair[1] for pair in pairs]
    ways = [
        (one, two)
        for one, (text, _) in enumerate(pairs)
        for two in range(len(pairs))
        if len(text) >= LEAST and text[-1] in STOP and abs(one - two) > 1
    ]
    if not ways:
        return None
    one, two = chance.choice(ways)
    text = target.pop(one)
    target.insert(two, text)
    return target, text


def judge(source: Sequence[str], target: Sequence[str], moved: str) -> Counter[str]:
    """Count what the three rules say, and whether the moved paragraph is found."""
    ours = "\n".join(target)
    document = align(Document("one", Text.plain(ours), Text.plain("\n".join(source))))
    found = list(ParagraphOrder().check_document(document))
    start = ours.index(moved)
    shared = [min(one.target.end, start + len(moved)) - max(one.target.start, start) for one in found]
    hit = bool(moved) and any(size > HALF * len(moved) for size in shared)
    omitted, added = (len(list(rule.check_document(document))) for rule in (Omission(), Addition()))
    return Counter({"documents": 1, "found": hit, "other": len(found) - hit, "omitted": omitted, "added": added})


def main() -> None:
    """Move a paragraph of each document, and none."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--step", type=int, default=1, help="take every n-th document only")
    options = parser.parse_args()
    tallies = {"moved": Counter[str](), "untouched": Counter[str]()}
    for number, pairs in enumerate(list(documents(options.data))[:: options.step]):
        source, target = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        made = displaced(pairs, random.Random(number))
        if made:
            tallies["moved"] += judge(source, *made)
        tallies["untouched"] += judge(source, target, "")
    for name, tally in tallies.items():
        print(
            name, *(f"{kind} {tally[kind]}" for kind in ("documents", "found", "other", "omitted", "added")), sep=", "
        )


if __name__ == "__main__":
    main()
