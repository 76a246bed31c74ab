"""What an edit did to a corpus, document by document."""

import math
from collections.abc import Iterator
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
    for result in line.results(head.documents()):
        known = head.relocate(result)
        yield replace(known, entries=outcome(before.get((known.path, known.document)), known).introduced)


Key = tuple[str, str]


def audited(edition: Edition, line: Pipeline) -> tuple[dict[Key, Result], dict[Key, str]]:
    """Audit an edition; give results and translations by path and document."""
    texts: dict[Key, str] = {}
    found: dict[Key, Result] = {}

    def watched() -> Iterator[Document | Skip]:
        for item in edition.documents():
            if isinstance(item, Document):
                texts[edition.known(item.path), item.id] = item.target.content
            yield item

    for result in line.results(watched()):
        if result.read:
            known = edition.relocate(result)
            found[known.path, known.document] = known
    return found, texts


def _standing(result: Result | None) -> Result | None:
    """Leave out the findings that were dismissed."""
    return result and replace(result, entries=tuple(entry for entry in result.entries if not entry.dismissed))


def chrf(old: str, new: str) -> float:
    """Give how alike two translations are, by sacrebleu's chrF, 0 to 100; rounded down, for 100 means untouched."""
    if old == new:
        return 100.0
    from sacrebleu.metrics.chrf import CHRF

    return math.floor(10 * float(CHRF().sentence_score(new, [old]).score)) / 10
