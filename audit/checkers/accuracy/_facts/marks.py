"""Numbers that count nothing: marks of notes and references, and numbers that are part of a name."""

from itertools import permutations

from audit.checkers.accuracy._facts.difference import Difference
from audit.compiled import compiled
from audit.model.document import Segment
from audit.model.facts import Fact
from audit.model.text import Span

NAMED = compiled(r"[^\W\d_]\+$")
NOTED = compiled(r"((?:19|20)\d\d)(\d{1,2})")
LONGEST = 3  # digits of a mark of reference
# Seven figures or more, alone or in groups: a telephone number, an account, a code.
FIGURES = compiled(r"(?<!\d)\d(?:[ \u00a0–-]?\d){6,}(?!\d)")
APART = compiled(r"\D")


def mark(fact: Fact, text: str) -> bool:
    """Tell whether a number of a text is part of a name (ASEAN+3) or a mark of reference that stands alone ([23])."""
    start, end = fact.span
    bracketed = text[max(0, start - 1) : start] == "[" and text[end : end + 1] == "]" and len(fact.span) <= LONGEST
    return bracketed or NAMED.search(text[max(0, start - 2) : start]) is not None


def noted_year(figure: str, source: str) -> bool:
    """Tell whether a figure is a year of the original with the number of a note behind it: `20092` for 2009年.

    It is not where the same digit follows in the original: `20092` for 2009年2月 is garbled.
    """
    found = NOTED.fullmatch(figure)
    return found is not None and f"{found[1]}年" in source and f"{found[1]}年{found[2]}" not in source


def dialled(segment: Segment, difference: Difference) -> bool:
    """Tell whether two sides differ only in how they group many figures: 25110000 is 2511 0000 on the telephone."""
    sides = (difference.source, segment.source_text), (difference.target, segment.target_text)
    return any(
        fact is not None and _regrouped(fact.span, text, other) for (fact, text), (_, other) in permutations(sides)
    )


def _regrouped(place: Span, text: str, other: str) -> bool:
    """Tell whether the figures at a place of a text stand in another, whatever parts them."""
    here = [run[0] for run in FIGURES.finditer(text) if place.overlaps(Span(*run.span()))]
    there = [APART.sub("", run) for run in FIGURES.findall(other)] if here else []
    return any(one in two or two in one for one in (APART.sub("", run) for run in here) for two in there)
