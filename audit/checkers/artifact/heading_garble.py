"""Headings that a translation engine read as dictionary entries."""

import re
from collections.abc import Iterator

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

NUMBERS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "essay": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
}
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
VERB = compiled(r"\bVerb \(abbreviation of verb\)(?: ?[.、:])?")
NUMBERED = compiled(rf"(?P<style>[A-Z][a-z]+ )?(?P<number>\d{{1,3}}|{'|'.join(NUMBERS)})[.:]?", re.IGNORECASE)
DAY = compiled(r"(?:The )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) day", re.IGNORECASE)
SPELT = compiled(rf"(?:Article|Chapter|Section|Part) (?:(?:{TENS})-)?(?:{'|'.join(NUMBERS)})")
SOURCE = compiled(r"第?(?P<number>[一二三四五六七八九十]{1,3}|\d{1,3})(?P<kind>[条條章节節篇款]|、)")
KINDS = {
    "条": "Article",
    "條": "Article",
    "章": "Chapter",
    "节": "Section",
    "節": "Section",
    "篇": "Part",
    "款": "Paragraph",
}


class HeadingGarble(Checker):
    """A heading was translated as if it were a word to look up.

    Short lines without context come out as dictionary entries: 第三条 becomes `essay`, 五、 becomes `Verb
    (abbreviation of verb)`, and a treaty loses an article. A line `essay` counts only between headings with
    ordinals, or where the original has a number. Other breaks in a run of headings are left to
    structure/heading-sequence.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    explains = ("structure/heading-sequence",)
    trigger = (
        r"(?m)^\s*essay\s*$",
        r"Verb \(abbreviation of verb\)",
        r"(?mi)^\s*(?:the )?[a-z]+ day\s*$",
        r"(?m)^\s*(?:Article|Chapter|Section|Part) (?:[a-z]+ty-)?(?:first|second|third|[a-z]+th)\s*$",
    )
    examples = (
        Bad(
            "第二条\n\n甲方付款。\n\n[[第三条]]\n\n乙方发货。",
            "second\n\nParty A pays.\n\n[[essay]]\n\nParty B delivers.",
            suggests="Article 3",
            safe=True,
        ),
        Bad("", "second\n\nParty A pays.\n\n[[essay]]\n\nParty B delivers.\n\nArticle 4", suggests="Article 3"),
        Bad("[[五、]]结论", "[[Verb (abbreviation of verb)]] Conclusion", suggests="5.", safe=True),
        Bad("[[第三节]]\n\n总则。", "[[The third day]]\n\nGeneral rules.", suggests="Section 3", safe=True),
        Bad("[[第三十三条]]\n\n总则。", "[[Article thirty-third]]\n\nRules.", suggests="Article 33", safe=True),
        Good("第三天\n\n下雨。", "The third day\n\nIt rained."),
        Good("", "essay\n\nThe sea was calm. He wrote an essay on it."),
        Good("", "A verb (abbreviation: v.) names an action."),
    )

    def suspects(self, text: bytes) -> bool:
        """Pass over what only an original proves."""
        return b"essay" in text or bool(VERB.search(text.decode("utf-8", "replace")))

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Look at every line, with the headings before and after it."""
        for segment in document.segments:
            text = segment.target_text
            match = VERB.search(text)
            if text.strip() == "essay":
                yield from self._essay(segment)
            elif match:
                yield self._restored(segment, Span(*match.span()), "5.", "五、")
            elif SPELT.fullmatch(text.strip()) and SOURCE.match(segment.source_text):
                yield self._restored(segment, _line(text), "", "", minor=True)
            elif DAY.fullmatch(text.strip()) and re.match("第.{1,3}[节節]", segment.source_text):
                yield self._restored(segment, _line(text), "", "")

    def _essay(self, segment: Segment) -> Iterator[Finding]:
        """Read a lone `essay` back as the third of its kind, if something shows that it is one."""
        before, after = _heading(segment, -1), _heading(segment, 1)
        numbered = SOURCE.match(segment.source_text)
        fits = (before and _number(before) == 2) or (after and _number(after) == 4)
        if numbered or fits:
            styles = [match["style"] for match in (after, before) if match and match["style"]]
            yield self._restored(
                segment, Span(0, len(segment.target_text)), f"{styles[0] if styles else 'Article '}3", "第三条"
            )

    def _restored(self, segment: Segment, span: Span, guess: str, usual: str, *, minor: bool = False) -> Finding:
        """Suggest the heading of the original, else the one that the garble usually stands for."""
        quote, source = span.of(segment.target_text), SOURCE.match(segment.source_text)
        severity = Severity.MINOR if minor else None
        if source is None:
            message = f"“{quote}” stands where a numbered heading belongs; it is usually what became of {usual}."
            return self.found(segment, message, span, suggestion=guess, severity=severity, confidence=0.9)
        number = _value(source["number"])
        restored = f"{KINDS[source['kind']]} {number}" if source["kind"] in KINDS else f"{number}."
        message = f"“{quote}” is what became of {source[0]}."
        place = Span(*source.span())
        return self.found(segment, message, span, place, suggestion=restored, safe=True, severity=severity)


def _line(text: str) -> Span:
    """Give the place of a line without the blanks around it."""
    start = len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


def _heading(segment: Segment, step: int) -> re.Match[str] | None:
    """Find the nearest numbered heading before or after a segment, at most 40 segments away."""
    segments = segment.document.segments
    for reach in range(1, 41):
        at = segment.index + step * reach
        if not 0 <= at < len(segments):
            return None
        match = NUMBERED.fullmatch(segments[at].target_text.strip())
        if match:
            return match
    return None


def _number(match: re.Match[str]) -> int:
    """Read the number of a heading."""
    word = match["number"].lower()
    return int(word) if word.isdigit() else NUMBERS[word]


def _value(figures: str) -> int:
    """Read a heading's number below a thousand: 十二, 二十, 12."""
    if figures.isdigit():
        return int(figures)
    tens, ten, ones = figures.rpartition("十")
    units = "〇一二三四五六七八九"
    return (units.index(tens or "一") * 10 if ten else 0) + (units.index(ones) if ones else 0)
