"""Numbers that count nothing: marks of notes and references, and numbers that are part of a name."""

from audit.compiled import compiled
from audit.model.facts import Fact

NAMED = compiled(r"[^\W\d_]\+$")
NOTED = compiled(r"((?:19|20)\d\d)(\d{1,2})")
LONGEST = 3  # digits of a mark of reference


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
