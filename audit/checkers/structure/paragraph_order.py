"""Paragraphs that stand elsewhere than in the original."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from audit.checkers.accuracy._gaps import Gap, moved
from audit.checkers.checker import Checker
from audit.checkers.structure._label import UNITS, heading
from audit.language.paragraphs import paragraphs
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span, Text

CANAL = "北方运河昨日举行开闸典礼。", "The northern canal held its opening ceremony yesterday."
NURSES = "县医院的护士为山村的孩子们接种了疫苗。", "Nurses of the county hospital vaccinated the village children."
GRAIN = (
    "铁路工会主席介绍了粮食运输的困难。",
    "The chairman of the railway union spoke of the problems of moving grain.",
)
FISH = "渔民们清晨驾船出海捕鱼。", "The fishermen sailed out early in the morning to catch fish."
BOOKS = "图书馆新购的历史书籍明天开放借阅。", "The library will lend its newly bought history books from tomorrow."


@dataclass(frozen=True)
class ParagraphOrder(Checker):
    """A paragraph stands elsewhere than in the original.

    Nothing is missing, yet what the author said first is read last; and a paragraph that has crossed a numbered heading
    counts as part of another article or chapter, which is then cited wrongly. Reported are whole paragraphs whose place
    is empty in the translation and whose translation is found, by words and where installed by embeddings, at another
    place that has nothing else of the original; neighbours that were moved together in one finding. It is major where
    第二条 or the like lies between. Not reported: sentences that change places within a paragraph, and lines without a
    stop, such as signatures, which each language puts in its own order.
    """

    category = Category.MARKUP
    severity = Severity.MINOR
    needs_source = True
    examples = (
        Bad(
            "\n".join((CANAL[0], f"[[{NURSES[0]}]]", GRAIN[0], FISH[0], BOOKS[0])),
            "\n".join((CANAL[1], GRAIN[1], FISH[1], f"[[{NURSES[1]}]]", BOOKS[1])),
        ),
        Bad(
            "\n".join((CANAL[0], GRAIN[0], f"[[{NURSES[0]}]]", "第二条", FISH[0], BOOKS[0])),
            "\n".join((CANAL[1], GRAIN[1], "Article 2", FISH[1], f"[[{NURSES[1]}]]", BOOKS[1])),
            severity=Severity.MAJOR,
        ),
        Good(
            "\n".join((CANAL[0], NURSES[0], GRAIN[0], FISH[0], BOOKS[0])),
            "\n".join((CANAL[1], NURSES[1], GRAIN[1], FISH[1], BOOKS[1])),
        ),
        Good(
            f"{CANAL[0]}{NURSES[0]}\n{GRAIN[0]}",
            f"{NURSES[1]} {CANAL[1]}\n{GRAIN[1]}",
        ),
    )
    least: float = 0.6
    """The share of a paragraph that must have moved from one place to the other, by characters of either side."""

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Report each run of paragraphs that have moved together."""
        if document.source is None:
            return
        for run in _runs(document, self._paragraphs(document, document.source)):
            first, last = run[0], run[-1]
            severity = Severity.MAJOR if any(one.numbered for one in run) else self.severity
            target = Span(first.target.start, last.target.end)
            source = Span(min(one.source.start for one in run), max(one.source.end for one in run))
            yield self.found_in(document, _message(run), target, source, severity=severity, confidence=0.8)

    def _paragraphs(self, document: Document, source: Text) -> "Iterator[Moved]":
        """Give the paragraphs that have moved as wholes, in the order of the translation."""
        theirs, ours = (paragraphs(text.content, text.body) for text in (source, document.target))
        found: dict[tuple[int, int], list[tuple[Gap, Gap]]] = defaultdict(list)
        for pair in moved(document):
            if all(gap.segment.bead.kind == "prose" for gap in pair):
                found[_number(ours, _place(pair[1])), _number(theirs, _home(pair[0]))].append(pair)
        for (target, place), pairs in sorted(found.items()):
            left, right = {_home(one) for one, _ in pairs}, {_place(two) for _, two in pairs}
            full = min(_share(left, theirs[place]), _share(right, ours[target])) >= self.least
            crossed, numbered = _crossed(document, *(gap.segment.index for gap in pairs[0]))
            if full and crossed:
                segment = pairs[0][1].segment.index
                yield Moved(segment, target - place, ours[target], theirs[place], crossed, numbered)


class Moved(NamedTuple):
    """A paragraph that stands elsewhere: segment, change of its number, places, what lies between."""

    segment: int
    shift: int
    target: Span
    source: Span
    crossed: int
    numbered: bool


def _home(gap: Gap) -> Span:
    """Give the place of an omission in the original."""
    return gap.source.shift(gap.segment.source.start if gap.segment.source else 0)


def _place(gap: Gap) -> Span:
    """Give the place of an addition in the translation."""
    return gap.target.shift(gap.segment.target.start)


def _number(spans: tuple[Span, ...], place: Span) -> int:
    """Give the number of the paragraph that holds a place."""
    return bisect_right(spans, place.start, key=lambda span: span.start) - 1


def _share(parts: set[Span], whole: Span) -> float:
    """Give the share of a paragraph that some of its sentences make up."""
    return sum(map(len, parts)) / max(1, len(whole))


def _crossed(document: Document, one: int, two: int) -> tuple[int, bool]:
    """Count the paragraphs with a counterpart between two segments; tell whether an article begins among them."""
    first, last = sorted((one, two))
    between = [near for near in document.segments[first + 1 : last] if near.source_text and near.target_text]
    labels = (heading(near.source_text) for near in between)
    return len({near.bead.paragraph for near in between}), any(label and label.unit in UNITS for label in labels)


def _runs(document: Document, found: Iterator[Moved]) -> list[list[Moved]]:
    """Gather paragraphs that have moved together, as far, with none in its place between them."""
    runs: list[list[Moved]] = []
    for one in found:
        last = runs[-1][-1] if runs else None
        if last is not None and one.shift == last.shift and not _crossed(document, last.segment, one.segment)[0]:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _message(run: list[Moved]) -> str:
    """Say how far they have moved."""
    first = run[0]
    many = "These paragraphs stand" if len(run) > 1 else "The paragraph stands"
    return f"{many} elsewhere in the original, {first.crossed} paragraph{'s' * (first.crossed > 1)} away."
