"""What is done with one document, in whatever process: a first pass alone, a second one with the corpus known."""

import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from audit.alignment.align import align
from audit.checkers.checker import Checker, CorpusChecker, Survey, own
from audit.checkers.gate import gate
from audit.corpus.unread import Unread
from audit.engine import audit, merge, survey
from audit.model.document import Bead, Document
from audit.model.record import Record
from audit.model.report import Result, Skip
from audit.specimen import specimen

Item = Document | Skip | Unread


class Mark(Record):
    """Something that keeps its place among documents while these are worked on."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class First:
    """What the first pass learns of a document: a result, and what the second pass needs.

    `key` names it in the cache. What comes from there is not `fresh`, and its result is still pickled: most pass
    through to the second pass, where the cache knows better. `beads` spare a document that was read again its
    alignment.
    """

    result: Result | bytes
    surveys: Mapping[str, Survey]
    item: Document | Unread | None = None
    key: bytes = b""
    fresh: bool = True
    beads: tuple[Bead, ...] = ()

    @property
    def known(self) -> Result:
        """Give the result."""
        return pickle.loads(self.result) if isinstance(self.result, bytes) else self.result


def first(
    alone: Sequence[Checker], together: Sequence[CorpusChecker], semantic: str, keyed: tuple[bytes, Item]
) -> First:
    """Align a document, run the rules that need no other one, and survey it for those that do.

    A document in which no rule can fire is not even aligned; it then counts no segments.
    """
    key, item = keyed
    if isinstance(item, Unread):
        item, key = item.read()
    if isinstance(item, Skip):
        return First(Result(item.path, item.document or item.path, skips=(item,), read=False), {})
    able = gate(tuple(alone)).open(item.target.content, item.source is not None)
    document = align(item, semantic=semantic) if able or together else item
    result = audit(document, able)
    surveys, skips = survey(document, together)
    result = replace(result, skips=result.skips + skips)
    return First(result, surveys, document, key, beads=document.beads) if surveys else First(result, {}, key=key)


def taught(
    rules: Sequence[Checker], surveys: Mapping[str, Survey], known: Mapping[str, Survey]
) -> Iterator[tuple[CorpusChecker, Survey, Survey]]:
    """Give the rules that learnt something of a document, with that and with what the corpus taught them."""
    for rule in rules:
        name = rule.identify()
        if isinstance(rule, CorpusChecker) and name in surveys and name in known:
            yield rule, surveys[name], known[name]


def curious(rules: Sequence[Checker], surveys: Mapping[str, Survey], known: Mapping[str, Survey]) -> bool:
    """Tell whether what a document taught is worth a second look at it."""
    return any(rule.suspicious(learnt, whole) for rule, learnt, whole in taught(rules, surveys, known))


@dataclass(frozen=True, slots=True)
class Second:
    """What the second pass makes of a document."""

    result: Result
    key: bytes = b""
    fresh: bool = True


def second(
    look: Callable[[tuple[bytes, Item]], First],
    together: Sequence[CorpusChecker],
    semantic: str,
    known: Mapping[str, Survey],
    one: First,
) -> Second:
    """Add to a result what the corpus tells of its document; one that has changed meanwhile is looked at anew."""
    key = one.key
    if isinstance(one.item, Unread):
        item, same = one.item.read()
        key = key if same else b""
        one = replace(one, item=item) if same and isinstance(item, Document) else look((b"", item))
    if not isinstance(one.item, Document):
        return Second(one.known)
    document = one.item
    if not document.beads:
        document = replace(document, beads=one.beads) if one.beads else align(document, semantic=semantic)
    asked = [checker for checker in together if checker.identify() in one.surveys]
    return Second(merge(one.known, audit(document, asked, known)), key)


@dataclass(frozen=True)
class Look:
    """The work of the two passes, as it travels to other processes; rules are made where they are at work."""

    checkers: Sequence[Checker]
    semantic: str

    @cached_property
    def together(self) -> tuple[CorpusChecker, ...]:
        """Give the rules that need the whole corpus."""
        return tuple(checker for checker in self.checkers if isinstance(checker, CorpusChecker))

    @cached_property
    def alone(self) -> tuple[Checker, ...]:
        """Give the other rules."""
        return tuple(checker for checker in self.checkers if checker not in self.together)

    def __call__(self, keyed: Any) -> First:
        """Take the first look at a document; marks among documents never come here."""
        return first(self.alone, self.together, self.semantic, keyed)

    def rehearse(self) -> Iterator[object]:
        """Audit a document like many others, step by step, so that what they all need is at hand when one comes.

        Rules of a user's own only ever see the user's documents: one may print, or ask a service that costs.
        """
        document = align(specimen(), semantic=self.semantic)
        yield document
        for checker in self.checkers:
            if not own(checker):
                yield audit(document, [checker])

    def again(self, known: Mapping[str, Survey], one: First) -> Second:
        """Take the second one."""
        return second(self, self.together, self.semantic, known, one)


def dead_first(keyed: tuple[bytes, Item], reason: str) -> First:
    """Report a document whose audit died."""
    _, item = keyed
    name = item.id if isinstance(item, Document) else item.path
    skip = Skip(item.path, f"{item.path} was left out: {reason}.", name)
    return First(Result(item.path, name or item.path, skips=(skip,)), {})


def dead_second(one: First, reason: str) -> Second:
    """Report that a document was not compared with the corpus."""
    result = one.known
    skip = Skip(result.path, f"{result.path} was not compared with the corpus: {reason}.", result.document)
    return Second(replace(result, skips=(*result.skips, skip)))
