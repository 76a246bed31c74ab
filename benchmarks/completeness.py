"""Omissions and additions found in documents made from clean pairs: python -m benchmarks.completeness --data DIR.

DIR holds `hkma_terms/paragraphs.jsonl` and `clean_prc_constitution/pairs.jsonl`, rows with `source` and `target`.
Consecutive paragraphs are joined to documents, which benchmarks/spoiling.py makes incomplete. Recall and precision
count sentences: each sentence of which a finding covers the greater part is one found.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import repeat
from pathlib import Path

from audit.alignment.align import align
from audit.checkers.accuracy.addition import Addition
from audit.checkers.accuracy.omission import Omission
from audit.language.en.sentences import sentences as english
from audit.language.paragraphs import paragraphs
from audit.language.zh.sentences import sentences as chinese
from audit.model.document import Document
from audit.model.text import Span, Text
from benchmarks.spoiling import Pair, sentences, spoil

FILES = ("hkma_terms/paragraphs.jsonl", "clean_prc_constitution/pairs.jsonl")
SIZE = 12  # paragraphs of a document
RULES = ("omission", "addition")


def documents(folder: Path) -> Iterator[list[Pair]]:
    """Yield runs of consecutive paragraphs."""
    for name in FILES:
        lines = (folder / name).read_text(encoding="utf-8").splitlines()
        pairs = [
            (row["source"], row["target"]) for row in map(json.loads, lines) if row.get("source") and row.get("target")
        ]
        for start in range(0, len(pairs) - SIZE + 1, SIZE):
            yield pairs[start : start + SIZE]


def strange(pairs: Sequence[Pair], chance: random.Random) -> Iterator[Pair]:
    """Give pairs of sentences, from paragraphs of one sentence on both sides, each once and then blank ones."""
    single = [pair for pair in pairs if all(len(side) == 1 for side in sentences(pair))]
    yield from chance.sample(single, len(single))
    yield from repeat(("", ""))


def judge(number: int, texts: Sequence[str], alone: Sequence[list[Span]], options: argparse.Namespace) -> Counter[str]:
    """Compare the sentences that the rules report with those that have no counterpart."""
    source, target = texts
    document = align(Document(str(number), Text.plain(target), Text.plain(source)), semantic=options.semantic)
    tally = Counter({"segments": len(document.segments)})
    found = {
        "omission": [one.source for one in Omission().check_document(document) if one.source],
        "addition": [one.target for one in Addition().check_document(document)],
    }
    for rule, text, split, wanted in zip(RULES, texts, (chinese, english), alone, strict=True):
        body = Span(0, len(text))
        cut = [span for paragraph in paragraphs(text, body) for span in split(text, paragraph)]
        ours, theirs = _covered(cut, found[rule]), _covered(cut, wanted)
        tally += Counter(
            {f"{rule} made": len(theirs), f"{rule} hit": len(ours & theirs), f"{rule} wrong": len(ours - theirs)}
        )
        if options.show:
            print(*(f"  {number} MISSED {rule} {one.of(text)!r}" for one in sorted(theirs - ours)), sep="\n")
            print(*(f"  {number} WRONG {rule} {one.of(text)!r}" for one in sorted(ours - theirs)), sep="\n")
    return tally


def _covered(cut: Sequence[Span], places: Sequence[Span]) -> set[Span]:
    """Give the sentences that lie for the greater part in one of some places."""
    return {
        one for one in cut for place in places if 2 * (min(one.end, place.end) - max(one.start, place.start)) > len(one)
    }


def measure(options: argparse.Namespace) -> None:
    """Print recall and precision by sentence, and the findings on the same documents untouched."""
    runs = list(documents(options.data))[:: options.step]
    spoilt, clean = Counter[str](), Counter[str]()
    for number, pairs in enumerate(runs):
        for seed in range(options.seed, options.seed + options.rounds):
            chance = random.Random(f"{seed} {number}")
            others = runs[(number + len(runs) // 2) % len(runs)]
            made = spoil(pairs, strange(others, chance), chance)
            spoilt += judge(number, [one.content for one in made], [one.alone for one in made], options)
        clean += judge(number, ["\n".join(side) for side in zip(*pairs, strict=True)], ([], []), options)
    for rule in RULES:
        made_, hit, wrong = (spoilt[f"{rule} {kind}"] for kind in ("made", "hit", "wrong"))
        recall, precision = hit / max(1, made_), hit / max(1, hit + wrong)
        print(f"{rule}: {made_} sentences made, recall {recall:.3f}, precision {precision:.3f}")
    findings, segments = sum(clean[f"{rule} wrong"] for rule in RULES), max(1, clean["segments"])
    print(f"untouched: {findings} sentences in {segments} segments, {1000 * findings / segments:.1f} per 1,000")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1, help="spoil each document so many times, differently")
    parser.add_argument("--semantic", default="auto", choices=("auto", "always", "never"))
    parser.add_argument("--step", type=int, default=1, help="take every n-th document only")
    parser.add_argument("--show", action="store_true", help="print what is missed and what is wrong")
    measure(parser.parse_args())


if __name__ == "__main__":
    main()
