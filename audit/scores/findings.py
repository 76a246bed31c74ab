"""What our rules find in the texts that are scored."""

from collections.abc import Iterator, Sequence

from audit.checkers.checker import Checker
from audit.model.document import Document
from audit.model.summary import Summary
from audit.model.text import Text
from audit.pipeline import results
from audit.scores.parallel_texts import Texts


def audited(
    texts: Texts, source: Texts | None, checkers: Sequence[Checker], jobs: int, semantic: str
) -> dict[str, Summary]:
    """Audit each document, a segment a paragraph, with its original where that is at hand."""
    found = {}
    for result in results(_documents(texts, source), checkers, jobs=jobs, semantic=semantic):
        found[result.document] = Summary.of([result])
    return found


def _documents(texts: Texts, source: Texts | None) -> Iterator[Document]:
    """Make documents to be audited."""
    for name, segments in texts.documents.items():
        original = Text.plain("\n".join(source.documents[name]), source.path) if source else None
        yield Document(name, Text.plain("\n".join(segments), texts.path), original)
