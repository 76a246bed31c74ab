"""A report in pages, of which those that no edit has touched are kept from one run to the next as they were written.

A page reports on the files of a stretch. What it says depends on their states, on what matters to them of the rest of
the corpus, and on how it is written; if an earlier run wrote it for the same, none of its documents is looked at.
"""

import pickle
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from audit.cache import Cache
from audit.checkers.checker import Survey
from audit.corpus.reading import Reading
from audit.corpus.unread import Stretch, stretches
from audit.digest import digest, keyed
from audit.forerunner import Forerunner
from audit.lessons import Corpus, Taught
from audit.model.report import Result
from audit.model.summary import Summary
from audit.page import Draft, Page, unpacked
from audit.passes import First, Item, Mark, Second
from audit.pipeline import Pipeline
from audit.spool import Spool
from audit.surveys import Surveys

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Pages:
    """Writes the pages of a corpus, or takes them from the cache.

    `piece` writes what there is to say of a document; `form` is a digest of all that this depends on, but for the
    rules and what they were given to read.
    """

    pipeline: Pipeline
    cache: Cache
    reading: Reading
    piece: Callable[[Result], bytes]
    form: bytes

    def written(self, arguments: Sequence[str]) -> Iterator[Page]:
        """Give the pages of files and folders in order; documents that must be looked at come one by one."""
        with self.pipeline.ahead() as runner:
            yield from self._written(arguments, runner)

    def _written(self, arguments: Sequence[str], runner: Forerunner | None) -> Iterator[Page]:
        """Give the pages, with a process that got ready for the few documents that have changed."""
        spool: Spool[First | Mark] = Spool(self._taught(self._unknown(arguments, runner), runner))
        corpus = self._corpus(spool)
        draft = Draft()
        for one in _worked(
            self._open(spool, corpus), Page, lambda rest: self.pipeline.second(rest, corpus.known, runner)
        ):
            match one:
                case Page():
                    yield one
                case Second():
                    result = self.pipeline.settled(one.result)
                    yield draft.add(Page(Summary.of([result]), self.piece(result)), one.key)
                case Taught():
                    if one.key and draft.sound:
                        self.cache.put(self._name(one, corpus), draft.packed, (*one.others, *draft.keys))
                    draft = Draft()

    def _unknown(self, arguments: Sequence[str], runner: Forerunner | None) -> Iterator[Item | Mark]:
        """Yield each stretch after its documents, or without them where an earlier run learnt what they teach."""
        ways, last = self.cache.ways(self.reading), None
        for stretch in stretches(arguments, self.reading):
            key = keyed(ways, stretch.states) if stretch.states else b""
            known = self.cache.get(key) if key else None
            if not known:
                yield from self.cache.documents(stretch, self.reading)
            one = Taught(stretch, key, known or b"")
            last = one if known else last
            yield one
        if last and runner and runner.busy:
            self._rehearse(last)

    def _rehearse(self, one: Taught) -> None:
        """Load what it takes to weigh documents, while the other process is at work on what has changed."""
        if pickled := self.cache.get(one.lesson):
            surveys = pickle.loads(pickled)
            self.pipeline.matter(surveys, surveys)

    def _taught(self, items: Iterable[Item | Mark], runner: Forerunner | None) -> Iterator[First | Mark]:
        """Run the first pass, and let each stretch know what its documents taught."""
        surveys, keys, sound = Surveys(), list[bytes](), True
        for one in _worked(items, Taught, lambda rest: self.pipeline.first(rest, runner)):
            if isinstance(one, First):
                surveys.add(one.surveys)
                keys.append(one.key)
                sound = sound and not (one.fresh and one.known.skips)
            elif isinstance(one, Taught) and not one.digest:
                total = surveys.total()
                one = replace(one, key=one.key if sound else b"", digest=digest(total), surveys=pickle.dumps(total))
                one = replace(one, others=self._others(one.stretch, keys))
                if one.key:
                    self.cache.put(one.lesson, one.surveys)
                    self.cache.put(one.key, one.digest, (one.lesson,))
                surveys, keys, sound = Surveys(), [], True
            yield one
        if runner and not runner.used:
            runner.stop()

    def _others(self, stretch: Stretch, keys: Iterable[bytes]) -> tuple[bytes, ...]:
        """Name what the cache knows of the files of a stretch and of their documents."""
        ways = self.cache.ways(self.reading)
        return (*(keyed(ways, state) for state in stretch.states), *filter(None, keys))

    def _corpus(self, spool: Iterable[First | Mark]) -> Corpus:
        """Tell by a digest what all stretches taught."""
        whole = digest(self.cache.rules, [one.digest for one in spool if isinstance(one, Taught)])
        return Corpus(whole, lambda: self._learnt(spool, whole))

    def _learnt(self, spool: Iterable[First | Mark], whole: bytes) -> Mapping[str, Survey]:
        """Sum up what all stretches taught, unless an earlier run did."""
        known: Mapping[str, Survey] | None = self.cache.get(whole)
        if known is None:
            surveys = Surveys()
            for one in spool:
                if isinstance(one, Taught):
                    surveys.add(self._surveys(one))
            known = surveys.total()
            self.cache.put(whole, known)
        return known

    def _open(self, spool: Iterable[First | Mark], corpus: Corpus) -> Iterator[First | Mark]:
        """Put pages in the place of stretches that have one; of others, yield the documents before the end."""
        opened = False
        for one in spool:
            page = None
            if isinstance(one, Taught) and not opened:
                page = self._page(one, corpus) if one.key else None
                if page is None:
                    one = yield from self._again(one)
            opened = isinstance(one, First)
            yield page or one

    def _again(self, one: Taught) -> Generator[First | Mark, None, Taught]:
        """Yield the documents of a stretch whose surveys were known; give its end."""
        keys = []
        for first in self._asked(one):
            keys.append(first.key)
            yield first
        return replace(one, others=self._others(one.stretch, keys))

    def _name(self, one: Taught, corpus: Corpus) -> bytes:
        """Name the page of a stretch by what matters to it of the corpus, looked up while the corpus is the same."""
        place = keyed(one.key, corpus.digest)
        matter = self.cache.get(place)
        if matter is None:
            matter = self.pipeline.matter(self._surveys(one), corpus.known)
            self.cache.put(place, matter)
        return keyed(one.key, (self.form, matter))

    def _page(self, one: Taught, corpus: Corpus) -> Page | None:
        """Give the page of a stretch, None if no earlier run has kept it."""
        kept = self.cache.get(self._name(one, corpus))
        return None if kept is None else unpacked(*kept)

    def _surveys(self, one: Taught) -> Mapping[str, Survey]:
        """Give what a stretch taught; where that was lost, its documents are asked again."""
        pickled = one.surveys or self.cache.get(one.lesson)
        if pickled:
            known: Mapping[str, Survey] = pickle.loads(pickled)
            return known
        surveys = Surveys()
        for first in self._asked(one):
            surveys.add(first.surveys)
        return surveys.total()

    def _asked(self, one: Taught) -> Iterator[First]:
        """Ask the documents of a stretch again."""
        passed = self.pipeline.first(self.cache.documents(one.stretch, self.reading))
        return (first for first in passed if isinstance(first, First))


def _worked(items: Iterable[T], done: type[Mark], work: Callable[[Iterable[T]], Iterator[R]]) -> Iterator[R | Mark]:
    """Pass on what is done already, and give the rest to be worked on from the first that is not."""
    stream = iter(items)
    for one in stream:
        if not isinstance(one, done):
            yield from work(chain([one], stream))
            return
        yield one
