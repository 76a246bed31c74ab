"""What an edit did to a corpus, document by document."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from audit.changes import Outcome, outcome
from audit.editions import Edition
from audit.model.document import Document
from audit.model.report import Result, Skip
from audit.pipeline import Pipeline


def compare(base: Edition, head: Edition, line: Pipeline) -> list[Outcome]:
    """Audit both editions and compare them; documents sorted by path and name, unchanged ones left out.

    Findings that a reviewer dismissed are none, on either side.
    """
    before, old = audited(base, line)
    after, new = audited(head, line)
    found = []
    for key in sorted(before.keys() | after.keys()):
        similarity = chrf(old[key], new[key]) if key in old and key in new else None
        one = outcome(_standing(before.get(key)), _standing(after.get(key)), similarity)
        if similarity != 100 or one.fixed or one.introduced:
            found.append(one)
    return found


def introduced(base: Edition, head: Edition, line: Pipeline) -> Iterator[Result]:
    """Audit both editions; yield the results of the later one with only the findings that the earlier one has not."""
    before, _ = audited(base, line)
    found = [head.relocate(result) for result in line.results(head.documents())]
    news = {key: {*outcome(before.get(key), one).introduced} for key, one in _named(found).items()}
    for result in found:
        new = news.get((result.path, result.document), set())
        yield replace(result, entries=tuple(entry for entry in result.entries if entry in new))


Key = tuple[str, str]


def audited(edition: Edition, line: Pipeline) -> tuple[dict[Key, Result], dict[Key, str]]:
    """Audit an edition; give results and translations by path and document."""
    texts: dict[Key, list[str]] = {}

    def watched() -> Iterator[Document | Skip]:
        for item in edition.documents():
            if isinstance(item, Document):
                texts.setdefault((edition.known(item.path), item.id), []).append(item.target.content)
            yield item

    found = _named(map(edition.relocate, line.results(watched())))
    return found, {key: "\n".join(rows) for key, rows in texts.items()}


def _named(results: Iterable[Result]) -> dict[Key, Result]:
    """Give what was read by path and document; rows of one name are one document, for nothing tells which is which."""
    found: dict[Key, list[Result]] = {}
    for result in results:
        if result.read:
            found.setdefault((result.path, result.document), []).append(result)
    return {key: replace(rows[0], entries=tuple(e for row in rows for e in row.entries)) for key, rows in found.items()}


def _standing(result: Result | None) -> Result | None:
    """Leave out the findings that were dismissed."""
    return result and replace(result, entries=tuple(entry for entry in result.entries if not entry.dismissed))


def chrf(old: str, new: str) -> float:
    """Give how alike two translations are, by sacrebleu's chrF, 0 to 100; rounded down, for 100 means untouched."""
    if old == new:
        return 100.0
    from sacrebleu.metrics.chrf import CHRF

    return math.floor(10 * float(CHRF().sentence_score(new, [old]).score)) / 10
