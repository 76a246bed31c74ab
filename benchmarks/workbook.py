"""The workbook both ways: python -m benchmarks.workbook [--findings 100000] [--documents 1000] [--tables].

Writes a corpus of that many sentences with one finding each (every sentence differs, every tenth is long), exports
the workbook, fills in a verdict and a correction for every row, and applies it; prints seconds of one core, wall
seconds and the peak memory of each way. With `--tables` the corpus is one file of JSON lines, a row a document.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from audit.checkers.linguistic.repeated_word import RepeatedWord
from audit.corpus.read import read
from audit.engine import audit
from audit.formats.xlsx import render
from audit.model.decision import Verdict
from audit.model.document import Bead, Document
from audit.model.report import Entry, Report, Result
from audit.model.text import Span
from audit.spool import Spool

ENGLISH = "In village {n}, the the harvest of year {m} was brought in before the rain came; {more}nobody was hurt."
CHINESE = "{n}号村在{m}年雨前收完了庄稼，{more}无人受伤。"
LONG = "the men mended the dyke from the mill to the bridge, and the women carried earth and stones; "


def main() -> None:
    """Run one way in this process, or both in processes of their own."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--findings", type=int, default=100_000)
    parser.add_argument("--documents", type=int, default=1_000)
    parser.add_argument("--tables", action="store_true")
    parser.add_argument("--step", choices=("export", "apply"))
    options = parser.parse_args()
    if options.step == "export":
        with open("review.xlsx", "wb") as file:
            file.writelines(render(Report(Spool(results()), (RepeatedWord().rule,), "0")))
        return
    if options.step == "apply":
        from audit.cli.main import main as command

        command(["review", "apply", "review.xlsx"])
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        corpus(options.findings, 1 if options.tables else options.documents, options.tables)
        for step in ("export", "apply"):
            measure(step)
        left = sum(path.read_text("utf-8").count("the the") for path in Path("corpus").iterdir())
        print(f"{Path('review.xlsx').stat().st_size / 1e6:.1f} MB; {left} places left; decisions: {lines()}")


def lines() -> int:
    """Count the lines of the ledger."""
    return Path("decisions.jsonl").read_text("utf-8").count("\n")


def measure(step: str) -> None:
    """Run one way in a process of its own, and print what it took."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    run = subprocess.run([sys.executable, "-m", "benchmarks.workbook", "--step", step], env=environment, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    core = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    wall = time.monotonic() - started
    peak = after.ru_maxrss / 1024  # of the largest child so far
    print(f"{step:7} {core:6.1f} s of one core {wall:6.1f} s wall {peak:7.0f} MiB peak, exit code {run.returncode}")


def corpus(findings: int, files: int, tables: bool) -> None:
    """Write the corpus."""
    Path("corpus").mkdir()
    each = findings // files
    for file in range(files):
        pairs = [sentence(file * each + number) for number in range(each)]
        if tables:
            rows = (json.dumps({"id": str(n), "target": en, "source": zh}) for n, (en, zh) in enumerate(pairs))
            Path(f"corpus/{file:05}.jsonl").write_text("".join(row + "\n" for row in rows), "utf-8")
        else:
            Path(f"corpus/{file:05}.en.txt").write_text("\n".join(en for en, _ in pairs), "utf-8")
            Path(f"corpus/{file:05}.zh.txt").write_text("\n".join(zh for _, zh in pairs), "utf-8")


def sentence(number: int) -> tuple[str, str]:
    """Make a pair with a finding."""
    more, chinese = (LONG * 8, "男人从磨坊到桥头修堤，女人担土搬石，" * 8) if number % 10 == 0 else ("", "")
    facts = {"n": number, "m": 1900 + number % 60}
    return ENGLISH.format(**facts, more=more), CHINESE.format(**facts, more=chinese)


def results() -> Iterator[Result]:
    """Audit the corpus by line, with one rule; every finding is decided and corrected."""
    rules = (RepeatedWord(),)
    for document in read(["corpus"]):
        assert isinstance(document, Document)
        result = audit(replace(document, beads=tuple(beads(document))), rules)
        yield replace(result, entries=tuple(map(decided, result.entries)))


def beads(document: Document) -> Iterator[Bead]:
    """Pair the lines of both sides."""
    assert document.source is not None
    starts = [0, 0]
    pairs = zip(document.target.content.split("\n"), document.source.content.split("\n"), strict=True)
    for number, texts in enumerate(pairs):
        target, source = (Span(start, start + len(text)) for start, text in zip(starts, texts, strict=True))
        yield Bead(target, source, "prose", number)
        starts = [target.end + 1, source.end + 1]


def decided(entry: Entry) -> Entry:
    """Confirm a finding, with a correction that is proven."""
    return replace(entry, verdict=Verdict.CONFIRMED, safe=True, suggestion="the")


if __name__ == "__main__":
    main()
