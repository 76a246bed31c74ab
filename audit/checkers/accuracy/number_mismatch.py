"""A number that differs from the original's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.checkers.accuracy._facts.difference import Difference, Nature, exact
from audit.checkers.accuracy._facts.marks import mark, noted_year
from audit.checkers.accuracy._facts.pairing import slip
from audit.checkers.accuracy._facts.shape import FactChecker
from audit.checkers.accuracy._facts.wording import meaning, replaced, said
from audit.compiled import compiled
from audit.language.units import base, dimension
from audit.model.document import Segment
from audit.model.facts import Fact, Kind, Number, ratio
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good

# Round numbers in words are figures of speech as often as counts.
ROUND = compiled(r"(?:an?|one|ten)?\s?(?:hundred|thousand|million)(?:\stimes)?|ten thousand", re.IGNORECASE)


@dataclass(frozen=True)
class NumberMismatch(FactChecker):
    """A number differs from the original's by value.

    A wrong figure looks as sure as a right one, and nobody who reads only the translation can tell. Numbers of both
    sides are read into values (二十五万 is 250,000 and a quarter of a million), intervals are compared as intervals
    (五十多 is more than fifty), and a number may stand in a neighbouring segment. Two numbers of one kind have changed
    places where each stands in a clause with the other's words. Frequencies are compared as rates, and growth by a
    factor (`doubled`) must be told by the original. Not reported: `one`, `a`, 一 and 两 without a unit, numbers inside
    names and idioms, and on one side only: 100 %, hedged numbers (五六天 too), small counts, marks of
    notes ([23]). 五十多 as exactly `50` is minor: the figure is right, and what it leaves out seldom matters.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad(
            "产量达到[[二十五万斤]]。",
            "Output reached [[2.5 million jin]].",
            severity=Severity.CRITICAL,
            says="times 10",
        ),
        Bad(
            "重[[3.2 kg]]。",
            "It weighs [[320 g]].",
            severity=Severity.CRITICAL,
            says="divided by 10",
        ),
        Bad("共有[[四百一十一]]人参加。", "In all, [[410]] people took part.", suggests="411"),
        Bad(
            "全县种树[[八千三百]]棵，修路四条。",
            "The county planted [[8,500]] trees and built four roads.",
            suggests="8,300",
        ),
        Bad("[[88%]]的人赞成，另有[[76]]人未到。", "[[76 percent]] were in favour, another [[88]] did not come."),
        Bad(
            "植树[[25]]棵，买水泵[[40]]台。",
            "They planted [[40]] trees and bought [[25]] pumps.",
            says="changed places",
        ),
        Bad("问卷[[一年一次]]，共填三次。", "They filled in the form [[three times a year]].", says="1 per year"),
        Bad("一月进出口双降。", "Imports and exports [[doubled]] in January.", says="multiplies"),
        Bad("海伦等[[二十八]]县通车。", "Hailun and [[28]] other counties have roads.", severity=Severity.MINOR),
        Bad("来了[[五十多]]人。", "[[50]] people came.", severity=Severity.MINOR, says="more than 50"),
        Bad("历时[[三天]]，终于到达。", "They[[]] arrived at last.", says="missing"),
        Good("海伦等二十八县通车。", "Hailun and 27 other counties have roads."),
        Good("产量二十五万吨，增长百分之三十五点六。", "Output was a quarter of a million tons, up 35.6 percent."),
        Good(
            "来了五十多人，两三千斤粮食，十几匹马。",
            "More than fifty people came, with 2,000 to 3,000 jin of grain and a dozen horses.",
        ),
        Good("东盟与中日韩（东盟+32）的产量下降[23]。", "Output fell in ASEAN plus China, Japan and Korea."),
        Good("产量降到2009年以来最低。", "Output fell to the lowest since 20092."),
        Good("電話：25110000", "Tel: +852 2511 0000"),
        Good("载客超过2人则加价。", "For three or more passengers there is a surcharge."),
        Good("植树25棵，买水泵40台。", "They bought 40 pumps and planted 25 trees."),
        Good("他住过两三年，病了五六天。", "He lived there for a couple of years and was ill for nearly a week."),
        Good("“十二五”期间，出生率为6.5‰。", "In the 12th Five-Year Plan there were 6.5 births per 1,000 people."),
        Good("统一战线十分重要，三民主义，千方百计。", "The united front is very important; by every means."),
    )
    smallest: int = 13
    """Whole numbers below this are not reported when they stand on one side only."""
    smallest_measured: int = 2
    """The same for numbers of a unit: three days are rarely left out for the sake of style."""

    def report(self, segment: Segment, difference: Difference) -> Iterator[Finding]:
        """Report numbers that are modified, slipped in magnitude, swapped, grouped wrongly, missing or extra."""
        source, target = difference.source, difference.target
        match difference.nature, source, target:
            case Nature.MAGNITUDE, Number(), Number():
                yield self.at(
                    segment,
                    difference,
                    _slipped(source, target),
                    suggestion=replaced(source, target),
                    severity=Severity.CRITICAL,
                )
            case Nature.MODIFIED, Number(), Number():
                message = f"The original says {said(source)}, the translation “{target.text}”."
                yield self.at(segment, difference, message, suggestion=replaced(source, target), confidence=0.85)
            case Nature.SWAPPED, Number(), Number():
                message = (
                    f"Numbers have changed places: the original says {source.text}, the translation “{target.text}”."
                )
                yield self.at(segment, difference, message, suggestion=replaced(source, target))
            case Nature.GROUPING, Number(), Number():
                message = f"“{target.text}” groups its digits as nobody does; {source.text} is {meaning(source)}."
                yield self.at(segment, difference, message, suggestion=replaced(source, target))
            case ((Nature.INCLUSIVE | Nature.UNHEDGED), Number(), Number()):
                yield self._minor(segment, difference, source, target)
            case Nature.MISSING, Number(), None if self._telling(source) and not mark(source, segment.source_text):
                yield self.at(segment, difference, f"{said(source)} is missing.", confidence=0.6)
            case Nature.MULTIPLIED, None, Number():
                message = f"Nothing in the original multiplies by what “{target.text}” says."
                yield self.at(segment, difference, message, confidence=0.7)
            case Nature.EXTRA, None, Number() if self._telling(target, extra=True) and not _idle(target, segment):
                yield self.at(segment, difference, f"The original has no “{target.text}”.", confidence=0.6)

    def _minor(self, segment: Segment, difference: Difference, source: Number, target: Number) -> Finding:
        """Report others that are counted twice, and 多 that was left out."""
        message = f"{source.text} includes those named before; “{target.text}” others counts them twice."
        if difference.nature is Nature.UNHEDGED:
            message = f"{source.text} is {meaning(source)}; “{target.text}” says it is exactly so many."
        confidence = 0.6 if difference.nature is Nature.UNHEDGED else 0.9
        return self.at(segment, difference, message, severity=Severity.MINOR, confidence=confidence)

    def _telling(self, fact: Fact, *, extra: bool = False) -> bool:
        """Tell whether a number may be expected on the other side."""
        assert isinstance(fact, Number)
        value = fact.amount.value
        if value is None or not exact(fact) or (fact.parts and not extra):
            return False
        if fact.kind is Kind.PERCENT:
            return value != 1
        whole = value.denominator == 1
        if fact.unit and fact.unit != "degree" and fact.kind in (Kind.DURATION, Kind.MEASURE, Kind.MONEY) and whole:
            # `two` is English for 双 as well.
            return value >= self.smallest_measured + extra
        return value >= self.smallest if whole else fact.kind not in (Kind.FRACTION, Kind.DURATION, Kind.MULTIPLE)


def _idle(fact: Number, segment: Segment) -> bool:
    """Tell whether a number of the translation counts nothing that the original would have to count."""
    noted = noted_year(fact.text, segment.source_text)
    return noted or ROUND.fullmatch(fact.text) is not None or mark(fact, segment.target_text)


def _slipped(source: Number, target: Number) -> str:
    """Say by how much a number slipped."""
    meant, written = source.amount.value or 1, target.amount.value or 0
    if source.unit != target.unit and dimension(source.unit) == dimension(target.unit) != "":
        meant, written = base(meant, source.unit), base(written, target.unit)
    power = slip(ratio(written, meant))
    if not power:
        return f"The original says {said(source)}, the translation “{target.text}”."
    factor = f"{10 ** abs(power):,}"
    by = f"times {factor}" if power > 0 else f"divided by {factor}"
    told = said(source)
    first = f"The original says {told}" if told == source.text else f"{source.text} is {meaning(source)}"
    return f"{first}; “{target.text}” is that {by}."
