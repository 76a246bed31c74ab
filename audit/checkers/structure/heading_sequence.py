"""Headings that do not follow one another."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from audit.checkers.checker import Checker
from audit.checkers.structure._label import KNOWN, UNITS, Heading, Label, heading, label, written
from audit.checkers.structure._sequence import breaks
from audit.language.paragraphs import paragraphs
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span, Text

LONG = 300
"""Characters of a line in which a label is looked for."""

GARBLES = ("essay", "Verb (abbreviation of verb)")
"""What artifact/heading-garble reports."""


class Pair(NamedTuple):
    """A heading of the original and what stands for it: the line, and its label if it has one."""

    segment: Segment
    source: Heading
    line: str
    target: Label | None

    @property
    def style(self) -> tuple[str, str] | None:
        """Give form and way of counting of a label that has the right number."""
        if self.target is None:
            return None
        reading = self.target.reading(self.source.value)
        return (self.target.form, reading.kind) if reading.value == self.source.value else None


class HeadingSequence(Checker):
    """A numbered heading breaks the sequence of its fellows.

    Headings are translated without context, so that 第一条 to 第四条 come out as `first`, `second`, `essay`,
    `Article 4`, and 第三节 as `The third day`. Nobody can then cite an article. With the original each heading is
    held against its number there; without it, a spelled-out heading that runs on into `Article 4`, a list that
    changes from `(a)` to `(two)`, and a number that its two neighbours contradict are reported. Not reported: one
    style kept throughout, whatever it is; excerpts that begin or stop anywhere; lists inside lists; numbers that the
    original breaks too; dictionary entries such as `essay`, which are artifact/heading-garble.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MINOR
    examples = (
        Bad(
            "[[第一条]]\n\n双方互不侵犯。\n\n第二条\n\n双方通商。",
            "[[first]]\n\nNeither side shall attack the other.\n\nArticle 2\n\nThe two sides shall trade.",
            suggests="Article 1",
            safe=True,
        ),
        Bad(
            "第一条\n\n双方互不侵犯。\n\n[[第二条]]\n\n双方通商。",
            "Article 1\n\nNeither side shall attack the other.\n\n[[Article 3]]\n\nThe two sides shall trade.",
            suggests="Article 2",
            safe=True,
            severity=Severity.MAJOR,
        ),
        Bad("", "[[first]]\n\nBoth sides shall trade.\n\n[[second]]\n\nBoth sides pay.\n\nArticle 3\n\nBoth end it."),
        Bad("", "(1) Save grain.\n\n[[(two)]] Save coal.\n\n(3) Save time.", suggests="(2)"),
        Bad("", "Article 1\n\nA.\n\nArticle 2\n\nB.\n\n[[Article 8]]\n\nC.\n\nArticle 4\n\nD.", suggests="Article 3"),
        Good("", "first\n\nBoth sides shall trade.\n\nsecond\n\nBoth sides pay."),
        Good("第三条\n\n双方通商。", "Section 3\n\nThe two sides shall trade."),
        Good("", "Article 7\n\nA.\n\n(a) b\n\n(b) c\n\nArticle 8\n\nD.\n\n(a) e\n\nArticle 12\n\nF."),
    )

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Compare with the original's headings if it is at hand, else headings with one another."""
        if document.source is not None:
            for run in runs(pairs(document)):
                yield from self._against(run)
        elif document.segments:
            yield from self._alone(document)

    def _against(self, run: list[Pair]) -> Iterator[Finding]:
        """Report what differs from the original's numbers, or from the style of the others."""
        styles = Counter(pair.style for pair in run if pair.style)
        wrong = sum(pair.target is not None and pair.style is None for pair in run)
        if not styles:
            return
        form, kind = _dominant(styles, run[0].source.unit)
        for pair in run:
            right = written(form, kind, pair.source.value)
            if pair.target is None:
                if _lost(pair):
                    yield self._found(pair, right, "its number is lost", Severity.MAJOR)
            elif pair.style is None:
                if wrong <= styles.total():
                    yield self._found(pair, right, f"the original counts {pair.source.value}", Severity.MAJOR)
            elif pair.style != (form, kind):
                yield self._found(pair, right, f"the others are headed like “{right}”", Severity.MINOR)

    def _found(self, pair: Pair, right: str, why: str, severity: Severity) -> Finding:
        """Report a heading, with the original's."""
        place = pair.target.span if pair.target else Span(0, len(pair.line))
        return self.found(
            pair.segment,
            f"“{place.of(pair.line)}” breaks the sequence of headings: {why}.",
            place,
            pair.source.span,
            suggestion=right,
            safe=True,
            severity=severity,
        )

    def _alone(self, document: Document) -> Iterator[Finding]:
        """Report breaks that the labels alone betray."""
        text = document.target.content
        lines = paragraphs(text, document.target.body)
        found = [(known, line.start) for line in lines if (known := label(line.of(text)[:LONG]))]
        for broken in breaks([known for known, _ in found]):
            place = found[broken.at][0].span.shift(found[broken.at][1])
            yield self.found_in(
                document,
                f"“{place.of(text)}” breaks the sequence of headings: {broken.why}.",
                place,
                suggestion=broken.right,
                severity=Severity.MAJOR if broken.wrong else Severity.MINOR,
                confidence=0.8,
            )


def pairs(document: Document) -> Iterator[Pair]:
    """Pair the headings of the original with the lines that stand for them."""
    for segment in document.segments:
        line = segment.source_text.split("\n", 1)[0][:LONG]
        known = heading(line) if line else None
        if known and _begins(document.source, segment.source) and _begins(document.target, segment.target):
            ours = segment.target_text.split("\n", 1)[0][:LONG]
            yield Pair(segment, known, ours, label(ours))


def runs(found: Iterator[Pair]) -> list[list[Pair]]:
    """Gather the headings of a kind whose numbers rise."""
    gathered: list[list[Pair]] = []
    current: dict[str, list[Pair]] = {}
    for pair in found:
        run = current.get(pair.source.unit)
        if run is None or pair.source.value <= run[-1].source.value:
            run = current[pair.source.unit] = []
            gathered.append(run)
        run.append(pair)
    return gathered


def _begins(text: Text | None, span: Span | None) -> bool:
    """Tell whether a span is not empty and begins a paragraph."""
    if text is None or span is None or not len(span):
        return False
    return not text.content[text.body.start : span.start].rpartition("\n")[2].strip()


def _lost(pair: Pair) -> bool:
    """Tell whether a lone numbered heading has become some other word or two."""
    whole = pair.segment.target_text
    short = len(pair.line) <= 40 and len(pair.line.split()) <= 4 and pair.line[-1] not in ".!?;:。"
    alone = whole == pair.line and pair.source.lone and "\n" not in pair.segment.source_text
    return short and alone and not whole.startswith(GARBLES)


def _dominant(styles: "Counter[tuple[str, str]]", unit: str) -> tuple[str, str]:
    """Give the style that the others should follow: one that names its unit, else the commonest."""
    known = [style for style in styles if style[0].split()[0] in KNOWN]
    if known or unit not in UNITS:
        return max(known or styles, key=lambda style: (styles[style], style[1] == "digits"))
    (style, *others) = styles
    return (f"{UNITS[unit][0]} #", "digits") if others or style[0].endswith(("day", "point", "paper")) else style
