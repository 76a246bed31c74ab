"""Sentences of the translation that the original does not have."""

from collections.abc import Iterator

from audit.checkers.accuracy._gaps import gaps
from audit.checkers.checker import Checker
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good


class Addition(Checker):
    """The translation says something that the original does not.

    The reader takes for the author's what the translator or the machine has made up. Reported are whole sentences
    of which neither the words nor the meaning are found in the original beside their place, neighbouring ones in
    one finding. Not reported: a headline repeated in the body, a sentence that stands elsewhere in the original, and
    sentences of so few words that nothing can be said.
    """

    category = Category.ADDITION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad(
            "北方运河昨日举行开闸典礼。",
            "The northern canal held its opening ceremony yesterday. "
            "[[Railway engineers complained bitterly about the price of imported locomotives.]]",
        ),
        Bad(
            "渔民们清晨驾船出海捕鱼。\n图书馆新购的历史书籍明天开放借阅。",
            "The fishermen sailed out to catch fish early in the morning.\n"
            "[[Nurses vaccinated the children of three mountain villages against measles.]]\n"
            "The library will lend its newly bought history books from tomorrow.",
        ),
        Good(
            "北方运河昨日举行开闸典礼，三千名工人参加。",
            "The northern canal held its opening ceremony yesterday. Three thousand workers took part.",
        ),
        Good("他说完就走了。", "With these words he left. He was gone."),
    )

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Report each stretch that has no counterpart."""
        for gap in gaps(document)[1]:
            many = f"{gap.sentences} sentences have" if gap.sentences > 1 else "The sentence has"
            message = f"{many} no counterpart in the original."
            yield self.found(gap.segment, message, gap.target, gap.source, confidence=0.7)
