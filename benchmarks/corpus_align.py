"""Processor time of aligning a document: python -m benchmarks.corpus_align DIR [--documents 50] [--rounds 4].

Each document is aligned several times, and the least time counts. The model of embeddings is loaded before. What is
kept of sentences is forgotten between two rounds, because a corpus has few sentences twice; that of words stays.
"""

import argparse
import gc
import time
from collections.abc import Sequence
from pathlib import Path

from audit.alignment.align import align
from audit.corpus.read import read
from audit.language import embeddings, keywords
from audit.language.zh import script
from audit.model.document import Document


def measured(documents: Sequence[Document], semantic: str, rounds: int) -> float:
    """Give the mean of the documents' least times, in milliseconds."""
    least = [float("inf")] * len(documents)
    for _ in range(rounds + 1):  # the first fills the memories of words and is beaten by all others
        for kept in (keywords.english, keywords.chinese, script._remembered):
            kept.cache_clear()
        for n, document in enumerate(documents):
            start = time.process_time()
            align(document, semantic=semantic)
            least[n] = min(least[n], time.process_time() - start)
    return 1000 * sum(least) / len(least)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=4)
    options = parser.parse_args()
    found = [one for one in read([str(options.folder)]) if isinstance(one, Document)]
    documents = found[:: max(1, len(found) // options.documents)]
    if embeddings.available():
        embeddings.embed(["Load the model."])
    gc.disable()
    for semantic in ("never", "auto"):
        print(
            f"{semantic}: {measured(documents, semantic, options.rounds):.2f} ms a document, {len(documents)} documents"
        )


if __name__ == "__main__":
    main()
