"""The path of a corpus: documents are aligned, surveyed where a rule needs the whole corpus, and audited."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from audit.alignment.align import align
from audit.checkers.checker import Checker, CorpusChecker, Survey
from audit.checkers.gate import gate
from audit.engine import audit, merge, survey
from audit.model.decision import Verdict
from audit.model.document import Document
from audit.model.report import Result, Skip
from audit.parallel import ordered
from audit.spool import Spool


@dataclass(frozen=True, slots=True)
class First:
    """What the first pass learns of a document: a result, and what the second pass needs."""

    result: Result
    surveys: Mapping[str, Survey]
    document: Document | None = None


def results(
    items: Iterable[Document | Skip],
    checkers: Sequence[Checker],
    verdicts: Mapping[str, Verdict] | None = None,
    jobs: int = 1,
) -> Iterator[Result]:
    """Audit documents in order, in flat memory; what could not be read passes through as a result without text.

    Rules that need the whole corpus look at it in a second pass, over documents kept on disk meanwhile.
    """
    alone = tuple(checker for checker in checkers if not isinstance(checker, CorpusChecker))
    together = tuple(checker for checker in checkers if isinstance(checker, CorpusChecker))
    passed = ordered(partial(first, alone, together), items, jobs, _dead_first)
    done = (one.result for one in passed) if not together else _second(passed, together, jobs)
    return (decided(result, verdicts or {}) for result in done)


def first(alone: Sequence[Checker], together: Sequence[CorpusChecker], item: Document | Skip) -> First:
    """Align a document, run the rules that need no other one, and survey it for those that do.

    A document in which no rule can fire is not even aligned; it then counts no segments.
    """
    if isinstance(item, Skip):
        return First(Result(item.path, item.document or item.path, skips=(item,), read=False), {})
    able = gate(tuple(alone)).open(item.target.content, item.source is not None)
    document = align(item) if able or together else item
    result = audit(document, able)
    surveys, skips = survey(document, together)
    return First(replace(result, skips=result.skips + skips), surveys, document if together else None)


def _second(passed: Iterable[First], together: Sequence[CorpusChecker], jobs: int) -> Iterator[Result]:
    """Sum the surveys, then run the rules that asked for them."""
    spool: Spool[First] = Spool(passed)
    known: dict[str, Survey] = {}
    for one in spool:
        for rule, learnt in one.surveys.items():
            known[rule] = known[rule] + learnt if rule in known else learnt
    yield from ordered(partial(second, together, known), spool, jobs, _dead_second)


def second(together: Sequence[CorpusChecker], known: Mapping[str, Survey], one: First) -> Result:
    """Add to a result what the corpus tells of its document."""
    if one.document is None:
        return one.result
    return merge(one.result, audit(one.document, together, known))


def decided(result: Result, verdicts: Mapping[str, Verdict]) -> Result:
    """Give each entry the verdict that a person has passed on it."""
    if not any(entry.fingerprint in verdicts for entry in result.entries):
        return result
    entries = tuple(replace(entry, verdict=verdicts.get(entry.fingerprint)) for entry in result.entries)
    return replace(result, entries=entries)


def _dead_first(item: Document | Skip, reason: str) -> First:
    """Report a document whose audit died."""
    skip = Skip(item.path, f"{item.path} was left out: {reason}.", item.document if isinstance(item, Skip) else item.id)
    return First(Result(skip.path, skip.document or skip.path, skips=(skip,)), {})


def _dead_second(one: First, reason: str) -> Result:
    """Report that a document was not compared with the corpus."""
    skip = Skip(one.result.path, f"{one.result.path} was not compared with the corpus: {reason}.", one.result.document)
    return replace(one.result, skips=(*one.result.skips, skip))
