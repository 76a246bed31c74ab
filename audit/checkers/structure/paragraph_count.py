"""Paragraphs that the translation runs together or breaks up."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from audit.checkers.checker import Checker
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span, Text


@dataclass(frozen=True)
class ParagraphCount(Checker):
    """The translation has more or fewer paragraphs than the original.

    Where paragraphs are cited, compared or laid side by side, a break that is lost or added puts everything after it
    out of step. Reported is one finding a document, at the first such place, and only where the layout is otherwise
    kept: at least `kept` breaks stand on both sides, four times as many as do not. Not reported: a translation laid
    out freely, paragraphs that are missing as a whole (accuracy/omission), headings and lists, and breaks beside
    sentences of which it is not sure that they belong together.
    """

    category = Category.MARKUP
    severity = Severity.NEUTRAL
    needs_source = True
    examples = (
        Bad(
            "北方运河昨日举行开闸典礼。\n三千名工人参加。\n县医院的护士为孩子们接种了疫苗。\n渔民们清晨驾船出海捕鱼。\n"
            "图书馆明天开放。\n[[]]铁路工人修复了桥梁。",
            "The northern canal held its opening ceremony yesterday.\nThree thousand workers took part.\n"
            "Nurses of the county hospital vaccinated the children.\nThe fishermen sailed out early to catch fish.\n"
            "The library opens tomorrow. [[]]Railway workers repaired the bridge.",
        ),
        Bad(
            "北方运河昨日举行开闸典礼。\n三千名工人参加。\n县医院的护士为孩子们接种了疫苗。\n渔民们清晨驾船出海捕鱼。\n"
            "图书馆明天开放。[[]]铁路工人修复了桥梁。",
            "The northern canal held its opening ceremony yesterday.\nThree thousand workers took part.\n"
            "Nurses of the county hospital vaccinated the children.\nThe fishermen sailed out early to catch fish.\n"
            "The library opens tomorrow.\n[[]]Railway workers repaired the bridge.",
        ),
        Good(
            "北方运河昨日举行开闸典礼。\n三千名工人参加。\n县医院的护士为孩子们接种了疫苗。",
            "The northern canal held its opening ceremony yesterday. Three thousand workers took part.\n"
            "Nurses of the county hospital vaccinated the children.",
        ),
        Good(
            "北方运河昨日举行开闸典礼。\n三千名工人参加。",
            "The northern canal held its opening ceremony yesterday.\nThree thousand workers took part.",
        ),
    )
    kept: int = 3
    """Breaks that must stand on both sides before one that does not is taken for a mistake."""
    sure: float = 0.6
    """The confidence of the two beads at a break, from which it is looked at."""

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Compare the breaks between sentences that have counterparts."""
        if document.source is None:
            return
        both = [one for one in document.segments if one.source_text and one.target_text and one.bead.kind == "prose"]
        breaks = [
            (two, _opens(document.source, two.source), _opens(document.target, two.target))
            for one, two in pairwise(both)
            if two.index == one.index + 1 and min(one.bead.score, two.bead.score) >= self.sure
        ]
        common = sum(ours and theirs for _, theirs, ours in breaks)
        lost = [segment for segment, theirs, ours in breaks if theirs and not ours]
        added = [segment for segment, theirs, ours in breaks if ours and not theirs]
        odd = sorted([*lost, *added], key=lambda segment: segment.index)
        if odd and common >= max(self.kept, 4 * len(odd)):
            first, *others = odd
            yield self.found(
                first,
                _message(len(lost), len(added)),
                Span(0, 0),
                Span(0, 0),
                confidence=0.7,
                related=tuple(Span(one.target.start, one.target.start) for one in others),
            )


def _opens(text: Text, span: Span | None) -> bool:
    """Tell whether a sentence opens a paragraph."""
    return span is not None and not text.content[text.body.start : span.start].rpartition("\n")[2].strip()


def _message(lost: int, added: int) -> str:
    """Say how many breaks differ."""
    parts = [
        f"{count} paragraph break{'s' * (count > 1)} {verb}"
        for count, verb in ((lost, "lost"), (added, "added"))
        if count
    ]
    return f"The paragraphs do not match the original's: {' and '.join(parts)}, the first here."
