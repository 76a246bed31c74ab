"""A translation of something else."""

from collections.abc import Iterator

from audit.checkers.accuracy._kinship import unrelated
from audit.checkers.checker import Checker
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span


class WrongSentence(Checker):
    """The translation is that of another sentence.

    Rows slip in a table, files are paired wrongly, engines repeat what came before: the English is fluent, and says
    nothing of what the original says. Reported are segments that share neither words nor numbers, and where
    embeddings are installed no meaning. Not reported: sentences of fewer than four telling words on either side, and
    headlines, which are often translated freely.
    """

    category = Category.NON_TRANSLATION
    severity = Severity.CRITICAL
    needs_source = True
    examples = (
        Bad(
            "[[县医院的护士昨天为山村的孩子们接种了疫苗。]]",
            "[[The library will lend its newly bought history books from tomorrow.]]",
        ),
        Bad(
            "[[铁路工人们连夜修复了被洪水冲断的桥梁。]]",
            "[[Our fishermen sold their catch at a good price in the harbour market.]]",
        ),
        Good("县医院的护士昨天为山村的孩子们接种了疫苗。", "Yesterday the children of the mountains had their jabs."),
        Good("真没想到！", "What a surprise it was to see you here again after so many years!"),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Compare the two sides as wholes."""
        source, target = segment.source_text, segment.target_text
        if segment.bead.kind == "prose" and source and target and unrelated(source, target):
            yield self.found(
                segment,
                "The translation does not belong to this sentence.",
                Span(0, len(target)),
                Span(0, len(source)),
                confidence=0.8,
            )
