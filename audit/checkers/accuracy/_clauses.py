"""Clauses of the original of which nothing stands in the translation of their sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from audit.checkers.accuracy._facts.comparison import compare
from audit.checkers.accuracy._facts.difference import Nature
from audit.checkers.accuracy._homes import LEAST, MOST
from audit.checkers.accuracy._kinship import alike
from audit.checkers.accuracy._orphans import Home, shares
from audit.compiled import compiled
from audit.language.embeddings import available
from audit.model.document import Document, Segment
from audit.model.facts import Fact, Number
from audit.model.text import Span

CLAUSE = compiled(r"[^，；。！？：\n]+[，；。！？：]?[”’」』）)]*")
PAIRS = (("“", "”"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）"), ("(", ")"))
LATIN = compiled(r"[A-Za-zＡ-Ｚａ-ｚ]{2}")
QUOTED = compiled(r"[“「『][^”」』]{4,}[”」』]")
QUOTES = compiled(r"[\"“”„«»‘’]|(?<!\w)'|'(?!\w)")
ENDS = compiled(r"[,;:.?!][\"”’)]*(?=\s|$)|$")
SPARE = 0.5  # the logarithm of how much longer than the rest needs the English may be where a number is missing too
USUAL, KNOWN = 4.0, 300  # English characters for a Chinese one, and from how many of these a text's own ratio counts
SMALLEST = 13  # numbers below are often left out, or told in other words
MAIN = 0.6  # the part of a segment that cannot be a clause of it
MET = 0.2  # the share of a clause's keywords that may stand in the English by chance

Found = tuple[Segment, Span, Home]


class Clause(NamedTuple):
    """Neighbouring clauses without a counterpart: their place in the segment, and the empty one where they belong."""

    segment: Segment
    target: Span
    source: Span


def clauses(document: Document) -> Iterator[Clause]:
    """Give the clauses that are missing: each tells something of its own, nothing of which is there.

    Where they are most of what is said, something else is wrong.
    """
    if document.source is None:
        return
    for _, group in groupby(_unlike(_candidates(document, len(document.source.body))), key=lambda one: one[0].index):
        found = list(group)
        segment = found[0][0]
        if sum(len(part) for _, part, _ in found) < MAIN * len(segment.source_text):
            yield from _joined(found)


def _joined(found: Iterable[Found]) -> Iterator[Clause]:
    """Make one of clauses that follow each other."""
    last: Clause | None = None
    for segment, part, home in found:
        if last is not None and part.start == last.source.end:
            last = last._replace(source=Span(last.source.start, part.end))
            continue
        if last is not None:
            yield last
        last = Clause(segment, _gap(home), part)
    if last is not None:
        yield last


def _missing_facts(document: Document) -> Mapping[int, list[Span]]:
    """Give the places of numbers and dates that the translation lacks, by segment."""
    found = defaultdict(list)
    for segment, difference in compare(document):
        fact = difference.source
        if difference.nature is Nature.MISSING and fact is not None and _large(fact):
            found[segment.index].append(fact.span)
    return found


def _large(fact: Fact) -> bool:
    """Tell whether a fact is no small number."""
    return not isinstance(fact, Number) or fact.amount.value is None or fact.amount.value >= SMALLEST


def _candidates(document: Document, size: int) -> Iterator[Found]:
    """Give the clauses that words and lengths cannot find in the translation of an original of so many characters."""
    scale = min(MOST, max(LEAST, (len(document.target.body) + USUAL * KNOWN) / (size + KNOWN)))
    facts = _missing_facts(document)
    for segment in document.segments:
        source, target, lost = segment.source_text, segment.target_text, facts.get(segment.index, ())
        quoted = QUOTED.search(source) is not None and QUOTES.search(target) is None
        if segment.bead.kind != "prose" or not target or not (lost or quoted):
            continue
        parts = [Span(*match.span()) for match in CLAUSE.finditer(source)]
        for part in parts if len(parts) > 1 else ():
            home = Home(part.of(source), source[: part.start], source[part.end :], target, missing=True, ratio=scale)
            counted = any(map(part.contains, lost))
            telling = counted or (quoted and QUOTED.search(home.sentence))
            if telling and _unsaid(home, SPARE if counted else 0.0):
                yield segment, part, home


def _unsaid(home: Home, longest: float) -> bool:
    """Tell whether the English has neither room nor words for a clause.

    A piece of a quotation or bracket is not judged, nor one with foreign words, which may be glosses.
    """
    clause = home.sentence
    torn = any(clause.count(opening) != clause.count(end) for opening, end in PAIRS)
    if home.spare > longest or torn or LATIN.search(clause):
        return False
    known = shares(clause, home.rest, home.other, missing=True)
    return known is not None and known[0] <= MET


def _unlike(candidates: Iterable[Found]) -> list[Found]:
    """Give the candidates without which the original is more like the translation; all where nobody can tell."""
    found = list(candidates)
    if not available():
        return found
    whole = alike([(home.whole, home.other) for _, _, home in found])
    rest = alike([(home.rest, home.other) for _, _, home in found])
    return [one for one, complete, less in zip(found, whole, rest, strict=True) if complete < less]


def _gap(home: Home) -> Span:
    """Give the place in the translation where a clause belongs: the end of a clause nearest in proportion."""
    wanted = len(home.before) / max(1, len(home.rest)) * len(home.other)
    ends = (0, *(match.end() for match in ENDS.finditer(home.other)))
    at = min(ends, key=lambda end: abs(end - wanted))
    return Span(at, at)
