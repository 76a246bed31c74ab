"""A digit 1 or 0 that the engine lost."""

import re
from collections.abc import Iterator
from functools import lru_cache

import re2

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.en.facts import read as english
from audit.language.zh.facts import read as chinese
from audit.model.document import Segment
from audit.model.facts import Date, Fact, Number
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

FIGURES = compiled(r"(?<![\w.,/+-])\d(?:[\d,]*\d)?(?![\d/+]|[.,]\d)")
LONG = compiled(r"(?<![\w.,/+-])(?P<figures>\d[\d,]{3,}\d) (?P<noun>[a-z]{3,})\b")
EXACT = 4
"""Figures, without the noughts at the end, from which on a number is too exact to resemble another by chance."""
COUNTED = re2.compile(rb"(\d[\d,]{3,}\d) ([a-z]{3,})")
"""What `LONG` matches, and more, in bytes."""
SCALE = compiled(r"\s*(?:hundred|thousand|million|billion|trillion|%|per ?cent)", re.IGNORECASE)


class DroppedDigit(Checker):
    """A number lacks a digit 1 or 0 that the original, or the document elsewhere, has.

    A protected digit that is never put back turns 2017 into 217 and 161,725 into 61,725. The
    number that is left looks right, so nothing is reported without evidence: an original that states the whole
    number where the translation states only the one without the digit, or the same long number with the same word
    after it in the same document.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    explains = ("accuracy/number-", "accuracy/date-", "accuracy/unit-", "accuracy/currency-")
    trigger = (r"\d[\d,]{4,}[1-9][0,]* [a-z]{3}",)
    source_opens = True
    examples = (
        Bad("[[2017年]]开工。", "Work began in [[217]].", suggests="2017", safe=True),
        Bad("人口[[161725]]人。", "It had [[61,725]] people.", suggests="161,725", safe=True),
        Bad("", "There were 161,725 inhabitants; of the [[61,725]] inhabitants half were men.", suggests="161,725"),
        Good("2017年有217人。", "In 2017 there were 217."),
        Good("一九三〇年建成。", "It was built in 1931."),
        Good("1.1亿人，产值110亿元", "110 million people and 11 billion yuan"),
        Good("", "In 217 the emperor died; 61,725 inhabitants and 161,725 soldiers mourned."),
        Good("", "The line grew from 4,000 miles to 14,000 miles, and the debt from 250,000 to 1,250,000 dollars."),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Compare with the original, else with the rest of the document."""
        if segment.has_source:
            yield from self._compared(segment)
        else:
            yield from self._repeated(segment)

    def _compared(self, segment: Segment) -> Iterator[Finding]:
        """Look for figures that the original does not state, and for a number it states that they may have been."""
        text = segment.target_text
        figures = [(match, _bare(match[0])) for match in FIGURES.finditer(text)]
        said = chinese(segment.source_text) if figures else ()
        meant = [(fact, number) for fact in said for number in _numbers(fact)]
        written = {bare for _, bare in figures}
        missing = [(fact, number) for fact, number in meant if len(number) > 2 and number not in written]
        if not missing:
            return
        written = {number for fact in english(text) for number in _numbers(fact)}
        missing = [(fact, number) for fact, number in missing if number not in written]
        for match, bare in figures:
            whole = [(fact, number) for fact, number in missing if _damaged(bare, number)]
            if (
                len(whole) == 1
                and not any(number == bare for _, number in meant)
                and not SCALE.match(text, match.end())
            ):
                fact, number = whole[0]
                restored = f"{int(number):,}" if "," in match[0] else number
                message = f"“{match[0]}” lacks a digit: the original has {fact.text}."
                yield self.found(segment, message, Span(*match.span()), fact.span, suggestion=restored, safe=True)

    def suspects(self, text: bytes) -> bool:
        """Look for a long number with a longer twin in the whole text."""
        known: dict[bytes, set[str]] = {}
        for figures, noun in COUNTED.findall(text):
            known.setdefault(noun, set()).add(figures.replace(b",", b"").decode())
        return any(whole in some for some in known.values() if len(some) > 1 for one in some for whole in _wholes(one))

    def _repeated(self, segment: Segment) -> Iterator[Finding]:
        """Look for a long number whose longer twin counts the same thing elsewhere."""
        for match in LONG.finditer(segment.target_text):
            twins = _twins(match, segment.document.target.content)
            if len(twins) == 1:
                message = f"“{match['figures']}” lacks a digit: the document elsewhere has {twins[0]} {match['noun']}."
                yield self.found(segment, message, Span(*match.span("figures")), suggestion=twins[0], confidence=0.6)


def _twins(match: re.Match[str], content: str) -> list[str]:
    """Give the longer twins of a long number that count the same thing in a text; round numbers have none.

    4,000 miles and 14,000 miles are two lengths, but hardly 61,725 people and 161,725 people.
    """
    known = _counted(content).get(match["noun"], {})
    return sorted({known[whole] for whole in _wholes(_bare(match["figures"])) if whole in known})


@lru_cache(maxsize=4)
def _counted(content: str) -> dict[str, dict[str, str]]:
    """Give the long numbers of a text, as written, by the word after them and by their figures."""
    found: dict[str, dict[str, str]] = {}
    for match in LONG.finditer(content):
        found.setdefault(match["noun"], {})[_bare(match["figures"])] = match["figures"]
    return found


def _wholes(written: str) -> Iterator[str]:
    """Yield the numbers that a number may have been before it lost a digit; none for a round one."""
    for n in range(len(written) + 1 if len(written.rstrip("0")) >= EXACT else 0):
        yield written[:n] + "1" + written[n:]
        if n < len(written) and written[n:].strip("0"):
            yield written[:n] + "0" + written[n:]


def _numbers(fact: Fact) -> Iterator[str]:
    """Yield the whole numbers that a fact states."""
    match fact:
        case Date():
            yield from (str(part) for part in (fact.year, fact.month, fact.day) if part is not None)
        case Number():
            yield from (str(value) for value in fact.amount.stated if value.denominator == 1)


def _damaged(written: str, whole: str) -> bool:
    """Tell whether a number lacks one 1 or one 0 of another that does not end in it."""
    return any(
        whole[:n] + whole[n + 1 :] == written
        for n, digit in enumerate(whole)
        if digit == "1" or (digit == "0" and n + 1 < len(whole) and whole[n + 1 :].strip("0"))
    )


def _bare(figures: str) -> str:
    """Strip the commas of a number."""
    return figures.replace(",", "")
