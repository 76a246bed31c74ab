"""A name in Latin letters that the translation spells otherwise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.checkers.checker import Checker
from audit.language.romanisation.matcher import distance
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

# An acronym, or a word with a capital, that the original has in Latin letters.
LATIN = re.compile(r"(?<![A-Za-z0-9@/._-])[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*(?![A-Za-z0-9@/_])")
WORD = re.compile(r"(?<![A-Za-z0-9@/_])[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*(?![A-Za-z0-9@/_])")
# Pairs that look like slips and name the same thing.
SAME = frozenset({"ISIL/ISIS", "IS/ISIS", "IS/ISIL", "CCP/CPC", "KMT/GMD", "HKEX/HKEX", "COVID/CoVID", "UAV/UAS"})


@dataclass(frozen=True)
class NameAltered(Checker):
    """An acronym that the original has in Latin letters is spelled otherwise in the translation.

    NMR is not NME, and TI9 is not TI8: the reader looks for a thing that does not exist. Reported when the
    original's acronym is missing from the English, and an acronym stands there that the original has not and that
    differs by a letter put in, taken out, changed or moved. An acronym written out, one in the plural, and known
    doubles (ISIL, ISIS) are not reported.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("核磁共振（[[NMR]]）是一种现象。", "Nuclear magnetic resonance ([[NME]]) is a phenomenon.", suggests="NMR"),
        Bad("据[[NHK]]报道", "[[NHH]] reports", suggests="NHK"),
        Bad("[[TI9]]在上海举行。", "[[TI8]] was held in Shanghai.", suggests="TI9"),
        Good("世界卫生组织（WHO）表示", "The World Health Organization said"),
        Good("这些 CPI 数据", "These CPIs"),
        Good("进博会（CIIE）开幕", "CIIE opened with help from the CIE"),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Pair each lost acronym with a stranger that resembles it."""
        source, target = segment.source_text, segment.target_text
        loose = [match for match in LATIN.finditer(source) if _plain(match[0]) not in _plain(target)]
        if not loose:
            return
        strangers = [match for match in WORD.finditer(target) if _plain(match[0]) not in _plain(source)]
        for match in loose:
            twin = next((other for other in strangers if resembles(match[0], other[0])), None)
            if twin is None:
                continue
            strangers.remove(twin)
            yield self.found(
                segment,
                f"The original has {match[0]}, not “{twin[0]}”.",
                Span(*twin.span()),
                Span(*match.span()),
                suggestion=match[0],
                confidence=0.85,
            )


def resembles(one: str, other: str) -> bool:
    """Tell whether an acronym is another with one letter changed, put in or taken out, or with letters moved."""
    if "/".join(sorted((one, other))) in SAME or other in (one + "s", one + "es"):
        return False
    if len(one) == len(other) and sorted(one) == sorted(other):
        return True
    return max(len(one), len(other)) > 2 and distance(one, other) == 1


def _plain(text: str) -> str:
    """Give the letters and digits of a text alone, in capitals."""
    return re.sub(r"[^A-Za-z0-9]+", "", text).upper()
