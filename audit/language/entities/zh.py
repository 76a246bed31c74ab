"""Entities that a Chinese sentence names."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from audit.compiled import compiled
from audit.language.entities.lexicon import NOTHING, Mention, lexicon
from audit.language.patterns import alternation
from audit.language.zh.script import simplified
from audit.model.text import Span

# 其中|国民党, 十六日|本报: a country's name across a word boundary.
ACROSS = compiled(
    r"[其当手空心城家途]中国(?=民党|营|内|家|际|有|产|库|债|外|防|库)"
    r"|[一二三四五六七八九十廿卅\d今昨明每即翌同近]日本(?=[报社市刊港县省区校厂台部月年])"
)
# After one character this makes it a country: 美军, 苏方. A longer word that begins there does not: 日机关, 以军事.
SUFFIX = compiled(
    r"国(?!家|内|际|营|民|有|产|务|库|防|债|外|都)|军(?!事|备|民|官|功|装|阀|委|用|政|工)|方(?!面军|法|针|向|才|便|可|案|式|言|位)"
    r"|[舰籍侨]|机(?!关|会|器|构|场|械|遇|动|密|智|制|能|体|床)|总统|总理|首相|外长|外相|大使|领馆|政府|帝国主义|帝(?=[国侵的分强间，。、]|$)"
)
RELATION = compiled(
    r"[一-龥]{0,2}?(?:友好|友谊|条约|关系|两国|三国|四国|五国|会谈|邦交|贸易|公报|边界|边境|战争|同盟|联盟|互助|联军|协定|建交"
    r"|人民|冲突|停战|外交|合作|双方|部队|各国|首脑|关税|交涉|谈判|代表|外长|联合|军队|战役|大战)"
)
# Characters that are common words too: a country only by suffix, or in a pair before a word of relations.
COMMON = frozenset(
    "以也加新白文安老古土西比保意义南台港马约哥几科克坦索亚拉塔吉格赞危洪萨牙委厄秘玻智刚突摩肯卢莫津沙普大纽星冰"
)
# These are adjectives and directions first (新政府, 南方); the rest of COMMON opens a title (南总理, 意军).
PLAIN = frozenset("新老古白文安普纽星冰保沙大")
TITLE = compiled(r"军(?!事|备|民|官|功|装|阀|委|用|政|工)|总统|总理|首相|外长|大使")
NUMERAL = frozenset("一二三四五六七八九十〇○零廿卅0123456789两半数几多")


@cache
def _forms(weak: bool) -> re.Pattern[str]:
    """Give what finds the longest form at a place: of those that hint, or of the names and look-alikes."""
    forms = (form for form, name in lexicon().zh.items() if weak == bool(name.ids and not name.claim))
    return compiled(alternation(forms))


@lru_cache(maxsize=1024)
def read(text: str) -> tuple[Mention, ...]:
    """Give what a Chinese text names, in order; only single characters may lie inside words that hint."""
    plain = simplified(text)
    found = list(_words(plain))
    taken = {at for mention in found if mention.name.claim or not mention.name.ids for at in _range(mention)}
    found += _hints(plain, taken)
    found += _characters(plain, taken)
    return tuple(sorted((m for m in found if m.name.ids), key=lambda m: (m.span, not m.name.claim)))


def _range(mention: Mention) -> range:
    """Give the places that a mention covers."""
    return range(mention.span.start, mention.span.end)


def _words(text: str) -> Iterator[Mention]:
    """Find the forms of the lexicon, the longest at each place; look-alikes are found too, without ids."""
    names, search = lexicon().zh, _forms(False).search
    across = {match.end() - 2: match.end() for match in ACROSS.finditer(text)} if "国" in text or "日" in text else {}
    free = 0
    while match := search(text, free):
        at, free = match.span()
        if at in across:
            free = across[at]
            yield Mention(NOTHING, Span(at, free))
            continue
        name = names[match[0]]
        yield Mention(name, Span(at, free))
        if name.kind != "country":
            yield from _inside(text, at, free)


def _hints(text: str, taken: set[int]) -> Iterator[Mention]:
    """Find words that may stand for an entity, outside its names."""
    search, at = _forms(True).search, 0
    while match := search(text, at):
        start, end = match.span()
        at = start + 1
        if start not in taken:
            yield Mention(lexicon().zh[match[0]], Span(start, end))


def _inside(text: str, start: int, end: int) -> Iterator[Mention]:
    """Find the countries that a longer name contains: 越南通讯社 speaks of Vietnam, without claiming it."""
    names = lexicon().zh
    for at in range(start, end):
        for size in (4, 3, 2):
            name = names.get(text[at : at + size])
            if name is not None and name.kind == "country" and at + size <= end:
                yield Mention(name.weak(), Span(at, at + size))


def _characters(text: str, taken: set[int]) -> Iterator[Mention]:
    """Find one-character names: sure with a suffix or in a pair before a word of relations."""
    short = lexicon().short
    free = 0
    for at, character in enumerate(text):
        if character not in short or at < free:
            continue
        end = at
        while end < len(text) and text[end] in short and end not in taken:
            end += 1
        pair = end - at > 1
        sure = pair and bool(RELATION.match(text, end)) and text[max(0, at - 1)] not in NUMERAL
        for place in range(at, end):
            claim = sure or _titled(text, place)
            if claim or pair or text[place] not in COMMON:
                yield Mention(short[text[place]] if claim else short[text[place]].weak(), Span(place, place + 1))
        free = end


def _titled(text: str, at: int) -> bool:
    """Tell whether what follows one character makes it a country."""
    if (at and text[at - 1] in NUMERAL) or text[at] in PLAIN or text.startswith("中军", at):
        return False
    return bool((TITLE if text[at] in COMMON else SUFFIX).match(text, at + 1))
