"""A currency that changed though the sum did not."""

from collections.abc import Iterator

from audit.checkers.accuracy._facts.difference import Difference, Nature
from audit.checkers.accuracy._facts.shape import FactChecker
from audit.model.document import Segment
from audit.model.facts import Number
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good


class CurrencyMismatch(FactChecker):
    """A currency differs from the original's though the sum is the same.

    Forty yuan are not forty dollars. A bare 元 is the money of the place: it is taken for yuan unless the original
    is in traditional characters or names another dollar. Sums that were converted are left to the reader.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("每张票[[四十元]]。", "Each ticket costs [[$40]]."),
        Bad("贷款[[三千万英镑]]。", "A loan of [[30 million euros]]."),
        Good("每张票四十元，机票三百美元。", "Each ticket costs 40 yuan, the flight $300."),
        Good("資助金額為四十元。", "The subsidy is $40."),
        Good("合一亿零五百万日元。", "That makes 105 million yen."),
    )

    def report(self, segment: Segment, difference: Difference) -> Iterator[Finding]:
        """Report currencies that changed."""
        match difference.nature, difference.source, difference.target:
            case Nature.CURRENCY, Number() as source, Number() as target:
                message = f"{source.text} is in another currency than “{target.text}”."
                yield self.at(segment, difference, message, confidence=0.8)
