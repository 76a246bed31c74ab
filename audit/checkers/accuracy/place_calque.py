"""A place name translated word by word."""

import re
from collections.abc import Iterator
from functools import cache

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.romanisation.forms import pinyin_place
from audit.language.romanisation.syllables import fold
from audit.language.tables import rows
from audit.language.zh.script import simplified
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

SIDES = {"东": "East", "西": "West", "南": "South", "北": "North", "中": "Central"}
MILES = compiled(r"[一二三四五六七八九十百]{1,4}里(?:铺|店|堡|桥|河|庙|村|屯|庄|营|坡|沟|台)")
COUNT = (
    "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Fifteen|Eighteen|Twenty|Thirty|Forty|Fifty|Sixty"
    "|Seventy|Eighty|Ninety|Hundred"
)
LITERAL = compiled(rf"\b(?:{COUNT}|\d+)(?:[ -](?:Five|Eight|Hundred))?[ -][Ll]i\b(?:[ -](?!and\b)[A-Z][a-z]+)?")


class PlaceCalque(Checker):
    """A place name is translated word by word.

    豫东 is eastern Henan, no place called Henan-East; 三十里铺 is the village of Sanshilipu, however far it lies.
    Reported only where the original has that region or village and the English no usual form of it. Distances
    (三十里) and the pinyin of a region (Yudong) are not reported.
    """

    category = Category.NAME_FORMAT
    severity = Severity.MINOR
    needs_source = True
    trigger = (rf"-(?:{'|'.join(SIDES.values())})", rf"(?:{COUNT}|\pN)[ -][Ll]i\b")
    examples = (
        Bad("进犯[[鲁西]]解放区", "attacked the [[Shandong-West]] Liberated Area", suggests="western Shandong"),
        Bad("部队到达[[二十里铺]]。", "The troops reached [[Twenty Li Pu]].", suggests="Ershilipu"),
        Good("进犯鲁西解放区", "attacked the western Shandong Liberated Area"),
        Good("该村距城三十里。", "The village lies thirty li from the town."),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for regions and villages of the original in their literal form."""
        chinese = simplified(segment.source_text)
        yield from self._regions(segment, chinese)
        yield from self._villages(segment, chinese)

    def _regions(self, segment: Segment, chinese: str) -> Iterator[Finding]:
        """Look for `Henan-East` where the original has 豫东."""
        for match in _literal().finditer(segment.target_text):
            province, side = match.groups()
            names = (
                letter + character for letter in _letters()[province] for character in SIDES if SIDES[character] == side
            )
            name = next((name for name in names if name in chinese), None)
            if name is None:
                continue
            place = Span(chinese.index(name), chinese.index(name) + 2)
            better = f"{side.lower().removesuffix('al')}{'al' if side == 'Central' else 'ern'} {province}"
            message = f"{place.of(segment.source_text)} is {better}; “{match[0]}” keeps the Chinese order of words."
            yield self.found(segment, message, Span(*match.span()), place, suggestion=better, confidence=0.9)

    def _villages(self, segment: Segment, chinese: str) -> Iterator[Finding]:
        """Look for `Thirty Li Pu` where the original has 三十里铺."""
        english = segment.target_text
        for village in MILES.finditer(chinese):
            literal, better = LITERAL.search(english), pinyin_place(village[0])
            if literal and fold(better) not in fold(english):
                message = f"{village[0]} is the place {better}; “{literal[0]}” translates its name."
                spans = Span(*literal.span()), Span(*village.span())
                yield self.found(segment, message, *spans, suggestion=better, confidence=0.8)


@cache
def _literal() -> re.Pattern[str]:
    """Compile a search for a province and a side that a hyphen joins."""
    return compiled(rf"\b({'|'.join(sorted(_letters()))})-({'|'.join(SIDES.values())})(?:ern)?\b")


@cache
def _letters() -> dict[str, tuple[str, ...]]:
    """Give the characters that stand for a province, by its English name."""
    table: dict[str, tuple[str, ...]] = {}
    for letter, english in rows("province_letters"):
        table[english] = (*table.get(english, ()), letter)
    return table
