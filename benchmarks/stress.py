"""Strict F1 where translation is free: python -m benchmarks.stress --data DIR [--semantic never auto] [--plain].

DIR holds `align_bible/docs.jsonl` and the rows of `clean_ntrex` and `clean_tico19`. Three kinds of text are made, five
or two of each: `bible`, 400 beads of the Bible; `novel`, the same with Chinese clauses joined to long sentences, the
English cut at its semicolons, and three beads in a hundred without one of their sides; `news`, 400 pairs with sentences
cut, joined and dropped. Verses of several sentences on both sides are left out, for their beads are those of the verse.
--plain adds Vecalign's dynamic programme over the embeddings of runs of sentences alone, to compare with.
"""

import argparse
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from audit.alignment.match import Sentence
from audit.alignment.pairing import CAREFUL, pair
from audit.alignment.runs import Numbers
from audit.language.embeddings import embed

BEADS = 400
PARTS = 0, 800, 1700, 2600, 3500
JOINED, CUT, DROPPED = 0.8, 0.6, 0.03
MERGED = 0.13
LEAST = 15  # characters of a piece
MOVES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2))
CHEAP = 0.2  # the quantile of the costs of strangers that a missing counterpart costs, after Vecalign

Pair = tuple[list[str], list[str]]
Made = tuple[tuple[int, ...], tuple[int, ...]]


def bible(folder: Path) -> Iterator[list[Pair]]:
    """Yield parts of the Bible without beads of several sentences on both sides."""
    document = json.loads((folder / "align_bible" / "docs.jsonl").read_text(encoding="utf-8").splitlines()[0])
    zh, en = document["zh"], document["en"]
    beads = [([zh[n] for n in one], [en[n] for n in two]) for one, two in document["gold"]]
    for start in PARTS:
        yield [bead for bead in beads[start : start + BEADS] if min(map(len, bead)) < 2]


def novel(beads: Sequence[Pair], chance: random.Random) -> Iterator[Pair]:
    """Join Chinese clauses and cut English sentences, as a free translation does."""
    for clauses, sentences in beads:
        source: list[str] = []
        for clause in clauses:
            if source and chance.random() < JOINED:
                source[-1] = f"{source[-1].rstrip('。')}，{clause}"
            else:
                source.append(clause)
        target = [piece for sentence in sentences for piece in _cut(sentence, chance)]
        draw = chance.random()
        if min(len(source), len(target)) < 2:
            yield (source if draw > DROPPED / 2 else [], target if not DROPPED / 2 < draw < DROPPED else [])


def _cut(sentence: str, chance: random.Random) -> list[str]:
    """Cut an English sentence at some of its semicolons and colons."""
    first, *others = re.split(r"(?<=[;:]) ", sentence)
    found = [first]
    for part in others:
        if chance.random() < CUT and min(len(part), len(found[-1])) > LEAST:
            found[-1] = re.sub("[;:]$", ".", found[-1])
            found.append(part[0].upper() + part[1:])
        else:
            found[-1] += f" {part}"
    return found


def news(folder: Path, name: str, chance: random.Random) -> Iterator[Pair]:
    """Join, drop or keep consecutive pairs."""
    lines = (folder / name / "pairs.jsonl").read_text(encoding="utf-8").splitlines()[:BEADS]
    rows = iter([(row["source"], row["target"]) for row in map(json.loads, lines)])
    for one, two in rows:
        draw = chance.random()
        more, also = next(rows, ("", "")) if draw < 2 * MERGED else ("", "")
        if more and draw < MERGED:
            yield [f"{one.rstrip('。')}，{more}"], [two, also]
        elif more:
            yield [one, more], [f"{two.rstrip('.')}, and {also}"]
        elif draw < 1 - DROPPED:
            yield [one], [two]
        else:
            yield ([one], []) if draw < 1 - DROPPED / 2 else ([], [two])


def plain(source: Sequence[str], target: Sequence[str]) -> list[Made]:
    """Align by embeddings of runs alone: Vecalign's costs (Thompson and Koehn 2019), searched whole."""
    ours, theirs = _runs(source, ""), _runs(target, " ")
    far = [1 - one @ theirs[1].mean(axis=0) for one in ours[1:]], [1 - two @ ours[1].mean(axis=0) for two in theirs[1:]]
    costs = []
    for height, width in MOVES:
        strange = far[0][height - 1][:, None] + far[1][width - 1][None, :]
        costs.append(2 * height * width * (1 - ours[height] @ theirs[width].T) / strange)
    alone = float(np.quantile(costs[0], CHEAP))
    best: Numbers = np.full((len(source) + 1, len(target) + 1), np.inf)
    best[0, 0] = 0
    step = np.zeros((*best.shape, 2), dtype=int)
    for row, column in np.ndindex(*best.shape):
        ways = [(best[row - 1, column] + alone, 1, 0)] if row else []
        ways += [(best[row, column - 1] + alone, 0, 1)] if column else []
        for (height, width), cost in zip(MOVES, costs, strict=True):
            if row >= height and column >= width:
                ways.append((best[row - height, column - width] + cost[row - 1, column - 1], height, width))
        if ways:
            best[row, column], *step[row, column] = min(ways)
    row, column, found = len(source), len(target), list[Made]()
    while row or column:
        height, width = step[row, column]
        found.append((tuple(range(row - height, row)), tuple(range(column - width, column))))
        row, column = row - height, column - width
    return found


def _runs(texts: Sequence[str], gap: str) -> list[Numbers]:
    """Embed the runs of one to three sentences that end at each; the first of the list is empty."""
    return [np.zeros(0)] + [
        embed([gap.join(texts[max(0, end - size + 1) : end + 1]) for end in range(len(texts))]).astype(np.float64)
        for size in range(1, 4)
    ]


def judged(made: Sequence[Pair], semantic: str) -> float:
    """Give the strict F1 of beads with two sides."""
    source, target = [text for one, _ in made for text in one], [text for _, two in made for text in two]
    gold, row, column = set(), 0, 0
    for one, two in made:
        if one and two:
            gold.add((tuple(range(row, row + len(one))), tuple(range(column, column + len(two)))))
        row, column = row + len(one), column + len(two)
    if semantic == "plain":
        found = plain(source, target)
    else:
        matches = pair([Sentence(text) for text in source], [Sentence(text) for text in target], semantic, CAREFUL)
        found = [(tuple(match.source), tuple(match.target)) for match in matches]
    ours = {(one, two) for one, two in found if one and two}
    return 2 * len(ours & gold) / max(1, len(ours) + len(gold))


def texts(folder: Path) -> Iterator[tuple[str, list[Pair]]]:
    """Yield each text with its kind."""
    for number, part in enumerate(bible(folder)):
        yield "bible", part
        yield "novel", list(novel(part, random.Random(number)))
    for name in ("clean_ntrex", "clean_tico19"):
        yield "news", list(news(folder, name, random.Random(name)))


def main() -> None:
    """Print the mean of each kind."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--semantic", nargs="*", default=["never", "auto"])
    parser.add_argument("--plain", action="store_true")
    options = parser.parse_args()
    for semantic in [*options.semantic, *["plain"] * options.plain]:
        scores: dict[str, list[float]] = {}
        for kind, made in texts(options.data):
            scores.setdefault(kind, []).append(judged(made, semantic))
        print(f"{semantic:6}", *(f"{kind} {sum(all_) / len(all_):.3f}" for kind, all_ in scores.items()), sep="  ")


if __name__ == "__main__":
    main()
