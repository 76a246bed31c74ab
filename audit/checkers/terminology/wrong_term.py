"""A term of the period rendered by a word that means something else."""

from collections.abc import Iterator

from audit.checkers.checker import Checker
from audit.checkers.original import original
from audit.language.terminology.period import PeriodTerm, any_in, terms_in
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span


class WrongTerm(Checker):
    """A term of the period is rendered by a word that means something else.

    武工队 were armed work teams, not work teams; 蒋区 is no district called Jiang; 罗京 is Bucharest. The table
    `audit/data/period_terms.tsv` says which English renders a term and which mistakes it. Reported only when a wrong
    word stands in the sentence and no accepted one does; for the few names that have but one English form (公谊救护队,
    the Friends Ambulance Unit), when that form stands nowhere in the translation. Any other wording is left alone.
    """

    category = Category.WRONG_TERM
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("民兵与[[武工队]]出发。", "The militia and the [[work teams]] set out.", suggests="armed work team"),
        Bad("[[苏北]]大水。", "Floods in the [[Northern Soviet Union]].", suggests="northern Jiangsu"),
        Bad("[[罗京]]各报评论此事。", "The papers of [[Luo Jing]] commented.", suggests="Bucharest"),
        Bad("[[公谊救护队]]来信。", "[[]]A letter from the Public Rescue Team."),
        Good("民兵与武工队出发。", "The militia and the armed working teams set out."),
        Good("苏北大水。", "Floods in Subei."),
        Good("公谊救护队来信。", "A letter from the Friends' Ambulance Unit."),
        Good("师长讲话，教师鼓掌。", "The division commander spoke and the teachers applauded."),
    )

    def concerns(self, document: Document) -> bool:
        """Tell whether the original uses any of the terms."""
        return any_in(original(document))

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for wrong words where a term has no accepted one."""
        target, whole = segment.target_text, segment.document.target.content
        for term, place in terms_in(segment.source_text):
            if not term.holds(segment.document.date) or term.accepted.search(target):
                continue
            if term.wrong_words:
                yield from self._wrong(segment, term, place)
            elif not term.accepted.search(whole):
                message = f"“{place.of(segment.source_text)}” is the {term.better}, which the translation never names."
                yield self.found(segment, message, Span(0, 0), place, confidence=0.8)

    def _wrong(self, segment: Segment, term: PeriodTerm, place: Span) -> Iterator[Finding]:
        """Report each place of a wrong word."""
        for match in term.wrong.finditer(segment.target_text):
            message = f"“{match[0]}” does not render “{place.of(segment.source_text)}”: {term.better}."
            severity = Severity.MINOR if _letters(match[0]) == _letters(term.better) else Severity.MAJOR
            yield self.found(
                segment,
                message,
                Span(*match.span()),
                place,
                suggestion=term.better,
                severity=severity,
                confidence=0.8,
            )


def _letters(words: str) -> str:
    """Give the letters of some words: one name cut otherwise is the same name."""
    return "".join(letter for letter in words.lower() if letter.isalpha())
