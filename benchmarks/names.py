"""Time that the rules on names, entities and terms take: python -m benchmarks.names [--data DIR] [--rows 1000].

DIR holds folders of JSONL files whose rows have `source` and `target` (or `reference`); each row is a document of its
own, so that no cache helps. Without data, the articles of `benchmarks.articles` are taken. Prints milliseconds of
processor time a segment: of these rules alone, and what they add where the other rules have run before.
"""

import argparse
import gc
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from audit.alignment.align import align
from audit.checkers.checker import Checker, CorpusChecker
from audit.config import Config, choose
from audit.corpus.archive import parse
from audit.engine import audit, survey
from audit.model.document import Document
from audit.model.text import Text
from benchmarks.articles import articles

SEED = 5
LIMIT = 1.0
WARM = 100
NAMES = ("name", "place", "entity", "agency", "rank", "romanisation", "country")
Sample = list[Document]


def concerned(checker: Checker) -> bool:
    """Tell whether a rule is about names, entities or terms."""
    dimension, _, name = checker.identify().partition("/")
    return dimension == "terminology" or (dimension != "artifact" and any(word in name for word in NAMES))


def samples(folder: Path, most: int) -> Iterator[tuple[str, Sample]]:
    """Give each file's name and at most so many of its rows, drawn by chance."""
    for file in sorted(folder.rglob("*.jsonl")):
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        pairs = [(row.get("source"), row.get("target") or row.get("reference")) for row in rows]
        whole = [(source, target) for source, target in pairs if source and target]
        chosen = random.Random(SEED).sample(whole, min(most, len(whole)))
        if len(chosen) > 2 * WARM:
            yield (
                file.parent.name,
                [
                    align(Document(str(n), Text.plain(target), Text.plain(source)), semantic="never")
                    for n, (source, target) in enumerate(chosen)
                ],
            )


def made(most: int) -> Sample:
    """Give generated articles, aligned."""
    texts = ((f"{day}.md", article.decode()) for day, article in articles(most))
    return [align(parse(text, path, str(n)), semantic="never") for n, (path, text) in enumerate(texts)]


def milliseconds(documents: Sample, checkers: Sequence[Checker], before: Sequence[Checker] = ()) -> float:
    """Time rules on each document, after the others `before`; give the mean processor time a segment."""
    surveyed = [checker for checker in checkers if isinstance(checker, CorpusChecker)]
    spent = 0.0
    for document in documents:
        audit(document, before)
        start = time.process_time()
        audit(document, checkers)
        survey(document, surveyed)
        spent += time.process_time() - start
    return 1000 * spent / sum(len(document.segments) for document in documents)


def main() -> None:
    """Print the times of each sample, and what the limit is."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--rows", type=int, default=1000)
    options = parser.parse_args()
    gc.set_threshold(20_000, 20, 20)  # as the command does
    rules = choose(Config())
    names = [checker for checker in rules if concerned(checker)]
    others = [checker for checker in rules if not concerned(checker)]
    print(f"{len(names)} rules on names, entities and terms; limit {LIMIT} ms a segment")
    print(f"{'sample':24}  segments  characters  ms alone  ms added")
    found = samples(options.data, options.rows) if options.data else iter([("articles", made(options.rows))])
    for name, documents in found:
        milliseconds(documents[:WARM], names, others)
        one, other = documents[WARM::2], documents[WARM + 1 :: 2]
        segments = [segment for document in documents[WARM:] for segment in document.segments]
        length = sum(len(segment.source_text) for segment in segments) / len(segments)
        alone, added = milliseconds(one, names), milliseconds(other, names, others)
        print(f"{name:24}  {len(segments):8}  {length:10.0f}  {alone:8.2f}  {added:8.2f}")


if __name__ == "__main__":
    main()
