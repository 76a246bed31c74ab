"""Numbers and dates of one kind that have changed places, told by the words that share a clause with each.

`They planted 40 trees and bought 25 pumps` has every figure of 植树25棵，买水泵40台, each where the other belongs. A
translator who turns the clauses round takes their words along. So it is a swap only where words of a clause are found
beside the number of another, none beside its own, and the others' words close the round.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from audit.checkers.accuracy._facts.difference import Difference, Nature
from audit.checkers.accuracy._facts.pairing import Pair
from audit.checkers.accuracy._facts.ranks import COMPATIBLE
from audit.compiled import compiled
from audit.language.keywords import english, telling
from audit.model.document import Segment
from audit.model.facts import Date, Fact, Kind, Number

SOURCE_CUT = compiled(r"[，。；、！？（）()《》“”…—–\n,;]+|(?<=[回落升降增减跌涨])[到至]")
TARGET_CUT = compiled(r"[;()—–\n]+|,(?!\d)|\.(?=\s)|\b(?:and|but|while|whereas|from|to)\b")
# Words that show by themselves where a number belongs, though those of the other tell nothing.
ENOUGH = 2


class Seat(NamedTuple):
    """The clauses of the two sides in which a pair of facts that agree stands, counted from the beginning."""

    source: int
    target: int
    pair: Pair


def swapped(segment: Segment, agreed: Sequence[Pair]) -> Iterator[Difference]:
    """Give the facts that stand where another of their kind belongs, each with that other."""
    if _in_order(agreed):
        return
    groups: dict[object, list[Pair]] = {}
    for pair in agreed:
        if pair.rank is not None and pair.rank < COMPATIBLE and (kind := _kind(pair)) is not None:
            groups.setdefault(kind, []).append(pair)
    for group in groups.values():
        if not _in_order(group) and len({_value(pair.source) for pair in group}) == len(group):
            yield from _exchanged(segment, group, [pair for pair in agreed if pair not in group])


def _in_order(pairs: Sequence[Pair]) -> bool:
    """Tell whether both sides say the facts in the same order."""
    if len(pairs) < 2:
        return True
    places = [pair.target.span for pair in sorted(pairs, key=lambda pair: pair.source.span)]
    return places == sorted(places)


def _kind(pair: Pair) -> object:
    """Give what two facts share that may be mistaken for each other; None where they say too little."""
    source, target = pair.source, pair.target
    if isinstance(source, Number) and isinstance(target, Number):
        plain = not source.weak and not target.weak and source.amount.value is not None and not source.parts
        return (Kind.PERCENT if source.kind is Kind.FRACTION else source.kind, source.unit) if plain else None
    if isinstance(source, Date) and isinstance(target, Date):
        return None if source.loose or source.offset else tuple(part is None for part in _value(source))
    return None


def _value(fact: Fact) -> tuple[object, ...]:
    """Give what a fact states."""
    match fact:
        case Number():
            return (fact.amount.value,)
        case Date():
            return (fact.year, fact.month, fact.day)
    return ()


def _clauses(text: str, cut: re.Pattern[str]) -> list[int]:
    """Give the places where the clauses of a text end."""
    return [*(match.end() for match in cut.finditer(text)), len(text)]


def _home(fact: Fact, ends: Sequence[int]) -> int:
    """Give the number of the clause in which a fact begins."""
    return next((n for n, end in enumerate(ends) if fact.span.start < end), len(ends))


def _exchanged(segment: Segment, group: Sequence[Pair], others: Sequence[Pair]) -> Iterator[Difference]:
    """Find rounds of facts of one kind of which each stands with the words of the next."""
    here, there = _clauses(segment.source_text, SOURCE_CUT), _clauses(segment.target_text, TARGET_CUT)
    homes = [Seat(_home(pair.source, here), _home(pair.target, there), pair) for pair in group]
    first, second = Counter(seat.source for seat in homes), Counter(seat.target for seat in homes)
    seats = [seat for seat in homes if first[seat.source] == second[seat.target] == 1]
    words = [_keywords(_beside(segment.source_text, here, seat.source, seat.pair.source)) for seat in seats]
    stems = [english(_beside(segment.target_text, there, seat.target, seat.pair.target)) for seat in seats]
    others_at = {(_home(pair.source, here), _home(pair.target, there)) for pair in others}
    told = ((n, m) for n, a in enumerate(seats) for m, b in enumerate(seats) if (a.source, b.target) in others_at)
    for n, m in _belongs(Counter(chain(_shared(words, stems), told)), seats).items():
        yield Difference(Nature.SWAPPED, seats[n].pair.source, seats[m].pair.target)


def _beside(text: str, ends: Sequence[int], clause: int, fact: Fact) -> str:
    """Give the text of a clause without the fact, whose own words (`a quarter`) say nothing of its place."""
    return text[ends[clause - 1] if clause else 0 : ends[clause]].replace(fact.text, " ")


def _keywords(text: str) -> list[frozenset[str]]:
    """Give the forms of the keywords of a clause that are no numbers."""
    return [forms for forms in telling(text) if not any(form.startswith("#") for form in forms)]


def _shared(words: Sequence[Sequence[frozenset[str]]], stems: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Give, for each keyword of one clause that only one clause of the target has, the numbers of the two."""
    for n, keywords in enumerate(words):
        for forms in keywords:
            homes = [m for m, stem in enumerate(stems) if not forms.isdisjoint(stem)]
            if len(homes) == 1:
                shared = forms & stems[homes[0]]
                if all(shared.isdisjoint(other) for m, rest in enumerate(words) if m != n for other in rest):
                    yield n, homes[0]


def _belongs(evidence: Counter[tuple[int, int]], seats: Sequence[Seat]) -> dict[int, int]:
    """Give, for each fact that has changed its place, which one stands where it belongs."""
    best: dict[int, int] = {}
    for n in range(len(seats)):
        row = [evidence[n, m] for m in range(len(seats))]
        if max(row) and not row[n] and row.count(max(row)) == 1:
            best[n] = row.index(max(row))
    for n, m in list(best.items()):
        silent = not any(evidence[m, k] for k in range(len(seats)))
        turned = (seats[n].source - seats[m].source) * (seats[n].target - seats[m].target) < 0
        if evidence[n, m] >= ENOUGH and silent and turned:
            best[m] = n
    return {n: m for n, m in best.items() if _round(best, n)}


def _round(best: dict[int, int], start: int) -> bool:
    """Tell whether who belongs where leads back to the start."""
    at, seen = best.get(start), set[int]()
    while at is not None and at != start and at not in seen:
        seen.add(at)
        at = best.get(at)
    return at == start
