"""The path of a corpus: documents are aligned, surveyed where a rule needs the whole corpus, and audited."""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from audit.cache import Cache
from audit.checkers.catalogue import catalogue
from audit.checkers.checker import Checker, CorpusChecker, Survey
from audit.corpus.unread import Unread
from audit.digest import digest
from audit.model.decision import Verdict
from audit.model.document import Document
from audit.model.report import Result, Skip
from audit.parallel import ordered
from audit.passes import First, Item, Second, dead_first, dead_second, first, second
from audit.spool import Spool
from audit.suppressions import settle
from audit.surveys import Surveys


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
    keyed = ((_key(cache, item), item) for item in items)
    look = partial(first, alone, together, semantic)
    passed = ordered(look, keyed, jobs, dead_first, ready=partial(_remembered, cache))
    kept = _kept(cache, passed)
    again = partial(second, look, together, semantic)
    done = _second(kept, again, together, jobs, cache) if together else (one.known for one in kept)
    active = [checker.identify() for checker in checkers]
    return (decided(settle(result, active, catalogue()), verdicts or {}) for result in done)


def _key(cache: Cache | None, item: Item) -> bytes:
    """Name an item in the cache; nothing where there is none, or nothing to remember."""
    match item:
        case Unread():
            return item.key
        case Document():
            return cache.key(item) if cache else b""
    return b""


def _remembered(cache: Cache | None, keyed: tuple[bytes, Item]) -> First | None:
    """Give what an earlier run learnt of the same document."""
    key, item = keyed
    found = cache.get(key) if cache and key else None
    if found is None or isinstance(item, Skip):
        return None
    result, surveys = found
    return First(result, surveys, item if surveys else None, key, fresh=False)


def _kept(cache: Cache | None, passed: Iterable[First]) -> Iterator[First]:
    """Remember what was learnt now; a result with skips is made anew next time."""
    for one in passed:
        if cache and one.fresh and one.key and not one.known.skips:
            cache.put(one.key, (pickle.dumps(one.result, pickle.HIGHEST_PROTOCOL), one.surveys))
        yield one


def _second(
    passed: Iterable[First],
    again: Callable[[Mapping[str, Survey], First], Second],
    together: Sequence[CorpusChecker],
    jobs: int,
    cache: Cache | None,
) -> Iterator[Result]:
    """Sum the surveys, then run the rules that asked for them on the documents that taught them something."""
    spool: Spool[First] = Spool(passed)
    surveys = Surveys()
    for one in spool:
        surveys.add(one.surveys)
    known = surveys.total()
    keyed = (
        replace(one, key=_relevant(together, known, one), item=one.item if _suspicious(together, known, one) else None)
        for one in spool
    )
    ready = partial(_compared, cache)
    for two in ordered(partial(again, known), keyed, jobs, dead_second, ready=ready):
        if cache and two.fresh and two.key and not two.result.skips:
            cache.put(two.key, two.result)
        yield two.result


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


def _suspicious(together: Sequence[CorpusChecker], known: Mapping[str, Survey], one: First) -> bool:
    """Tell whether a document is worth a second look; one that has not been read yet is."""
    return not isinstance(one.item, Document) or any(
        checker.suspicious(one.surveys[name], known[name])
        for checker in together
        if (name := checker.identify()) in one.surveys
    )


def _compared(cache: Cache | None, one: First) -> Second | None:
    """Give what needs no second look: a document that taught nothing telling, or one that an earlier run compared."""
    if one.item is None:
        return Second(one.known, fresh=False)
    found = cache.get(one.key) if cache and one.key else None
    return None if found is None else Second(found, one.key, fresh=False)


def decided(result: Result, verdicts: Mapping[str, Verdict]) -> Result:
    """Give each entry the verdict that a person has passed on it."""
    if not any(entry.fingerprint in verdicts for entry in result.entries):
        return result
    entries = tuple(replace(entry, verdict=verdicts.get(entry.fingerprint)) for entry in result.entries)
    return replace(result, entries=entries)
