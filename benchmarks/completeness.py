"""Omissions and additions found in documents made from clean pairs: python -m benchmarks.completeness --data DIR.

DIR holds `hkma_terms/paragraphs.jsonl` and `clean_prc_constitution/pairs.jsonl`, rows with `source` and `target`.
Consecutive paragraphs are joined to documents; in each, sentences are deleted, inserted, and neighbours merged.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from audit.alignment.align import align
from audit.checkers.accuracy.addition import Addition
from audit.checkers.accuracy.omission import Omission
from audit.language.en.sentences import sentences
from audit.model.document import Document
from audit.model.text import Span, Text

FILES = ("hkma_terms/paragraphs.jsonl", "clean_prc_constitution/pairs.jsonl")
SIZE = 12  # paragraphs of a document


def documents(folder: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield runs of consecutive paragraphs."""
    for name in FILES:
        lines = (folder / name).read_text(encoding="utf-8").splitlines()
        pairs = [
            (row["source"], row["target"]) for row in map(json.loads, lines) if row.get("source") and row.get("target")
        ]
        for start in range(0, len(pairs) - SIZE + 1, SIZE):
            yield pairs[start : start + SIZE]


def spoil(
    pairs: list[tuple[str, str]], strange: Iterator[str], chance: random.Random
) -> tuple[str, str, list[str], list[str]]:
    """Give original and translation, the sentences of the original deleted, and those inserted in the translation."""
    from audit.language.zh.sentences import sentences as chinese

    left, right, deleted, inserted = [], [], [], []
    for source, target in pairs:
        theirs = [span.of(source) for span in chinese(source, Span(0, len(source)))]
        ours = [span.of(target) for span in sentences(target, Span(0, len(target)))]
        draw = chance.random()
        if len(theirs) == len(ours) > 1 and draw < 0.2:
            at = chance.randrange(len(ours))
            deleted.append(theirs[at])
            ours = ours[:at] + ours[at + 1 :]
        elif draw < 0.3 and (foreign := next(strange, "")):
            at = chance.randrange(len(ours) + 1)
            inserted.append(foreign)
            ours = [*ours[:at], foreign, *ours[at:]]
        elif len(ours) > 1 and draw < 0.5:
            at = chance.randrange(len(ours) - 1)
            joined = ours[at].rstrip(".") + ", and " + ours[at + 1]
            ours = [*ours[:at], joined, *ours[at + 2 :]]
        left.append(source)
        right.append(" ".join(ours))
    return "\n".join(left), "\n".join(right), deleted, inserted


Tally = dict[str, list[int]]  # for each rule: sentences made, found, and findings that are wrong


def judge(number: int, texts: tuple[str, str], wanted: dict[str, list[str]], options: argparse.Namespace) -> Tally:
    """Compare what the rules find in a document with what was done to it."""
    document = align(Document(str(number), Text.plain(texts[1]), Text.plain(texts[0])), semantic=options.semantic)
    tally = {}
    for name, checker in (("omission", Omission()), ("addition", Addition())):
        findings = checker.check_document(document)
        found = [one.source_quote if name == "omission" else one.quote for one in findings]
        missed = [one for one in wanted[name] if not any(_same(one, text) for text in found)]
        wrong = [text for text in found if not any(_same(one, text) for one in wanted[name])]
        tally[name] = [len(wanted[name]), len(wanted[name]) - len(missed), len(wrong), len(document.segments)]
        if options.show:
            print(*(f"  MISSED {name} {text[:160]!r}" for text in missed), sep="\n")
            print(*(f"  WRONG {name} {text[:160]!r}" for text in wrong), sep="\n")
    return tally


def _same(one: str, other: str) -> bool:
    """Tell whether a finding is about a sentence."""
    return one.strip() in other or other.strip() in one


def measure(options: argparse.Namespace) -> None:
    """Print recall and precision by sentence, and the findings on the same documents untouched."""
    chance = random.Random(options.seed)
    runs = list(documents(options.data))[:: options.step]
    totals: Tally = {"omission": [0] * 4, "addition": [0] * 4}
    clean = [0, 0]
    for number, pairs in enumerate(runs):
        others = [target for _, target in runs[(number + len(runs) // 2) % len(runs)]]
        cut = (span.of(other) for other in others for span in sentences(other, Span(0, len(other))))
        strange = iter([one for one in cut if len(one) > 60 and one.endswith(".")])
        source, target, deleted, inserted = spoil(pairs, strange, chance)
        for name, tally in judge(
            number, (source, target), {"omission": deleted, "addition": inserted}, options
        ).items():
            totals[name] = [one + other for one, other in zip(totals[name], tally, strict=True)]
        source, target = ("\n".join(side) for side in zip(*pairs, strict=True))
        untouched = judge(number, (source, target), {"omission": [], "addition": []}, options)
        clean = [clean[0] + sum(one[2] for one in untouched.values()), clean[1] + untouched["omission"][3]]
    for name, (made, hit, wrong, _) in totals.items():
        recall, precision = hit / max(1, made), hit / max(1, hit + wrong)
        print(f"{name}: {made} made, recall {recall:.3f}, precision {precision:.3f}")
    print(f"untouched: {clean[0]} findings in {clean[1]} segments, {1000 * clean[0] / max(1, clean[1]):.1f} per 1,000")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--semantic", default="auto", choices=("auto", "always", "never"))
    parser.add_argument("--step", type=int, default=1, help="take every n-th document only")
    parser.add_argument("--show", action="store_true")
    measure(parser.parse_args())


if __name__ == "__main__":
    main()
