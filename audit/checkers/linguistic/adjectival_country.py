"""A country's name where its adjective belongs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.tables import rows
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

INSIDE = compiled(r"\b(?:across|around|beyond|from|in|inside|into|outside|throughout|to|towards?|via|within)\s+$", re.I)
REGION = compiled(r"(?:\b(?:north|south|east|west|central|new|free|greater|mainland)(?:ern)?|[-–/&])\s*$", re.I)
SPLIT_STATE_NAME = compiled(r"\bpeople(?:\s+of)?(?:\s+[A-Z]\w+)?[\s*]+and\s+(?:the\s+)?$")
GOVERNMENT_PAPER = compiled(r"\s+(?:bonds?|debt|securities|paper|notes|bills|yields?)\b", re.I)
REACH = 60
NOUNS = {
    "countries": "国家",
    "nation": "国家",
    "people": "人民",
    "peoples": "人民",
    "government": "政府",
    "troops": "军队",
}


@cache
def adjectives() -> dict[str, tuple[str, str]]:
    """Give adjective and Chinese name by country."""
    return {country: (adjective, chinese) for country, adjective, chinese in rows("country_adjectives")}


@cache
def pattern(nouns: tuple[str, ...]) -> "re.Pattern[str]":
    """Match a country directly before one of the nouns, or before a hyphen and itself."""
    countries = "|".join(adjectives())
    return compiled(rf"(?<![\w-])({countries})(?:[-–](\1)|\s+({'|'.join(nouns)}))(?![\w-])")


@dataclass(frozen=True)
class AdjectivalCountry(Checker):
    """A country's name stands where English needs its adjective.

    `China people`, `the China government` and `China countries` are what engines make of 中国人民, 中国政府 and
    中国国家 word by word; `China-China Railway` is 中国长春铁路 with a name lost. The reader stumbles, or takes the
    country for a party to the sentence. Not reported: names in capitals (`China Railway`), the place where
    something happens (`in China people say`), regions (`North China people`), `government` before bonds and debt,
    `US`, `UK` or `Hong Kong`, which English does use so, and what artifact/split-state-name reports.
    """

    category = Category.GRAMMAR
    severity = Severity.MINOR
    trigger = (rf"(?:{'|'.join(adjectives())})[^A-Za-z]",)
    examples = (
        Bad("这是[[中国人民]]的胜利。", "This is a victory of the [[China people]].", suggests="Chinese people"),
        Bad("维护[[中国国家]]的独立。", "It upholds the independence of [[China countries]]."),
        Bad("管理中国长春铁路。", "They manage the [[China-China]] Railway.", says="twice"),
        Good("在中国，人民说……", "In China people simply say that the China Railway is late."),
        Good("华北人民", "North China people and the Hong Kong government."),
        Good("中华人民共和国政府", "the people of China and the China government"),
        Good("", "Yields of China government bonds fell."),
    )
    nouns: tuple[str, ...] = (
        *("army", "authorities", "citizens", "compatriots", "countries", "government", "governments", "militarists"),
        *("nation", "nationals", "people", "peoples", "peasants", "soldiers", "territory", "troops", "workers"),
    )
    """Nouns that are wrong directly after a country's name."""

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for a country before a noun of the list, and for a country hyphened to itself."""
        text = segment.target_text
        for match in pattern(self.nouns).finditer(text):
            country, twin, noun = match.groups()
            adjective, chinese = adjectives()[country]
            place = Span(*match.span())
            if twin:
                yield self.found(
                    segment, f"“{country}” is joined to itself, named twice where two names belong.", place
                )
                continue
            if self._idiomatic(text, match, noun):
                continue
            yield self.found(
                segment,
                f"“{country} {noun}” needs the adjective, “{adjective}”.",
                place,
                self._source(segment.source_text, chinese, noun),
                suggestion=f"{adjective} {noun}" if noun != "countries" else None,
                confidence=0.8,
            )

    @staticmethod
    def _idiomatic(text: str, match: "re.Match[str]", noun: str) -> bool:
        """Tell whether English puts the bare name there."""
        before, after = text[max(0, match.start() - REACH) : match.start()], text[match.end(3) : match.end(3) + REACH]
        if noun == "government" and GOVERNMENT_PAPER.match(after):
            return True
        return any(habit.search(before) for habit in (INSIDE, REGION, SPLIT_STATE_NAME))

    @staticmethod
    def _source(source: str, chinese: str, noun: str) -> Span | None:
        """Give the place of country and noun in the original, or of the country, where there is only one."""
        for words in (chinese + NOUNS.get(noun, ""), chinese):
            if source.count(words) == 1:
                return Span(source.index(words), source.index(words) + len(words))
        return None
