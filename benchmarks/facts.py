"""Time to read the facts of both sides and compare them: python -m benchmarks.facts [--segments 2000].

Pairs of some 60 Chinese characters are made by a seeded generator, a document each, so that no cache helps; prints
milliseconds of processor time a segment, for reading each side and for comparing. Of twenty batches the quickest
counts, because whatever else the machine does only adds; the median tells by how much.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable

from audit.checkers.accuracy._facts.comparison import compare
from audit.language.en.facts import read as read_en
from audit.language.zh.facts import read as read_zh
from audit.model.document import Bead, Document
from audit.model.text import Span, Text

SEED = 4
LIMIT = 0.4
BATCHES = 20


def pair(rng: random.Random) -> Document:
    """Make an aligned pair with a date, a count, a percentage and a sum."""
    day, count, share, sum_ = rng.randint(1, 28), rng.randint(100, 9999), rng.randint(1, 99), rng.randint(1, 900)
    source = (
        f"一九五五年三月{day}日，全县{count}户社员参加了秋收，粮食产量比去年增加百分之{share}，"
        f"合作社给大家分红{sum_}万元，各乡代表都说生产搞得好。"
    )
    target = (
        f"On March {day}, 1955, {count:,} households of the county took part in the harvest; the output of grain was "
        f"{share} percent above last year's, and the cooperative paid out {sum_ * 10_000:,} yuan, to the praise of all."
    )
    text, original = Text.plain(target), Text.plain(source)
    return Document("1", text, original, beads=(Bead(Span(0, len(target)), Span(0, len(source))),))


def milliseconds(work: Callable[[Document], object], documents: list[Document]) -> tuple[float, float]:
    """Time some work on each document; give the mean of the quickest batch and of the median one, in milliseconds."""
    size, times = max(1, len(documents) // BATCHES), []
    for first in range(0, len(documents) - size + 1, size):
        start = time.process_time()
        for document in documents[first : first + size]:
            work(document)
        times.append(1000 * (time.process_time() - start) / size)
    return min(times), statistics.median(times)


def measure(segments: int) -> tuple[tuple[float, float], ...]:
    """Give the milliseconds to read Chinese, to read English, and to read and compare both."""
    rng = random.Random(SEED)
    documents = [pair(rng) for _ in range(segments)]
    compare(pair(rng))
    zh = milliseconds(lambda d: read_zh.__wrapped__(d.segments[0].source_text), documents)
    en = milliseconds(lambda d: read_en.__wrapped__(d.segments[0].target_text), documents)
    return zh, en, milliseconds(compare, documents)


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--segments", type=int, default=2000)
    names = ("Chinese", "English", "both read and compared")
    for name, (best, median) in zip(names, measure(parser.parse_args().segments), strict=True):
        print(f"{name:22} {best:.3f} ms a segment, median {median:.3f}")
    print(f"limit {LIMIT} ms for the whole")


if __name__ == "__main__":
    main()
