"""Military units with their numbers, and officers' ranks, in both languages."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.en import facts as en_facts
from audit.language.patterns import alternation
from audit.language.tables import rows
from audit.language.zh import facts as zh_facts
from audit.language.zh.script import simplified
from audit.model.facts import Number, Rational
from audit.model.text import Span

ARM = (
    r"(?:步兵|骑兵|炮兵|独立|加强|主力|美军|法军|日军|敌军|敌人|敌|海军|空军|保安|机械化|装甲|坦克"
    r"|野战|空降|航空|海兵|山地|暂编|新编|守备)"
)
NO_UNIT = r"(?!体|结|员|长制|事|备|民|官|傅|范|生|资|续|接|同|业|养|客|行|游|队员|级|次|放|列|子|阀|装)"
# Words that mean a unit of that size and nothing else.
SIZES = frozenset(["squad", "platoon", "company", "battalion", "regiment", "brigade", "division", "squadron"])
IRREGULAR = {"companies": "company", "armies": "army", "batteries": "battery", "corps": "corps"}
# A rank in one word may be another thing: general manager, Secretary-General, a major victory, Captain of the team.
NO_RANK = compiled(
    r"\s+(?:assembly|manager|secretary|staff|headquarters|office|strike|election|hospital|post|public|line|affairs|committee"
    r"|council|administration|bureau|conference|corps|principle|command|agreement|rules?|branch|of the team|accord)\b",
    re.IGNORECASE,
)


class Unit(NamedTuple):
    """A numbered unit: its number, the English words that it may be, and the place of the unit's word."""

    number: Rational
    words: frozenset[str]
    span: Span


class Rank(NamedTuple):
    """A rank: the English words that it may be, and its place."""

    words: frozenset[str]
    span: Span


@cache
def _table(kind: str) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Give each Chinese word with its renderings, those of a service first."""
    table: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for row_kind, zh, before, en, _ in rows("military"):
        if row_kind == kind:
            table.setdefault(zh, []).append((before, tuple(en.split("|"))))
    for entries in table.values():
        entries.sort(reverse=True)
    return table


@cache
def _chinese(kind: str) -> re.Pattern[str]:
    """Give what finds the Chinese words, the longest first."""
    words = alternation(_table(kind))
    return compiled(rf"(?:[个個])?{ARM}{{0,2}}(?P<word>{words}){NO_UNIT}" if kind == "unit" else rf"(?P<word>{words})")


@cache
def _english(kind: str) -> re.Pattern[str]:
    """Give what finds the English words, the longest first."""
    words = {word for entries in _table(kind).values() for _, renderings in entries for word in renderings}
    words |= {word[:-1] + "ie" for word in words if word.endswith("y")}
    either = "|".join(sorted(words, key=lambda word: (-len(word), word)))
    if kind == "rank":
        return compiled(rf"\b(?P<word>{either})s?\b", re.IGNORECASE)
    return compiled(
        rf"(?:st|nd|rd|th)?(?:[ -](?!and\b|or\b|of\b|in\b|to\b)[A-Za-z.'’]+){{0,2}}?[ -](?P<word>{either})s?\b",
        re.IGNORECASE,
    )


def telling() -> list[str]:
    """Give the English words of which a text has one that speaks of a rank, or of a unit of a known size."""
    ranks = {word for entries in _table("rank").values() for _, words in entries for word in words}
    return sorted({*SIZES, *ranks, "companies"})


def renderings(kind: str, word: str, before: str) -> tuple[str, ...]:
    """Give the English words for a Chinese one that follows `before`."""
    for service, words in _table(kind)[word]:
        if not service or re.search(service, before[-12:]):
            return words
    return ()


def chinese_units(text: str) -> Iterator[Unit]:
    """Give the numbered units of a Chinese sentence: 七个连, 第十大队, 二十五师."""
    plain = simplified(text)
    for fact in zh_facts.read(text):
        if (
            isinstance(fact, Number)
            and fact.amount.value is not None
            and (m := _chinese("unit").match(plain, fact.span.end))
        ):
            words = renderings("unit", m["word"], plain[: m.start("word")])
            yield Unit(fact.amount.value, frozenset(words), Span(fact.span.start, m.end()))


def english_units(text: str) -> Iterator[Unit]:
    """Give the numbered units of an English sentence: `seven French battalions`, `the 10th Squadron`."""
    for fact in en_facts.read(text):
        if (
            isinstance(fact, Number)
            and fact.amount.value is not None
            and (m := _english("unit").match(text, fact.span.end))
        ):
            end = m.end()
            word = text[m.start("word") : end].lower()
            single = IRREGULAR.get(word, word.removesuffix("s"))
            yield Unit(fact.amount.value, frozenset([single]), Span(m.start("word"), end))


def chinese_ranks(text: str) -> tuple[Rank, ...]:
    """Give the officers' ranks of a Chinese sentence, in order."""
    found = _chinese("rank").finditer(simplified(text))
    return tuple(Rank(frozenset(renderings("rank", m["word"], "")), Span(*m.span())) for m in found)


def english_ranks(text: str) -> tuple[Rank, ...]:
    """Give the officers' ranks of an English sentence, in order."""
    found = []
    for match in _english("rank").finditer(text):
        word = match["word"].lower()
        plain = word in ("general", "major", "commander", "captain", "marshal")
        if plain and (not match[0][0].isupper() or not re.match(r"\s+[A-Z]", text[match.end() :])):
            continue
        if NO_RANK.match(text, match.end()) or text[: match.start()].endswith("-"):
            continue
        found.append(Rank(frozenset([word]), Span(*match.span())))
    return tuple(found)
