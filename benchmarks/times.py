"""What each rule takes of an aligned article: python -m benchmarks.times [--articles 150] [--rounds 3].

Articles are those of `benchmarks.corpus`. Prints milliseconds of processor time a document, rule by rule, the least of
several rounds, each in a process of its own, because caches help from the second look on. Machines are uneven, so a
fixed piece of work stands between the documents, and times are those of a machine on which that takes YARD seconds.
"""

import argparse
import gc
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from audit.alignment.align import align
from audit.checkers.checker import Checker, CorpusChecker
from audit.checkers.gate import gate
from audit.config import Config, choose
from audit.corpus.read import read
from audit.engine import survey
from audit.model.document import Document
from audit.model.finding import Finding
from benchmarks.corpus import write

YARD = 150e-6
WARM = 40
"""Documents at the beginning that do not count: they pay for the tables."""
WORK = re.compile(r"(?P<word>[a-z]+)\s(?P<figure>\d+)")
LINE = "the output of grain was 35 percent above last year and 1200 households took part in it 77 times"


def yardstick() -> int:
    """Do a fixed piece of work of the kind that rules do: a search, a look-up, small tuples."""
    known, found = {word: n for n, word in enumerate(LINE.split())}, 0
    for _ in range(12):
        found += sum(len(match["word"]) + int(match["figure"]) for match in WORK.finditer(LINE))
        found += sum(len((word, known[word], word[:2])) for word in LINE.split())
    return found


def timed(work: Callable[[], object]) -> float:
    """Give the seconds of processor time of some work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(folder: str) -> dict[str, float]:
    """Give the milliseconds that each rule takes of an article, and `align`, `gate` and `survey`, in one process."""
    gc.disable()
    documents = [item for item in read([folder]) if isinstance(item, Document)]
    rules = choose(Config())
    alone = tuple(rule for rule in rules if not isinstance(rule, CorpusChecker))
    together = [rule for rule in rules if isinstance(rule, CorpusChecker)]
    spent, yards = defaultdict[str, float](float), 0.0
    for number, document in enumerate(documents):
        if number == WARM:
            spent.clear()
            yards = 0.0
        yards += timed(yardstick)
        _one(document, alone, together, spent)
    count = max(1, len(documents) - WARM if len(documents) > WARM else len(documents))
    return {name: 1000 * seconds / count * YARD / (yards / count) for name, seconds in spent.items()}


def _one(
    document: Document, alone: tuple[Checker, ...], together: list[CorpusChecker], spent: dict[str, float]
) -> None:
    """Add what one document takes."""
    start = time.process_time()
    aligned = align(document, semantic="auto")
    spent["align"] += time.process_time() - start
    spent["gate"] += timed(lambda: gate(alone).open(document.target.content, True))
    for rule in gate(alone).open(document.target.content, True):
        spent[rule.identify()] += timed(partial(_run, rule, aligned))
    spent["survey"] += timed(lambda: survey(aligned, together))


def _run(rule: Checker, document: Document) -> list[Finding]:
    """Let a rule look at a document."""
    return list(rule.check_document(document))


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        list(write(Path(folder), options.articles))
        with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as processes:
            rounds = list(processes.map(measure, [folder] * options.rounds))
    least = {name: min(times.get(name, 0.0) for times in rounds) for name in rounds[0]}
    print(f"{sum(least.values()):7.2f} all, {sum(least.values()) - least['align']:.2f} without the alignment")
    for name, milliseconds in sorted(least.items(), key=lambda item: -item[1]):
        print(f"{milliseconds:7.3f} {name}")


if __name__ == "__main__":
    main()
