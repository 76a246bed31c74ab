"""Looks again at facts that agree in figure: their unit, currency, month, the grouping of digits, and who has which."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from audit.checkers.accuracy._facts import calendar
from audit.checkers.accuracy._facts.agreement import same_currency
from audit.checkers.accuracy._facts.difference import Difference, Nature
from audit.checkers.accuracy._facts.pairing import Pair, Pairs
from audit.checkers.accuracy._facts.ranks import FIGURE
from audit.compiled import compiled
from audit.language.units import dimension
from audit.language.zh.script import simplified
from audit.model.document import Document, Segment
from audit.model.facts import Date, Fact, Hedge, Kind, Number
from audit.model.text import Span

# 元 is the money of the place, not only of China.
GENERIC = "元圆块钱"


MORE = compiled("[多余餘几幾]")
DOLLARS = compiled("[美港台澳加新坡]元|美金|港币|台币|美国|香港|台湾|澳大利亚|澳洲|加拿大|新加坡|日元|日本")
# 27块 before a mark is a sum where the sentence speaks of prices; before a noun it is so many pieces.
PIECES = compiled(r"\s?pieces?\b")
SUM = compiled(r"[，。；！？、,.!?]|钱|錢|$")
PRICE = compiled("[价價钱錢贵貴元买買卖賣付]|便宜")


def _counted_twice(source: Number, target: Number) -> bool:
    """Tell whether a total that includes those named is rendered as so many others."""
    return source.scope == "total" and target.scope == "rest" and source.amount.value == target.amount.value


def _unhedged(source: Number, target: Number) -> bool:
    """Tell whether a number above a round one (五十多) is rendered as exactly the round one."""
    exact = source.amount.hedge is Hedge.OVER and target.amount.hedge is Hedge.EXACT
    return exact and MORE.search(source.text) is not None and source.amount.stated == target.amount.stated


def _crossed(odd: Sequence[Pair]) -> set[int]:
    """Find pairs whose units changed places: 88 % and 76 points made 76 % and 88 points."""
    found = set()
    for n, first in enumerate(odd):
        for second in odd[n + 1 :]:
            same = _measure(first.source) == _measure(second.target) and _measure(second.source) == _measure(
                first.target
            )
            if same and _telling(first) and _telling(second):
                found |= {id(first.target), id(second.target)}
    return found


def _telling(couple: Pair) -> bool:
    """Tell whether a pair is of two figures of which neither is weak."""
    return (
        isinstance(couple.source, Number)
        and isinstance(couple.target, Number)
        and not (couple.source.weak or couple.target.weak)
    )


def _measure(fact: Fact) -> tuple[bool, str]:
    """Give what a figure counts: a share or not, and its unit."""
    if not isinstance(fact, Number):
        return (False, "")
    return (fact.kind is Kind.PERCENT, fact.unit)


@lru_cache(maxsize=4)
def _dollars(document: Document) -> bool:
    """Tell whether a bare 元 may be a dollar: the original is traditional, or names dollars or where they are used."""
    text = document.source.content if document.source is not None else ""
    return DOLLARS.search(text) is not None or any(
        simplified(s.source_text) != s.source_text for s in document.segments
    )


def _unit_nature(segment: Segment, source: Fact, target: Fact) -> Nature | None:
    """Tell a unit from a currency that changed though the figure did not; an unknown unit is neither."""
    if not isinstance(source, Number) or not isinstance(target, Number):
        return None
    if (
        source.unit == "CNY"
        and dimension(target.unit) == "money"
        and source.text[-1] in GENERIC
        and _dollars(segment.document)
    ):
        return None
    if source.per and target.per and source.per != target.per:
        return Nature.UNIT
    if not source.unit or not target.unit or {"point", "degree"} & {source.unit, target.unit}:
        return None
    if dimension(source.unit) == "money" == dimension(target.unit):
        return None if same_currency(source.unit, target.unit) else Nature.CURRENCY
    kinds = {dimension(source.unit), dimension(target.unit)}
    return Nature.UNIT if len(kinds) == 1 or kinds == {"power", "energy"} else None


def agreed(segment: Segment, pairs: Pairs) -> Iterator[Difference]:
    """Look again at pairs that agree in figure: the unit, the currency, the month, the grouping of digits."""
    odd = [couple for couple in pairs.agreed if _measure(couple.source) != _measure(couple.target)]
    crossed = _crossed(odd) if len(odd) > 1 else set()
    for couple in pairs.agreed:
        source, target = couple.source, couple.target
        if isinstance(source, Date):
            yield from _dates(segment, source, target)
        if isinstance(target, Number) and target.malformed:
            yield Difference(Nature.GROUPING, source, target)
        elif isinstance(source, Number) and isinstance(target, Number):
            yield from _numbers(segment, couple, source, target, crossed=id(target) in crossed)


def _dates(segment: Segment, source: Date, target: Fact) -> Iterator[Difference]:
    """Look again at a date: a day that became a number, a month that was invented."""
    if isinstance(target, Number):
        if calendar.counted_day(segment, source, target) or calendar.bare_day(segment, source, target):
            yield Difference(Nature.DATE, source, target)
    elif isinstance(target, Date):
        month = calendar.invented_month(segment, source, target)
        if month is not None:
            yield Difference(Nature.MONTH, source, target, month)


def _numbers(segment: Segment, couple: Pair, source: Number, target: Number, *, crossed: bool) -> Iterator[Difference]:
    """Look again at two numbers."""
    if crossed:
        yield Difference(Nature.SWAPPED, source, target)
    elif _counted_twice(source, target):
        yield Difference(Nature.INCLUSIVE, source, target)
    elif _unhedged(source, target):
        yield Difference(Nature.UNHEDGED, source, target)
    elif couple.rank == FIGURE and (nature := _unit_nature(segment, source, target)) is not None:
        yield Difference(nature, source, target)
    elif (pieces := _pieces(segment, source, target)) is not None:
        yield Difference(Nature.UNIT, source, pieces)


def _pieces(segment: Segment, source: Number, target: Number) -> Number | None:
    """Give the pieces that a price in 块, the word for both, was taken for."""
    if source.unit != "CNY" or target.unit or source.text[-1] not in "块塊":
        return None
    pieces = PIECES.match(segment.target_text, target.span.end)
    sum_ = SUM.match(segment.source_text, source.span.end) and PRICE.search(segment.source_text)
    if pieces is None or not sum_:
        return None
    span = Span(target.span.start, pieces.end())
    return target._replace(span=span, text=span.of(segment.target_text), unit="piece")
