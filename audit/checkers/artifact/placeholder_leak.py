"""A token of the engine in the place of the digit 1."""

from collections.abc import Iterator

from audit.checkers.artifact._evidence import prove
from audit.checkers.artifact._placeholder import Leak, leaks
from audit.checkers.checker import Checker
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good

TOKEN = "a token of the engine took the place of the digit 1"


class PlaceholderLeak(Checker):
    """A token of the translation engine stands where the digit 1 belongs.

    Some engines protect a 1 as `65438+0` or `/kloc-0/`; when the token leaks or is parsed again, years, months and
    amounts become unreadable, or readable and wrong. The rule reads the number back. A reading that the original
    states is proven; `65438+October`, which may be January or October, is reported with both and no suggestion.
    Metrics (`0.9 defects/KLOC`), timestamps and coordinates that merely contain the figures are not reported.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    explains = ("accuracy/number-", "accuracy/date-", "accuracy/unit-", "accuracy/currency-")
    trigger = ("5,?438", r"\.438\+0", "(?i)/kloc|kloc-0", r"\b10/0\b", r"June ?\+ ?10 10", r"\+ ?1\+0\d")
    examples = (
        Bad(
            "协定于[[一九五〇年二月十四日]]订于莫斯科。",
            "The agreement was signed in Moscow on [[February 4th, 1950/KLOC-0]].",
            suggests="February 14th, 1950",
            safe=True,
        ),
        Bad("产量是去年的[[1.2倍]]。", "Output was [[65438+ 0.2]] times that of last year.", suggests="1.2", safe=True),
        Bad("", "He was born [[From 65438 to 0989]] in Nanjing.", suggests="1989"),
        Bad("", "It closed in [[65438+October]].", says="January or October"),
        Bad(
            "",
            "They met on [[65438+Sunday, February 4, 2022]].",
            suggests="Sunday, December 4, 2022",
            safe=True,
        ),
        Bad("", "The bridge opened in [[2065438+August 2009]].", suggests="August 2019"),
        Bad("", "There were more than [[/kloc-0/00]] million readers.", suggests="100"),
        Good("", "The team reached 0.9 defects/KLOC, and KLOC-0.945 the year after."),
        Good("", "Logged at 2021-03-04 10:22:38.265438+00:00; order 65438 was shipped."),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Read every leak back, with the best evidence there is."""
        for leak in leaks(segment.target_text):
            proof = prove(segment, leak.span, leak.readings)
            if proof:
                message = f"“{leak.quote}” is {proof.reading}, as {proof.words}: {TOKEN}."
                sure = 0.98 if proof.certain else 0.85
                yield self.found(
                    segment,
                    message,
                    leak.span,
                    proof.source,
                    suggestion=proof.reading,
                    safe=proof.certain,
                    confidence=sure,
                )
            elif leak.sure:
                yield self._unproven(segment, leak)

    def _unproven(self, segment: Segment, leak: Leak) -> Finding:
        """Report a leak that nothing but its own form reads back."""
        only = leak.readings[0] if len(leak.readings) == 1 and not segment.has_source else None
        match leak.readings:
            case ():
                message = f"Tokens of the engine took the place of digits here, too many to read back: {TOKEN}."
            case (single,):
                doubt = ", though the original does not state that" if segment.has_source else ""
                message = f"“{leak.quote}” reads {single}{doubt}: {TOKEN}."
            case (*some, last):
                message = f"“{leak.quote}” may be {', '.join(some)} or {last}: {TOKEN}, and nothing here tells which."
        return self.found(segment, message, leak.span, suggestion=only, confidence=0.95)
