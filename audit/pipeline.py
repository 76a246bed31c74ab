"""The path of a corpus: documents are aligned, surveyed where a rule needs the whole corpus, and audited."""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TypeVar

from audit.cache import Cache
from audit.checkers.catalogue import ids, named, origin
from audit.checkers.checker import Checker, Survey
from audit.corpus.unread import Unread
from audit.digest import digest
from audit.forerunner import Forerunner, possible
from audit.model.decision import Verdict
from audit.model.document import Document
from audit.model.report import Result, Skip
from audit.parallel import ordered
from audit.passes import First, Item, Look, Mark, Second, curious, dead_first, dead_second, taught
from audit.spool import Spool
from audit.suppressions import settle
from audit.surveys import Surveys

T = TypeVar("T")
R = TypeVar("R")


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
    return Pipeline(checkers, verdicts or {}, jobs, cache, semantic).results(items)


@dataclass(frozen=True)
class Pipeline:
    """Rules at work: the two passes, each over a stream in which marks keep their places."""

    checkers: Sequence[Checker]
    verdicts: Mapping[str, Verdict]
    jobs: int = 1
    cache: Cache | None = None
    semantic: str = "auto"

    @cached_property
    def look(self) -> Look:
        """Give the work of the two passes."""
        return Look(self.checkers, self.semantic)

    def results(self, items: Iterable[Item]) -> Iterator[Result]:
        """Audit documents; see `results`."""
        passed = self.first(items)
        if self.look.together:
            return self._compared(passed)
        return (self.settled(one.known) for one in passed if isinstance(one, First))

    @contextmanager
    def ahead(self) -> Iterator[Forerunner | None]:
        """Have a process get ready to audit, where there is room for it and an earlier run knows nearly all."""
        runner = None
        if self.jobs > 1 and self.cache and self.cache.old and possible():
            with suppress(OSError):
                runner = Forerunner(self.look.rehearse)
        try:
            yield runner
        finally:
            if runner:
                runner.stop()

    def first(self, items: Iterable[Item | Mark], runner: Forerunner | None = None) -> Iterator[First | Mark]:
        """Audit each document alone, and survey it for the rules that need the whole corpus."""
        keyed = (item if isinstance(item, Mark) else (self._key(item), item) for item in items)
        dead = _but_marks(dead_first)
        for one in ordered(self.look, keyed, self.jobs, dead, ready=self._remembered, runner=runner):
            if self.cache and isinstance(one, First) and one.fresh and one.key and not one.known.skips:
                self.cache.put(one.key, (pickle.dumps(one.result, pickle.HIGHEST_PROTOCOL), one.surveys, one.beads))
            yield one

    def second(
        self, passed: Iterable[First | Mark], known: Mapping[str, Survey], runner: Forerunner | None = None
    ) -> Iterator[Second | Mark]:
        """Let the rules that need the whole corpus look again at the documents that taught them something telling."""
        again = partial(self.look.again, known)
        keyed = (one if isinstance(one, Mark) else self._weighed(one, known) for one in passed)
        for two in ordered(again, keyed, self.jobs, _but_marks(dead_second), ready=self._known, runner=runner):
            if self.cache and isinstance(two, Second) and two.fresh and two.key and not two.result.skips:
                self.cache.put(two.key, two.result)
            yield two

    def _compared(self, passed: Iterable[First | Mark]) -> Iterator[Result]:
        """Sum the surveys, then compare each document with the corpus."""
        spool: Spool[First | Mark] = Spool(passed)
        surveys = Surveys()
        for one in spool:
            if isinstance(one, First):
                surveys.add(one.surveys)
        for two in self.second(spool, surveys.total()):
            if isinstance(two, Second):
                yield self.settled(two.result)

    def settled(self, result: Result) -> Result:
        """Obey what the text and people say of the findings."""
        return decided(settle(result, ids(self.checkers), origin(self.checkers)), self.verdicts)

    def _key(self, item: Item) -> bytes:
        """Name an item in the cache; nothing where there is none, or nothing to remember."""
        match item:
            case Unread():
                return item.key
            case Document():
                return self.cache.key(item) if self.cache else b""
        return b""

    def _remembered(self, keyed: tuple[bytes, Item] | Mark) -> First | Mark | None:
        """Give what an earlier run learnt of the same document."""
        if isinstance(keyed, Mark):
            return keyed
        key, item = keyed
        found = self.cache.get(key) if self.cache and key else None
        if found is None or isinstance(item, Skip):
            return None
        result, surveys, beads = found
        return First(result, surveys, item if surveys else None, key, fresh=False, beads=beads)

    def matter(self, surveys: Mapping[str, Survey], known: Mapping[str, Survey]) -> bytes:
        """Give a digest of what matters of the corpus to documents that taught this."""
        rules = taught(named(self.checkers, surveys), surveys, known)
        return digest(*(rule.relevant(learnt, whole) for rule, learnt, whole in rules))

    def _weighed(self, one: First, known: Mapping[str, Survey]) -> First:
        """Name a document together with what matters to it of the corpus, and drop one not worth a second look.

        One that has not been read yet is worth it: the cache knows better.
        """
        key = digest(one.key, self.matter(one.surveys, known)) if one.key and one.surveys else b""
        again = not isinstance(one.item, Document) or curious(named(self.checkers, one.surveys), one.surveys, known)
        return replace(one, key=key, item=one.item if again else None)

    def _known(self, one: First | Mark) -> Second | Mark | None:
        """Give what needs no second look: what taught nothing telling, or what an earlier run compared."""
        if isinstance(one, Mark):
            return one
        if one.item is None:
            return Second(one.known, fresh=False)
        found = self.cache.get(one.key) if self.cache and one.key else None
        return None if found is None else Second(found, one.key, fresh=False)


def _but_marks(dead: Callable[[T, str], R]) -> Callable[[T | Mark, str], R | Mark]:
    """Let marks pass by what is done about the documents that died; they never do."""
    return lambda item, reason: item if isinstance(item, Mark) else dead(item, reason)


def decided(result: Result, verdicts: Mapping[str, Verdict]) -> Result:
    """Give each entry the verdict that a person has passed on it."""
    if not any(entry.fingerprint in verdicts for entry in result.entries):
        return result
    entries = tuple(replace(entry, verdict=verdicts.get(entry.fingerprint)) for entry in result.entries)
    return replace(result, entries=entries)
