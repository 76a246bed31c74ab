"""The facts of an English text: `read(text)`."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from audit.compiled import compiled
from audit.language.apart import Taken, apart
from audit.language.en import dates, numbers, times
from audit.language.pieces import whole
from audit.model.facts import Fact

DIGIT = compiled("[0-9½⅓⅔¼¾]")
WORD = compiled("[a-z]+")
# Without one of these words, or a digit, a text states no fact.
TELLING = numbers.WORDS | dates.WORDS | times.WORDS

# Longer figures are no numbers that anybody wrote, and Python refuses to convert some of them.
ENDLESS = compiled(r"\d[\d,.]{98,}")


@lru_cache(maxsize=8192)
def read(text: str) -> tuple[Fact, ...]:
    """Give the facts of an English text in order of place; they do not overlap, and `fact.span` slices to its text."""
    return whole(text, _piece)


def _piece(text: str) -> list[Fact]:
    """Read a text that is not too long."""
    words = frozenset(WORD.findall(text.lower()))
    if words.isdisjoint(TELLING) and DIGIT.search(text) is None:
        return []
    text = ENDLESS.sub(lambda match: " " * len(match[0]), text)
    taken = Taken(len(text))
    clock = apart(times.find(text, words), taken)
    calendar = apart(dates.find(text, words), taken)
    quantities = numbers.find(text, taken, words)
    return list(_clear([*calendar, *clock, *quantities]))


def _clear(found: Iterable[Fact]) -> Iterator[Fact]:
    """Put facts in order; of two that overlap, the longer stays, such as `half a million` of `1 half a million`."""
    last: Fact | None = None
    for fact in sorted(found, key=lambda fact: fact.span.start):
        if last is None or last.span.end <= fact.span.start:
            if last is not None:
                yield last
            last = fact
        elif len(fact.span) > len(last.span):
            last = fact
    if last is not None:
        yield last
