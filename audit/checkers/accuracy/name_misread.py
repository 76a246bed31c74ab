"""A Japanese name that is read as another."""

import re
from collections.abc import Iterator
from functools import cache

from audit.checkers.checker import Checker
from audit.checkers.original import original
from audit.compiled import compiled
from audit.language.en.names import Token, capitalised
from audit.language.romanisation.syllables import fold
from audit.language.tables import listed, rows
from audit.language.zh.script import simplified
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

JAPAN = compiled(r"日本|日军|日寇|日方|日籍|东京")
LONG = compiled(r"(?<=o)[ou](?![aeiou])|(?<=u)u|(?<=o)h(?![aeiouy])")


class NameMisread(Checker):
    """A Japanese family name is given the reading of another one.

    Characters do not tell their reading: 山中 is Yamanaka, and Yamazaki is someone else. Reported where the text is
    about Japan, the family name is in the table, none of its readings stands in the translation, and a reading
    stands there whose own characters the original does not have. Names left in pinyin are
    `accuracy/pinyin-foreign-name`.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("[[石川]]良子（日本）胜", "[[Ishida]] Yoshiko (Japan) defeated", suggests="Ishikawa"),
        Bad("日本代表[[高桥]]发言。", "The Japanese delegate [[Takagi]] spoke.", suggests="Takahashi"),
        Good("日本首相伊藤博文", "the Japanese prime minister Itō Hirobumi"),
        Good("日本代表后藤、大野", "the Japanese delegates Gotoh and Ohno"),
        Good("中村的农民", "The peasants of Zhong Village met Tanaka."),
    )

    def concerns(self, document: Document) -> bool:
        """Tell whether the original speaks of Japan."""
        return JAPAN.search(original(document)) is not None

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Pair a family name that is not read with a reading that has no characters."""
        chinese = simplified(segment.source_text)
        if not JAPAN.search(chinese):
            return
        tokens = [token for token in capitalised(segment.target_text) if smooth(token.word) in readers()]
        known = {
            name for names in (readers()[smooth(token.word)] for token in tokens) for name in names if name in chinese
        }
        strangers = [token for token in tokens if not readers()[smooth(token.word)] & known]
        for match in surnames().finditer(chinese):
            if match[0] in known or not strangers or _read(match[0], segment.target_text):
                continue
            yield self._report(segment, match, strangers.pop(0))

    def _report(self, segment: Segment, match: re.Match[str], token: Token) -> Finding:
        """Say what the characters are read."""
        readings = readings_of()[match[0]]
        return self.found(
            segment,
            f"{match[0]} is read {' or '.join(readings)}, not “{token.word}”.",
            token.span,
            Span(*match.span()),
            suggestion=readings[0],
            confidence=0.75,
        )


@cache
def readings_of() -> dict[str, tuple[str, ...]]:
    """Give the readings of each family name."""
    return {simplified(name): listed(reading) for name, reading in rows("japanese_surnames")}


@cache
def readers() -> dict[str, frozenset[str]]:
    """Give the family names that are read so, by the smoothed reading."""
    table: dict[str, set[str]] = {}
    for name, readings in readings_of().items():
        for reading in readings:
            table.setdefault(smooth(reading), set()).add(name)
    return {reading: frozenset(names) for reading, names in table.items()}


@cache
def surnames() -> re.Pattern[str]:
    """Compile a search for the family names, the longest first."""
    return compiled("|".join(sorted(readings_of(), key=lambda name: (-len(name), name))))


def _read(name: str, english: str) -> bool:
    """Tell whether a reading of a name, perhaps inside a longer word, stands in a text."""
    plain = smooth(english)
    return any(smooth(reading) in plain for reading in readings_of()[name])


def smooth(word: str) -> str:
    """Fold a Japanese word so that long vowels do not count: Itō, Itoh and Itou are ito."""
    return LONG.sub("", fold(word))
