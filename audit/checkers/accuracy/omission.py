"""Sentences and clauses of the original that the translation leaves out."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit.checkers.accuracy._clauses import clauses
from audit.checkers.accuracy._gaps import Gap, gaps
from audit.checkers.checker import Checker
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good


@dataclass(frozen=True)
class Omission(Checker):
    """A sentence or clause of the original is missing from the translation.

    The reader does not learn what it says, and nothing shows that anything is missing. Reported are whole sentences
    of which neither the words, the numbers nor the meaning are found beside their place; neighbouring ones in one
    finding, and a translation that ends long before its original as one critical finding. A clause is reported only
    where it has a number or date that is missing, or a quotation where the English has no quotation marks, and none of
    its other words is found either; that its number is missing is then not said again. Not reported: a headline that
    the Chinese body repeats, a sentence that stands elsewhere in the translation, and sentences and clauses of so few
    words that nothing can be said. Other words missing inside a sentence are left to the rules on facts and names.
    """

    category = Category.OMISSION
    severity = Severity.MAJOR
    needs_source = True
    explains = ("accuracy/number-", "accuracy/date-", "accuracy/unit-", "accuracy/currency-")
    examples = (
        Bad(
            "北方运河昨日举行开闸典礼，三千名工人参加。[[铁路工会主席李明在会上介绍了粮食运输的困难。]]",
            "Three thousand workers attended the opening ceremony of the northern canal yesterday.[[]]",
        ),
        Bad(
            "渔民们清晨驾船出海捕鱼。\n[[县医院的护士为孩子们接种了疫苗。]]\n图书馆新购的历史书籍明天开放借阅。",
            "The fishermen sailed out to catch fish early in the morning.\n"
            "[[]]The library will lend its newly bought history books from tomorrow.",
        ),
        Bad(
            "北方运河昨日举行开闸典礼，[[铁路工会运来粮食五百二十吨，]]渔民们驾船前来观看。",
            "The northern canal held its opening ceremony yesterday,[[]] and fishermen came in their boats to watch.",
        ),
        Good(
            "北方运河昨日举行开闸典礼，渔民们捕鱼五百二十吨。",
            "The northern canal held its opening ceremony yesterday, and fishermen caught 520 tons of fish.",
        ),
        Good(
            "北方运河昨日举行开闸典礼。三千名工人参加。",
            "Three thousand workers attended the opening ceremony of the northern canal yesterday.",
        ),
        Good("他说完就走了。真的走了。", "With these words he left."),
    )
    cut: float = 0.1
    """The part of the original that is missing at the end, from which the translation counts as cut off."""

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Report each stretch that has no counterpart."""
        missing = gaps(document)[0]
        for gap in missing:
            ended = gap.last and gap.share >= self.cut and gap.sentences > 2
            yield self.found(
                gap.segment,
                _ending(gap) if ended else _missing(gap),
                gap.target,
                gap.source,
                severity=Severity.CRITICAL if ended else None,
                confidence=0.9 if ended else 0.7,
            )
        known = {gap.segment.index for gap in missing}
        for clause in clauses(document):
            if clause.segment.index not in known:
                message = "A clause of the original is missing here."
                yield self.found(clause.segment, message, clause.target, clause.source, confidence=0.6)


def _missing(gap: Gap) -> str:
    """Say what is missing."""
    if gap.sentences > 1:
        return f"{gap.sentences} sentences of the original are missing here."
    return "A sentence of the original is missing here."


def _ending(gap: Gap) -> str:
    """Say how much is cut off."""
    return (
        f"The translation is cut off: the last {gap.sentences} sentences, {gap.share:.0%} of the original, are missing."
    )
