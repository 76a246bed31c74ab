"""The base of every checker: one frozen dataclass a rule, its class variables the facts, its fields the options."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Protocol, Self, get_args

from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.options import default, explanations
from audit.model.rule import Bad, Good, Option, Rule
from audit.model.text import Span


def rule_of(module: str) -> str:
    """Give the id of the rule that a module defines: `dimension/name-of-defect`, from the path of its file."""
    *_, dimension, name = module.split(".")
    return f"{dimension}/{name}".replace("_", "-")


@dataclass(frozen=True)
class Checker:
    """A rule at work. Subclasses override one of the `check_` methods."""

    category: ClassVar[Category]
    severity: ClassVar[Severity]
    examples: ClassVar[tuple[Good | Bad, ...]] = ()
    needs_source: ClassVar[bool] = False
    trigger: ClassVar[tuple[str, ...]] = ()
    """RE2 patterns, one of which every translation that the rule can report contains; none if any may be reported."""
    beside: ClassVar[tuple[str, ...]] = ()
    """More such patterns, for translations that have their original beside them."""
    source_opens: ClassVar[bool] = False
    """Whether an original is reason enough to look, whatever the triggers say."""
    explains: ClassVar[tuple[str, ...]] = ()
    """Rules, or beginnings of their ids, whose findings about the same words this rule's finding stands for."""
    _rule: ClassVar[Rule | None] = None

    @classmethod
    def identify(cls) -> str:
        """Give the rule's id, `dimension/name-of-defect`, from the path of its file."""
        return rule_of(cls.__module__)

    def suspects(self, text: bytes) -> bool:
        """Tell whether the rule may report anything in a translation without its original, given as UTF-8.

        It is asked where a trigger matched, and of every text if there are none, so that it must be cheap.
        """
        return True

    @property
    def rule(self) -> Rule:
        """Give the public face, read once from the class."""
        known = type(self).__dict__.get("_rule")
        if not isinstance(known, Rule):
            known = describe(type(self))
            type(self)._rule = known
        return known

    def files(self) -> tuple[str, ...]:
        """Name the files that the rule reads besides the corpus, such as a glossary."""
        return ()

    def concerns(self, document: Document) -> bool:
        """Tell, by one look at the whole of its texts, whether any segment of a document may be reported."""
        return True

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Yield what is wrong with a document; by default, with each of its segments."""
        for segment in document.segments if self.concerns(document) else ():
            if segment.has_source or not self.needs_source:
                yield from self.check_segment(segment)

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Yield what is wrong with a segment, places counted with `found`."""
        yield from ()

    def found(
        self,
        segment: Segment,
        message: str,
        target: Span,
        source: Span | None = None,
        *,
        suggestion: str | None = None,
        safe: bool = False,
        severity: Severity | None = None,
        confidence: float = 1.0,
        related: tuple[Span, ...] = (),
    ) -> Finding:
        """Make a finding from places counted in the segment's own two texts.

        Without a source span, the place is the empty span at the beginning of the source segment.
        """
        here = segment.target.start
        place = None
        if segment.source is not None:
            place = (source or Span(0, 0)).shift(segment.source.start)
        return Finding(
            rule=self.rule,
            segment=segment,
            severity=severity or self.severity,
            message=message,
            target=target.shift(here),
            source=place,
            suggestion=suggestion,
            safe=safe,
            confidence=confidence,
            related=tuple(span.shift(here) for span in related),
        )

    def found_in(
        self, document: Document, message: str, target: Span, source: Span | None = None, **more: Any
    ) -> Finding:
        """Make a finding from places counted in the document's two texts, a header field among them.

        The segment is the one in which the target begins. `more` are the keywords of `Finding`.
        """
        segment = document.segment_at(target.start) or document.segments[0]
        if document.source is not None and source is None:
            start = (segment.source or document.source.body).start
            source = Span(start, start)
        settings = {"severity": self.severity, **more}
        return Finding(rule=self.rule, segment=segment, message=message, target=target, source=source, **settings)


class Survey(Protocol):
    """What a rule learns of one document; the sum over documents is what it knows of the corpus."""

    def __add__(self, other: Self) -> Self:
        """Merge two surveys; neither order nor grouping matters."""


@dataclass(frozen=True)
class CorpusChecker(Checker):
    """A rule that needs the whole corpus: a first pass surveys it, a second checks with the sum of the surveys."""

    def survey(self, document: Document) -> Survey | None:
        """Learn from a document; None where it has nothing to do with the rule, which then does not check it."""
        raise NotImplementedError(f"{self.identify()} must survey a document.")

    def relevant(self, learnt: Any, known: Any) -> object:
        """Give what matters to a document, which taught `learnt`, of what is known of the corpus, as plain data.

        A finding of an earlier run is used again while this stays the same. It is also asked of several documents,
        which taught the sum.
        """
        return known

    def suspicious(self, learnt: Any, known: Any) -> bool:
        """Tell cheaply whether a document that taught `learnt` may be reported; else it is not looked at again."""
        return True

    def check_surveyed(self, document: Document, survey: Any) -> Iterator[Finding]:
        """Yield what is wrong with a document in the light of the corpus."""
        raise NotImplementedError(f"{self.identify()} must check a document.")

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Yield what is wrong when the document is the whole corpus."""
        survey = self.survey(document)
        if survey is not None:
            yield from self.check_surveyed(document, survey)


def own(checker: Checker) -> bool:
    """Tell whether a rule is a user's own, from outside the package."""
    return not type(checker).__module__.startswith("audit.")


def describe(checker: type[Checker]) -> Rule:
    """Read a checker's docstring, fields and class variables into its rule."""
    title, _, manual = inspect.cleandoc(checker.__dict__.get("__doc__") or "").partition("\n")
    return Rule(
        id=checker.identify(),
        title=title.strip(),
        manual=manual.strip(),
        category=checker.category,
        severity=checker.severity,
        options=_options(checker),
        examples=checker.examples,
        needs_source=checker.needs_source,
    )


def _options(checker: type[Checker]) -> tuple[Option, ...]:
    """Pair each field with the string literal that stands under it."""
    helps = explanations(checker)
    return tuple(
        Option(field.name, _name(field.type), default(field), helps.get(field.name, "")) for field in fields(checker)
    )


def _name(kind: object) -> str:
    """Write a type as its owner would."""
    return kind.__name__ if isinstance(kind, type) and not get_args(kind) else str(kind)
