"""What an edit did to a corpus, document by document."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from audit.changes import Outcome, outcome
from audit.checkers.checker import Checker
from audit.editions import Edition
from audit.model.document import Document
from audit.model.report import Result, Skip
from audit.pipeline import results


def compare(
    base: Edition, head: Edition, checkers: Sequence[Checker], jobs: int = 1, semantic: str = "auto"
) -> list[Outcome]:
    """Audit both editions and compare them; documents sorted by path and name, unchanged ones left out."""
    before, old = audited(base, checkers, jobs, semantic)
    after, new = audited(head, checkers, jobs, semantic)
    found = []
    for key in sorted(before.keys() | after.keys()):
        similarity = chrf(old[key], new[key]) if key in old and key in new else None
        one = outcome(before.get(key), after.get(key), similarity)
        if similarity != 100 or one.fixed or one.introduced:
            found.append(one)
    return found


def introduced(
    base: Edition, head: Edition, checkers: Sequence[Checker], jobs: int = 1, semantic: str = "auto"
) -> Iterator[Result]:
    """Audit both editions; yield the results of the later one with only the findings that the earlier one has not."""
    before, _ = audited(base, checkers, jobs, semantic)
    for result in results(head.documents(), checkers, jobs=jobs, semantic=semantic):
        known = head.relocate(result)
        news = outcome(before.get((known.path, known.document)), known).introduced
        yield replace(known, entries=news, known=len(known.entries) - len(news))


Key = tuple[str, str]


def audited(
    edition: Edition, checkers: Sequence[Checker], jobs: int, semantic: str
) -> tuple[dict[Key, Result], dict[Key, str]]:
    """Audit an edition; give results and translations by path and document."""
    texts: dict[Key, str] = {}
    found: dict[Key, Result] = {}

    def watched() -> Iterator[Document | Skip]:
        for item in edition.documents():
            if isinstance(item, Document):
                texts[item.path.removeprefix(edition.folder + "/"), item.id] = item.target.content
            yield item

    for result in results(watched(), checkers, jobs=jobs, semantic=semantic):
        if result.read:
            known = edition.relocate(result)
            found[known.path, known.document] = known
    return found, texts


def chrf(old: str, new: str) -> float:
    """Give how alike two translations are, by sacrebleu's chrF, 0 to 100."""
    if old == new:
        return 100.0
    from sacrebleu.metrics.chrf import CHRF

    return round(float(CHRF().sentence_score(new, [old]).score), 1)
