"""The path of a corpus: documents are aligned, surveyed where a rule needs the whole corpus, and audited."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from audit.alignment.align import align
from audit.checkers.checker import Checker, CorpusChecker, Survey
from audit.engine import audit, survey
from audit.model.decision import Verdict
from audit.model.document import Document
from audit.model.report import Result, Skip
from audit.spool import Spool

Verdicts = Mapping[str, Verdict]


def results(
    items: Iterable[Document | Skip], checkers: Sequence[Checker], verdicts: Verdicts | None = None
) -> Iterator[Result]:
    """Audit documents in order, memory flat; what could not be read passes through as a result without text."""
    aligned = (item if isinstance(item, Skip) else align(item) for item in items)
    if not any(isinstance(checker, CorpusChecker) for checker in checkers):
        yield from (_result(item, checkers, {}, verdicts) for item in aligned)
        return
    spool = Spool(aligned)
    surveys = survey((item for item in spool if isinstance(item, Document)), checkers)
    yield from (_result(item, checkers, surveys, verdicts) for item in spool)


def _result(
    item: Document | Skip, checkers: Sequence[Checker], surveys: Mapping[str, Survey], verdicts: Verdicts | None
) -> Result:
    """Audit a document; wrap a skip."""
    if isinstance(item, Skip):
        return Result(item.path, item.document or item.path, skips=(item,), read=False)
    return audit(item, checkers, surveys, verdicts)
