"""Whose government, people, troops or treaty: a role and the country that it belongs to, in both languages."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.entities import en, zh
from audit.language.entities.lexicon import Mention
from audit.language.zh.script import simplified
from audit.model.text import Span

# Role: its words in Chinese and in English.
WORDS = {
    "government": (r"政府|当局|内阁|官方|方面", r"governments?|authorities|cabinet|regime"),
    "people": (
        r"人民(?!共和|币|日报|解放|军|政府|银行|法院|代表|志愿|公社)|国民(?!党|政府|经济|大会|军)|民众|群众",
        r"peoples?|masses",
    ),
    "troops": (
        r"军队|部队|官兵|士兵|军(?!事|备|民|官|功|装|阀|委|用|政|工|人|区|舰|机|队|长|部|团|械|火|需|医|属|服|校|旗|帽|费)",
        r"troops|army|armies|forces|soldiers?|military",
    ),
    "ambassador": (r"大使(?!馆)", r"ambassadors?"),
    "delegation": (r"代表团", r"delegations?"),
    "president": (r"总统", r"presidents?"),
    "premier": (r"总理|首相", r"premiers?|prime ministers?"),
    "foreign minister": (r"外长|外交部长|外相", r"foreign ministers?|foreign secretary|minister of foreign affairs"),
    "peace treaty": (r"和约|和平条约", r"peace treaty|peace treaties"),
}
ROLES = tuple(WORDS)
OF = compiled(r"(?: signed| concluded)? (?:of|with|between)(?: the)? ?$", re.IGNORECASE)
# What parts a role from a country before it.
APART = compiled(r"[，。；：、！？\s与和及该其各而向把对]|双方")
NEAR, MIDDLE = 6, compiled(r"(?:['’]s?)?(?: [A-Za-z-]+)? ")


class Belonging(NamedTuple):
    """A role with its country: the country's mention and the place of both together."""

    role: str
    mention: Mention
    span: Span


def chinese(text: str, role: str) -> tuple[Belonging, ...] | None:
    """Give a role's countries in a Chinese text; None when the role stands once without one, as in 敌军, 该国政府."""
    plain, mentions = simplified(text), [m for m in zh.read(text) if m.name.kind == "country"]
    found = []
    for match in re.finditer(WORDS[role][0], plain):
        owners = [m for m in mentions if 0 <= match.start() - m.span.end <= NEAR]
        owners = [m for m in owners if not APART.search(plain[m.span.end : match.start()])]
        if not owners:
            return None
        if "驻" in plain[max(0, owners[0].span.start - 1) : match.start()]:
            return None
        owner = max(owners, key=lambda mention: (mention.span.end, mention.name.claim))
        found.append(Belonging(role, owner, Span(owner.span.start, match.end())))
    return tuple(found)


@cache
def _english() -> re.Pattern[str]:
    """Give what finds the English words of all roles; the number of the group is that of the role."""
    return compiled(rf"\b(?:{'|'.join(f'({english})' for _, english in WORDS.values())})\b", re.IGNORECASE)


def english(text: str) -> dict[str, list[Belonging]]:
    """Give each role's countries in an English text: `the Japanese government`, `a peace treaty with Japan`."""
    mentions = [m for m in en.read(text) if m.name.kind == "country" and m.name.claim]
    found: dict[str, list[Belonging]] = {}
    for match in _english().finditer(text) if mentions else ():
        role = ROLES[(match.lastindex or 1) - 1]
        for mention in mentions:
            between = text[mention.span.end : match.start()] if mention.span.end <= match.start() else ""
            after = text[match.end() : mention.span.start] if match.end() <= mention.span.start else ""
            if MIDDLE.fullmatch(between) or OF.fullmatch(after):
                span = Span(min(mention.span.start, match.start()), max(mention.span.end, match.end()))
                found.setdefault(role, []).append(Belonging(role, mention, span))
                break
    return found


def exchanged(source: str, target: str) -> Iterator[tuple[Belonging, Belonging]]:
    """Give what the target gives to one country and the source to another: (in the target, in the source).

    Only where every mention of the role in the source has a country, the target's country is none of them, and one
    of the source's countries has the role more often than in the target.
    """
    told = english(target)
    for role in WORDS if told else ():
        said = told.get(role, [])
        meant = chinese(source, role) if said else None
        if not meant:
            continue
        for belonging in said:
            ids = belonging.mention.name.ids
            if any(ids & other.mention.name.ids for other in meant):
                continue
            for other in meant:
                theirs = other.mention.name.ids
                given = sum(bool(theirs & one.mention.name.ids) for one in said)
                sure = other.mention.name.claim or source[: other.mention.span.start].endswith(("对", "對"))
                if sure and sum(bool(theirs & one.mention.name.ids) for one in meant) > given:
                    yield belonging, other
                    break
