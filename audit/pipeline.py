"""The path of a corpus: documents are aligned, surveyed where a rule needs the whole corpus, and audited."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce

from audit.alignment.align import align
from audit.cache import Cache
from audit.checkers.catalogue import catalogue
from audit.checkers.checker import Checker, CorpusChecker, Survey
from audit.checkers.gate import gate
from audit.digest import digest
from audit.engine import audit, merge, survey
from audit.model.decision import Verdict
from audit.model.document import Document
from audit.model.report import Result, Skip
from audit.parallel import ordered
from audit.spool import Spool
from audit.suppressions import settle

Item = Document | Skip


@dataclass(frozen=True, slots=True)
class First:
    """What the first pass learns of a document: a result, and what the second pass needs.

    `key` names it in the cache; it is `fresh` when it does not come from there.
    """

    result: Result
    surveys: Mapping[str, Survey]
    document: Document | None = None
    key: bytes = b""
    fresh: bool = True


def results(
    items: Iterable[Item],
    checkers: Sequence[Checker],
    verdicts: Mapping[str, Verdict] | None = None,
    jobs: int = 1,
    cache: Cache | None = None,
    semantic: str = "auto",
) -> Iterator[Result]:
    """Audit documents in order, in flat memory; what could not be read passes through as a result without text.

    Rules that need the whole corpus look at it in a second pass, over documents kept on disk meanwhile. `semantic`
    says when the aligner may ask embeddings; the digest that `cache` was opened with must depend on it.
    """
    alone = tuple(checker for checker in checkers if not isinstance(checker, CorpusChecker))
    together = tuple(checker for checker in checkers if isinstance(checker, CorpusChecker))
    keyed = ((cache.key(item) if cache and isinstance(item, Document) else b"", item) for item in items)
    look = partial(first, alone, together, semantic)
    passed = ordered(look, keyed, jobs, _dead_first, ready=partial(_remembered, cache))
    kept = _kept(cache, passed)
    done = _second(kept, together, semantic, jobs, cache) if together else (one.result for one in kept)
    active = [checker.identify() for checker in checkers]
    return (decided(settle(result, active, catalogue()), verdicts or {}) for result in done)


def first(
    alone: Sequence[Checker], together: Sequence[CorpusChecker], semantic: str, keyed: tuple[bytes, Item]
) -> First:
    """Align a document, run the rules that need no other one, and survey it for those that do.

    A document in which no rule can fire is not even aligned; it then counts no segments.
    """
    key, item = keyed
    if isinstance(item, Skip):
        return First(Result(item.path, item.document or item.path, skips=(item,), read=False), {})
    able = gate(tuple(alone)).open(item.target.content, item.source is not None)
    document = align(item, semantic=semantic) if able or together else item
    result = audit(document, able)
    surveys, skips = survey(document, together)
    return First(replace(result, skips=result.skips + skips), surveys, document if surveys else None, key)


def _remembered(cache: Cache | None, keyed: tuple[bytes, Item]) -> First | None:
    """Give what an earlier run learnt of the same document."""
    key, item = keyed
    found = cache.get(key) if cache and key else None
    if found is None or not isinstance(item, Document):
        return None
    result, surveys = found
    return First(result, surveys, item if surveys else None, key, fresh=False)


def _kept(cache: Cache | None, passed: Iterable[First]) -> Iterator[First]:
    """Remember what was learnt now; a result with skips is made anew next time."""
    for one in passed:
        if cache and one.fresh and one.key and not one.result.skips:
            cache.put(one.key, (one.result, one.surveys))
        yield one


@dataclass(frozen=True, slots=True)
class Second:
    """What the second pass makes of a document."""

    result: Result
    key: bytes = b""
    fresh: bool = True


def _second(
    passed: Iterable[First], together: Sequence[CorpusChecker], semantic: str, jobs: int, cache: Cache | None
) -> Iterator[Result]:
    """Sum the surveys, then run the rules that asked for them on the documents that taught them something."""
    spool: Spool[First] = Spool(passed)
    sums: dict[str, list[tuple[int, Survey]]] = {}
    for one in spool:
        for rule, learnt in one.surveys.items():
            _add(sums.setdefault(rule, []), learnt)
    known = {rule: reduce(lambda a, b: a + b, (part for _, part in parts)) for rule, parts in sums.items()}
    keyed = (replace(one, key=_relevant(together, known, one)) for one in spool)
    ready = partial(_compared, cache)
    for two in ordered(partial(second, together, known, semantic), keyed, jobs, _dead_second, ready=ready):
        if cache and two.fresh and two.key and not two.result.skips:
            cache.put(two.key, two.result)
        yield two.result


def _add(parts: list[tuple[int, Survey]], learnt: Survey) -> None:
    """Add a survey to sums over 2, 4, 8 … documents, so that none is added up more than a few times."""
    size = 1
    while parts and parts[-1][0] == size:
        _, before = parts.pop()
        size, learnt = 2 * size, before + learnt
    parts.append((size, learnt))


def second(together: Sequence[CorpusChecker], known: Mapping[str, Survey], semantic: str, one: First) -> Second:
    """Add to a result what the corpus tells of its document."""
    if one.document is None:
        return Second(one.result)
    document = one.document if one.document.beads else align(one.document, semantic=semantic)
    curious = [checker for checker in together if checker.identify() in one.surveys]
    return Second(merge(one.result, audit(document, curious, known)), one.key)


def _relevant(together: Sequence[CorpusChecker], known: Mapping[str, Survey], one: First) -> bytes:
    """Name a document together with what matters to it of the rest of the corpus."""
    if not one.key or not one.surveys:
        return b""
    matters = (
        checker.relevant(one.surveys[name], known[name])
        for checker in together
        if (name := checker.identify()) in one.surveys
    )
    return digest(one.key, *matters)


def _compared(cache: Cache | None, one: First) -> Second | None:
    """Give what needs no second look: a document that taught nothing, or one that an earlier run compared."""
    if one.document is None:
        return Second(one.result, fresh=False)
    found = cache.get(one.key) if cache and one.key else None
    return None if found is None else Second(found, one.key, fresh=False)


def decided(result: Result, verdicts: Mapping[str, Verdict]) -> Result:
    """Give each entry the verdict that a person has passed on it."""
    if not any(entry.fingerprint in verdicts for entry in result.entries):
        return result
    entries = tuple(replace(entry, verdict=verdicts.get(entry.fingerprint)) for entry in result.entries)
    return replace(result, entries=entries)


def _dead_first(keyed: tuple[bytes, Item], reason: str) -> First:
    """Report a document whose audit died."""
    _, item = keyed
    name = item.document if isinstance(item, Skip) else item.id
    skip = Skip(item.path, f"{item.path} was left out: {reason}.", name)
    return First(Result(item.path, name or item.path, skips=(skip,)), {})


def _dead_second(one: First, reason: str) -> Second:
    """Report that a document was not compared with the corpus."""
    skip = Skip(one.result.path, f"{one.result.path} was not compared with the corpus: {reason}.", one.result.document)
    return Second(replace(one.result, skips=(*one.result.skips, skip)))
