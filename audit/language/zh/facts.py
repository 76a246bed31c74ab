"""The facts of a Chinese text: `read(text)`."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from audit.compiled import compiled
from audit.language.apart import Taken, apart
from audit.language.pieces import whole
from audit.language.zh import dates, figures, money, numbers, plans, times, words
from audit.language.zh.numerals import FORMAL, WIDE
from audit.language.zh.script import simplified
from audit.language.zh.spread import closed
from audit.model.facts import Fact
from audit.model.text import Span

ANY = compiled(
    r"[\d０-９零〇○一二三四五六七八九十百千万萬亿億兆两兩廿卅卌几幾数數半壹贰貳叁參肆伍陆陸柒捌玖拾佰仟年月]|[期周週拜]"
)
WIDE_ONES = compiled(f"[{''.join(map(chr, WIDE))}]")
FINANCIAL = compiled(r"[壹贰叁参肆伍陆柒捌玖拾佰仟零万亿点]{2,}|[壹贰叁肆伍陆柒捌玖拾](?=[元圆角分])")
# Longer figures are no numbers that anybody wrote, and would have to be read by a very deep recursion.
NUMERALS = "零〇一二三四五六七八九十百千万亿兆两廿卄卅卌余多几数"
ENDLESS_FROM = 99
ENDLESS = compiled(rf"[\d{NUMERALS}][\d,.、点{NUMERALS}]{{98,}}")


@lru_cache(maxsize=8192)
def read(text: str) -> tuple[Fact, ...]:
    """Give the facts of a Chinese text, traditional or simplified, in order of place; they do not overlap.

    Spans count code points of `text`, and `fact.text` is what they cover.
    """
    return whole(text, _piece)


def _piece(text: str) -> list[Fact]:
    """Read a text that is not too long."""
    if ANY.search(text) is None:
        return []
    if (spread := closed(text)) is not None:
        return [_spread(fact, text, spread[1]) for fact in _piece(spread[0])]
    plain = prepare(text)
    taken = Taken(len(plain))
    loose = []
    for span in words.find(plain):
        if span.of(plain) in words.sayings():
            loose.append(span)
        else:
            taken.take(span)
    calendar = apart(chain(dates.find(plain), figures.find(plain)), taken)
    clock = apart(times.find(plain), taken)
    sums = apart(chain(money.find(plain), plans.find(plain)), taken)
    found: list[Fact] = [*calendar, *clock, *sums, *numbers.find(plain, taken)]
    if loose:
        found = [fact._replace(weak=True) if any(map(fact.span.overlaps, loose)) else fact for fact in found]
    found.sort(key=lambda fact: fact.span.start)
    return found if plain == text else [fact._replace(text=fact.span.of(text)) for fact in found]


def _spread(fact: Fact, text: str, places: Sequence[int]) -> Fact:
    """Give a fact of a closed text its place in the text as it is."""
    span = Span(places[fact.span.start], places[fact.span.end - 1] + 1)
    return fact._replace(span=span, text=span.of(text))


def prepare(text: str) -> str:
    """Write a text in simplified characters and ASCII digits, place by place, financial numerals as plain ones."""
    plain = simplified(text)
    if WIDE_ONES.search(plain) is not None:
        plain = plain.translate(WIDE)
    if FINANCIAL.search(plain) is not None:
        plain = FINANCIAL.sub(lambda match: match[0].translate(FORMAL), plain)
    return ENDLESS.sub(lambda match: " " * len(match[0]), plain) if len(plain) >= ENDLESS_FROM else plain
