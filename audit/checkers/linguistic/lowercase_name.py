"""Names without their capitals."""

import re
from collections.abc import Iterator
from functools import cache

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.en.small_words import TITLE_SMALL
from audit.language.en.vocabulary import opening, vocabulary
from audit.language.paragraphs import paragraphs
from audit.language.patterns import alternation
from audit.language.tables import rows
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

STATE = compiled(r"\b(?:people's|people’s|democratic|federal|socialist|soviet)(?:\s+\w+){0,3}\s+republics?\b", re.I)
SIGNED = compiled(r"[(（\[]\s*(?:signed|signature)\s*[)）\]]|(?<!\w)signed:", re.I)
SIGNATORY = compiled(
    r"(?:[(\[]\s*signed\s*[)\]]|(?<!\w)signed:)[ \t]*(?P<name>[a-z]+(?:[ \t]+[a-z]+){1,4})$", re.I | re.M
)
FOREIGN = compiled(r"[\u4e00-\u9fffA-Z]{1,8}(?:[·•・．][\u4e00-\u9fff]{1,8})+")
ORDINARY = {
    "china": "中国",
    "japan": "日本",
    "turkey": "土耳其",
    "polish": "波兰",
    "english": "英国",
    "french": "法国",
    "india": "印度",
    "chile": "智利",
    "swiss": "瑞士",
    "greek": "希腊",
}
"""Names that are also words (china and japan ware, a turkey, to polish), with the Chinese that proves the name."""


CAPITAL = compiled(r"[^A-Za-z]*[A-Z]")
SMALL = compiled(r"[a-z’' ,-]+")


@cache
def known() -> frozenset[str]:
    """Give countries, nationalities, capitals and months in lower case."""
    words = {word for country, adjective, _ in rows("country_adjectives") for word in (country, adjective)}
    words |= {"Asian", "European", "African", "Beijing", "Moscow", "Tokyo", "London", "Washington", "Soviets"}
    words |= {"January", "February", "April", "June", "July", "September", "October", "November", "December"}
    return frozenset(word.lower() for word in words)


@cache
def names() -> "re.Pattern[str]":
    """Match a lower-cased name."""
    return compiled(rf"(?<![\w@#/._-])(?:{alternation(known())})(?![\w@/_-]|[.:]\w)")


@cache
def _openings() -> frozenset[str]:
    """Give the letters with which lower-cased names open."""
    return frozenset(map(opening, known()))


class LowercaseName(Checker):
    """A name has lost its capitals.

    Engines that see a short line alone, a signature above all, return it in small letters: `(Signed) ivan petrov`,
    `central people's government of the people's republic of china`. The name no longer reads as one, and no search
    for it finds the page. Reported are a signatory, a whole line of small letters that holds a name or stands in a
    block of signatures, and a country, nationality or month inside a sentence. Not reported: texts that use no
    capitals at all, addresses and tags, and names that are also words (china, turkey, march, polish).
    """

    category = Category.SPELLING
    severity = Severity.MINOR
    examples = (
        Bad("[[伊万·彼得罗夫]]（签字）", "(Signed) [[ivan p petrov]]", suggests="Ivan P Petrov"),
        Bad("", "They met at noon.\n\n[[government of the people's republic of china]]", says="line"),
        Bad("", "(Signed) Wang Li\n\n[[special envoy]]", suggests="Special Envoy"),
        Bad("[[法国]]工人罢工了。", "The [[french]] workers went on strike."),
        Bad("", "The treaty was signed by two [[russian]] envoys.", suggests="Russian"),
        Good("", "we met the russian envoys in april"),
        Good("", "The turkey was served on bone china; see www.russian.example or #russian."),
        Good("", "The list:\n\n- bread and butter\n\nspecial envoy"),
    )

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Look at each line, unless the text uses no capitals."""
        text = document.target.content
        lines = paragraphs(text, document.target.body)
        if not document.segments or not _capitalised([line.of(text) for line in lines]):
            return
        signing, named = "sign" in text.lower(), not _openings().isdisjoint(vocabulary(text))
        signed = [signing and bool(SIGNED.search(line.of(text))) for line in lines]
        for n, line in enumerate(lines):
            quote = line.of(text)
            places = [*_signatory(quote)] if signed[n] else []
            places = places or [*_line(quote, any(signed[max(0, n - 4) : n + 5]))] or [*_words(quote, named)]
            for place, what in places:
                if what != "name" or _proven(document, place.shift(line.start)):
                    yield self._finding(document, place.shift(line.start), what)

    def _finding(self, document: Document, place: Span, what: str) -> Finding:
        """Say which name, and show the one foreign name of the original."""
        name = place.of(document.target.content)
        return self.found_in(
            document,
            f"The {what} “{name}” has lost its capitals.",
            place,
            _original(document, place, FOREIGN if what == "signatory" else _chinese(name)),
            suggestion=_capitals(name),
            confidence=0.9,
        )


def _capitalised(lines: list[str]) -> bool:
    """Tell whether the text uses capitals: some line begins with one."""
    return any(map(CAPITAL.match, lines))


def _signatory(line: str) -> Iterator[tuple[Span, str]]:
    """Find the small-lettered name after `(Signed)`."""
    match = SIGNATORY.search(line)
    if match and match["name"].islower():
        yield Span(*match.span("name")), "signatory"


def _line(line: str, near_signature: bool) -> Iterator[tuple[Span, str]]:
    """Take a whole line of small letters that names a state, or that stands among signatures."""
    words = re.findall(r"[A-Za-z’']+", line) if SMALL.fullmatch(line) else ()
    if len(words) < 2:
        return
    if STATE.search(line) or (near_signature and len(words) <= 10):
        yield Span(0, len(line)), "line"


def _words(line: str, named: bool) -> Iterator[tuple[Span, str]]:
    """Find countries, nationalities and months inside a line that has capitals elsewhere."""
    if named and CAPITAL.match(line):
        for match in names().finditer(line):
            yield Span(*match.span()), "name"


def _proven(document: Document, place: Span) -> bool:
    """Tell whether a word is a name and nothing else, or the original names it."""
    chinese = ORDINARY.get(place.of(document.target.content))
    segment = document.segment_at(place.start)
    return chinese is None or (segment is not None and chinese in segment.source_text)


def _chinese(name: str) -> "re.Pattern[str]":
    """Match the Chinese name of a country given by a word for it, nothing for any other word."""
    chinese = [c for row in rows("country_adjectives") for c in row[2:] if name.capitalize() in row]
    return compiled(ORDINARY.get(name) or chinese[0] if chinese else r"(?!)")


def _original(document: Document, place: Span, pattern: "re.Pattern[str]") -> Span | None:
    """Give the place of the name in the source segment, if it stands there exactly once."""
    segment = document.segment_at(place.start)
    if segment is None or segment.source is None:
        return None
    found = list(pattern.finditer(segment.source_text))
    return Span(*found[0].span()).shift(segment.source.start) if len(found) == 1 else None


def _capitals(name: str) -> str:
    """Write a name or a title with capitals, small words inside it excepted."""
    words = re.split(r"(\s+)", name)
    return "".join(w if n and w in TITLE_SMALL else w[:1].upper() + w[1:] for n, w in enumerate(words))
