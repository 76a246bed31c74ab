"""Proof that a rule does what its examples say: it fires exactly where they are marked."""

import inspect
from collections.abc import Iterator
from dataclasses import fields

from audit.alignment.align import align
from audit.checkers.checker import Checker
from audit.corpus.archive import parse
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.rule import Bad, Good, unmark
from audit.model.text import Text


def complaints(checker: Checker, example: Good | Bad) -> Iterator[str]:
    """Run a rule on one of its examples; yield a sentence for each thing that is not as the example says."""
    findings = list(checker.check_document(pair(example)))
    if isinstance(example, Good):
        for finding in findings:
            yield f"A Good example is reported: {finding.message}"
        return
    if not findings:
        yield "A Bad example is not reported."
        return
    yield from _places(example, findings)
    yield from _words(example, findings)


def pair(example: Good | Bad) -> Document:
    """Make an aligned document of an example; one that begins with a header is a file of the archive."""
    source, target = unmark(example.source)[0], unmark(example.target)[0]
    if target.startswith("Title:"):
        return align(parse(f"{target}\n<hr /> \n\nOriginal: \n{source}", "example", "example"))
    return align(Document("example", Text.plain(target), Text.plain(source) if source else None, date=example.date))


def _places(example: Bad, findings: list[Finding]) -> Iterator[str]:
    """Compare the places found with those marked; a side without a mark has only empty places."""
    target = {span for finding in findings for span in (finding.target, *finding.related)}
    source = {finding.source for finding in findings if finding.source is not None}
    for name, text, found in (("target", example.target, target), ("source", example.source, source)):
        plain, marks = unmark(text)
        shown = sorted(span for span in found if len(span) or span in marks)
        if shown != list(marks):
            quotes = [f"{span.of(plain)!r} at {span.start}" for span in shown]
            yield f"The {name} places are {', '.join(quotes) or 'none'}; the example marks {text!r}."


def _words(example: Bad, findings: list[Finding]) -> Iterator[str]:
    """Compare suggestion, severity and message where the example names them."""
    suggestions = [finding.suggestion for finding in findings]
    if example.suggests is not None and example.suggests not in suggestions:
        yield f"The suggestions are {suggestions}; the example expects {example.suggests!r}."
    elif example.suggests is not None:
        for finding in findings:
            if finding.suggestion == example.suggests and finding.safe != example.safe:
                yield f"The suggestion {example.suggests!r} is {'safe' if finding.safe else 'not safe'}."
    if example.severity is not None and {finding.severity for finding in findings} != {example.severity}:
        yield f"The severities are {sorted({f.severity.value for f in findings})}, not {example.severity}."
    if example.says is not None and not any(example.says in finding.message for finding in findings):
        yield f"No message says {example.says!r}: {[finding.message for finding in findings]}."


def style(checker: Checker) -> Iterator[str]:
    """Yield a sentence for each thing that a rule's documentation lacks."""
    rule = checker.rule
    if not rule.title.endswith(".") or not 10 <= len(rule.title) <= 100 or ". " in rule.title:
        yield f"The first line of the docstring must be one sentence of at most 100 characters: {rule.title!r}."
    if len(rule.manual) <= 80:
        yield "The docstring must go on to say why the defect harms the reader and what is not reported."
    for kind in (Bad, Good):
        if sum(isinstance(example, kind) for example in rule.examples) < 2:
            yield f"There must be at least two {kind.__name__} examples."
    for option in rule.options:
        if len(option.help) <= 10 or option.default is None:
            yield f"The option `{option.name}` must have a default and an explanation under its field."
    for name, hint in inspect.get_annotations(type(checker)).items():
        if "ClassVar" not in str(hint) and name not in {field.name for field in fields(checker)}:
            yield f"`{name}` is no option; write @dataclass(frozen=True) above the class."
