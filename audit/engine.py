"""The audit itself: documents in, results out, one at a time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from audit.checkers.checker import Checker, CorpusChecker, Survey
from audit.model.document import Document, Segment
from audit.model.finding import LONGEST, Finding, fingerprint
from audit.model.report import Entry, Place, Result, Skip
from audit.model.suppression import Suppression
from audit.model.text import Lines, Span, Text


def survey(document: Document, checkers: Iterable[CorpusChecker]) -> tuple[dict[str, Survey], tuple[Skip, ...]]:
    """Let the rules that need the whole corpus learn from a document; give what each learnt by rule id."""
    learnt, skips = {}, []
    for checker in checkers:
        try:
            known = checker.survey(document)
        except Exception as error:
            skips.append(_crash(checker, document, error))
            continue
        if known is not None:
            learnt[checker.identify()] = known
    return learnt, tuple(skips)


def audit(document: Document, checkers: Iterable[Checker], surveys: Mapping[str, Survey] | None = None) -> Result:
    """Run every checker over an aligned document.

    A checker that crashes becomes a skip with its reason; the others go on.
    """
    findings: list[Finding] = []
    skips: list[Skip] = []
    checkers = tuple(checkers)
    for checker in checkers:
        try:
            findings += _run(checker, document, surveys or {})
        except Exception as error:  # any bug of a rule must cost that rule only
            skips.append(_crash(checker, document, error))
    return Result(
        path=document.path,
        document=document.id,
        entries=tuple(_entries(document, unexplained(findings, checkers))),
        skips=tuple(skips),
        notes=document.notes,
        suppressions=_placed(document),
        segments=len(document.segments),
        source_characters=len(document.source.body) if document.source else 0,
        target_words=len(document.target.body.of(document.target.content).split()),
        title=_title(document),
        date=document.date.isoformat() if document.date else "",
    )


def _placed(document: Document) -> tuple[Suppression, ...]:
    """Give the orders to ignore findings with the lines on which they stand."""
    if not document.suppressions:
        return ()
    text = document.target
    lines = text.lines
    return tuple(replace(order, line=text.position(order.place or 0, lines).line) for order in document.suppressions)


NEAR = 2_000
"""Characters of context on either side of a place in a segment that is too long to be shown."""


def unexplained(findings: list[Finding], checkers: Iterable[Checker]) -> list[Finding]:
    """Leave out findings that another one explains: same words, a rule that stands for theirs."""
    explains = {checker.identify(): checker.explains for checker in checkers if checker.explains}
    causes = {finding.rule.id for finding in findings} & explains.keys()
    prefixes = tuple(prefix for cause in causes for prefix in explains[cause])
    effects = {finding.rule.id for finding in findings if prefixes and finding.rule.id.startswith(prefixes)}
    if not effects:
        return findings
    near: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.rule.id in causes:
            near[finding.segment.index].append(finding)
    return [
        finding
        for finding in findings
        if finding.rule.id not in effects
        or not any(
            finding.rule.id.startswith(explains[cause.rule.id]) and _same_words(finding, cause)
            for cause in near.get(finding.segment.index, ())
        )
    ]


def _same_words(one: Finding, other: Finding) -> bool:
    """Tell whether two findings share words of the translation, or of the original where nothing was translated."""
    if one.target.overlaps(other.target):
        return True
    return not len(one.target) and bool(one.source and other.source and one.source.overlaps(other.source))


def _crash(checker: Checker, document: Document, error: Exception) -> Skip:
    """Report a rule that failed."""
    reason = f"{checker.identify()} failed on this document ({type(error).__name__}: {error}); please report it."
    return Skip(document.path, reason, document.id, checker.identify())


def merge(one: Result, other: Result) -> Result:
    """Join what two sets of rules say of the same document."""
    entries = sorted((*one.entries, *other.entries), key=lambda e: (e.target.span, e.rule))
    return replace(one, entries=tuple(entries), skips=one.skips + other.skips)


def _run(checker: Checker, document: Document, surveys: Mapping[str, Survey]) -> Iterator[Finding]:
    """Run one checker, with what it knows of the corpus where it asked."""
    if isinstance(checker, CorpusChecker) and checker.identify() in surveys:
        return checker.check_surveyed(document, surveys[checker.identify()])
    return checker.check_document(document)


def _title(document: Document) -> str:
    """Give the translated headline, empty without one."""
    span = document.target.part("title")
    return span.of(document.target.content) if span else ""


def _entries(document: Document, findings: list[Finding]) -> Iterator[Entry]:
    """Sort findings by place, resolve their positions and give each its identity."""
    if not findings:
        return
    resolve = _Resolver(document)
    equals: Counter[str] = Counter()
    for finding in sorted(findings, key=lambda f: (f.target, f.rule.id, f.source or Span(0, 0), f.message)):
        first = fingerprint(finding)
        name = fingerprint(finding, equals[first]) if equals[first] else first
        equals[first] += 1
        yield resolve.entry(finding, name)


class _Resolver:
    """Resolves places in one document, whose lines are indexed once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.target = document.target.lines
        self.source = document.source.lines if document.source else None

    def entry(self, finding: Finding, name: str) -> Entry:
        """Make a finding stand alone."""
        segment, beside, segments = finding.segment, _beside(finding.segment), self.document.segments
        first, last = sorted((segment.index, beside.index))
        source = None
        if self.document.source and self.source and finding.source is not None and segment.source is not None:
            source = _place(self.document.source, self.source, finding.source, segment.source)
        return Entry(
            rule=finding.rule.id,
            category=finding.rule.category,
            severity=finding.severity,
            confidence=finding.confidence,
            message=finding.message,
            path=self.document.path,
            document=self.document.id,
            segment=segment.index,
            target=_place(self.document.target, self.target, finding.target, beside.target),
            source=source,
            suggestion=finding.suggestion,
            safe=finding.safe,
            fingerprint=name,
            related=tuple(_place(self.document.target, self.target, span, beside.target) for span in finding.related),
            before=segments[first - 1].target_text if first else "",
            after=segments[last + 1].target_text if last + 1 < len(segments) else "",
        )


def _beside(segment: Segment) -> Segment:
    """Give the segment that shows where a finding is: its own, or beside a gap the nearest with words, best before."""
    others = segment.document.segments
    order = chain(range(segment.index, -1, -1), range(segment.index + 1, len(others)))
    return next((others[at] for at in order if len(others[at].target)), segment)


def _place(text: Text, lines: Lines, span: Span, home: Span) -> Place:
    """Resolve a span; its context is the segment, or the stretch from segment to span where it lies outside."""
    start, end = min(home.start, span.start), max(home.end, span.end)
    if end - start > LONGEST:  # a line of megabytes, of which every finding would keep a copy
        start, end = max(start, span.start - NEAR), min(end, span.end + NEAR)
    return Place(
        path=text.origin.path,
        span=span,
        text=span.of(text.content),
        context=text.content[start:end],
        context_start=start,
        begin=text.position(span.start, lines),
        finish=text.position(span.end, lines),
        bytes=None if text.origin.field or text.origin.anchors else lines.bytes(text.content, span),
    )
