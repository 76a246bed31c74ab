"""A name that the original gives in Latin letters, spelled otherwise in the translation."""

from collections.abc import Iterator

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.en.names import Token, capitalised
from audit.language.romanisation.matcher import distance
from audit.language.romanisation.syllables import fold
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

# A capitalised word with small letters; words in capitals are acronyms, which `terminology/wrong-acronym` compares.
LATIN = compiled(
    r"(?<![A-Za-z0-9@/._-])[A-ZÀ-Þ][A-Za-zÀ-ɏ]*[a-zß-ÿ][A-Za-zÀ-ɏ]*(?:['’-][A-Za-zÀ-ɏ]+)*(?![A-Za-z0-9@/_])"
)
SHORTEST = 5
# Letters that are written with an e, or by another where the mark is not at hand.
DOUBLES = compiled(r"(?<=[aou])e|ss|ph")


class NameAltered(Checker):
    """A name that the original gives in Latin letters is spelled otherwise in the translation.

    A Chinese text that adds `（Novak）` to a foreign name says how it is written. Reported when that word is missing
    from the English and a word that the original has not differs from it by a letter, or by two in eight. Accents,
    plurals, adjectives (`Canadian` for Canada) and words that also are common English are not reported.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("诺瓦克（[[Novak]]）赢了。", "[[Novac]] won.", suggests="Novak"),
        Bad("作者是[[Thorsen]]教授。", "The author is Professor [[Thorson]].", suggests="Thorsen"),
        Good("诺瓦克（Novak）赢了。", "Novak's team won."),
        Good("穆勒（Müller）赢了。", "Mueller won."),
        Good("布洛赫（Bloch）和伯奇（Birch）", "Bloch and Birch"),
    )

    def concerns(self, document: Document) -> bool:
        """Tell whether the original has any name in Latin letters."""
        return document.source is not None and LATIN.search(document.source.content) is not None

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Pair each lost name with a stranger that resembles it."""
        source, target = segment.source_text, segment.target_text
        lost = [match for match in LATIN.finditer(source) if len(match[0]) >= SHORTEST]
        lost = [match for match in lost if fold(match[0]) not in fold(target)]
        if not lost:
            return
        given = fold(source)
        strangers = [token for token in capitalised(target) if fold(token.word) not in given]
        for match in lost:
            twin = next((token for token in strangers if resembles(match[0], token)), None)
            if twin is not None:
                strangers.remove(twin)
                message = f"The original writes {match[0]}, not “{twin.word}”."
                yield self.found(segment, message, twin.span, Span(*match.span()), suggestion=match[0], confidence=0.8)


def resembles(name: str, token: Token) -> bool:
    """Tell whether a word is another with a slip in it; endings and letters for marks are no slips."""
    one, other = fold(name), fold(token.word)
    if len(other) < SHORTEST or one[0] != other[0] or one.startswith(other) or other.startswith(one):
        return False
    if DOUBLES.sub("", one) == DOUBLES.sub("", other):
        return False
    return distance(one, other) <= max(1, min(len(one), len(other)) // 4)
