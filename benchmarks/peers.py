"""Speed and memory beside peers, on the same pairs in one run: python -m benchmarks.peers [--articles 200].

    python -m venv peers && peers/bin/pip install translate-toolkit==3.20.4 opuscleaner==0.7.1
    PATH="$PWD/peers/bin:$PATH" .venv/bin/python -m benchmarks.peers

The peers have an environment of their own: OpusCleaner wants other versions of what mt-audit uses, too.
Bilingual articles (`benchmarks.articles`) are aligned. `mt-audit check` gets the articles, and then their pairs as
rows; translate-toolkit's `pofilter`, with all its checks, gets the pairs as PO; OpusCleaner gets them as TSV, with its
rules that can judge Chinese beside English without a model. One job each; seconds are of processors, the start of the
programs included, and memory is that of the largest process. Both peers are run, not imported: they are under the GPL.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import polib

from benchmarks.corpus import spent, write

MT_AUDIT = sys.executable, "-m", "audit"
OPUSCLEANER: Mapping[str, Mapping[str, Any]] = {
    "num_mismatch": {"RATIO": 1.0},
    "currency_mismatch": {},
    "alpha_ratio": {
        "LANG1": "zh",
        "LANG2": "en",
        "SRCWORDRAT": 0.0,
        "TRGWORDRAT": 0.4,
        "SRCALPHARAT": 0.0,
        "TRGALPHARAT": 0.5,
    },
    "src_trg_ratio": {"RATIO": 0.6},
    "max_length": {"MAXLENGTH": 150, "MINLENGTH": 1},
}
"""Its filters, each a process of its own, with the values that it proposes itself."""


def main() -> None:
    """Write the pairs, run the programs and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=200)
    articles = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus = folder / "articles"
        corpus.mkdir()
        sum(write(corpus, articles))
        pairs = aligned(corpus, folder / "pairs.jsonl")
        print(f"{articles} articles, {len(pairs):,} pairs, {sum(len(source) for source, _ in pairs):,} characters")
        print(f"{'':36} seconds  articles/s  pairs/s  peak MB  pairs flagged")
        for what, command, flagged in programs(folder, corpus, pairs):
            one = spent(command)
            print(
                f"{what:36} {one.processor:7.1f}  {articles / one.processor:10.1f}  "
                f"{len(pairs) / one.processor:7.0f}  {one.peak:7.0f}  {flagged():13,}",
                flush=True,
            )


def aligned(corpus: Path, to: Path) -> list[tuple[str, str]]:
    """Give the pairs of sentences in all articles.

    Another process aligns them: one that is started from a large process counts as large itself.
    """
    spent([*MT_AUDIT, "align", str(corpus), "--format", "jsonl", "-o", str(to)])
    with to.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [(row["source"], row["target"]) for row in rows if row["source"] and row["target"]]


def programs(
    folder: Path, corpus: Path, pairs: list[tuple[str, str]]
) -> Iterator[tuple[str, list[str], Callable[[], int]]]:
    """Write what each program reads; yield its name, its command, and how many pairs it then flagged."""
    found = folder / "findings.jsonl"
    check = [*MT_AUDIT, "check", "--exit-zero", "--no-cache", "-j1", "-o", str(found)]
    yield "mt-audit check, articles", [*check, str(corpus)], lambda: places(found)
    rows = table(folder / "pairs.tsv", [("source", "target"), *pairs])
    yield "mt-audit check, pairs", [*check, str(rows)], lambda: places(found)
    if program := shutil.which("pofilter"):
        named = folder / "flagged.po"
        command = [program, "--progress=none", str(catalogue(folder / "pairs.po", pairs)), str(named)]
        yield "pofilter (translate-toolkit)", command, lambda: len(polib.pofile(str(named)))
    if program := shutil.which("opuscleaner-clean"):
        kept, steps = folder / "kept.tsv", folder / "steps.json"
        filters = [{"filter": name, "parameters": values, "language": None} for name, values in OPUSCLEANER.items()]
        steps.write_text(json.dumps({"version": 1, "files": [], "filters": filters}), "utf-8")
        rows = table(folder / "rows.tsv", pairs)
        command = [program, "--input", str(rows), "--output", str(kept), str(steps), "zh", "en"]
        yield "OpusCleaner, five rules", command, lambda: len(pairs) - kept.read_bytes().count(b"\n")


def places(findings: Path) -> int:
    """Count the segments with findings."""
    with findings.open(encoding="utf-8") as lines:
        return len({(row["document"], row["segment"]) for row in map(json.loads, lines)})


def table(file: Path, rows: list[tuple[str, str]]) -> Path:
    """Write tab-separated values."""
    file.write_text("".join(f"{one_line(source)}\t{one_line(target)}\n" for source, target in rows), "utf-8")
    return file


def one_line(text: str) -> str:
    """Join the lines of a text."""
    return " ".join(text.split())


def catalogue(file: Path, pairs: list[tuple[str, str]]) -> Path:
    """Write PO; a context keeps equal originals apart."""
    entries = polib.POFile()
    entries.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": "en"}
    for number, (source, target) in enumerate(pairs):
        entries.append(polib.POEntry(msgctxt=str(number), msgid=source, msgstr=target))
    entries.save(str(file))
    return file


if __name__ == "__main__":
    main()
