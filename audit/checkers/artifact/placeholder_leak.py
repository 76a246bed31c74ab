"""A token of the engine in the place of the digit 1."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit.checkers.artifact._evidence import prove
from audit.checkers.artifact._placeholder import Leak, leaks
from audit.checkers.checker import Checker
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span


@dataclass(frozen=True)
class PlaceholderLeak(Checker):
    """A token of the translation engine stands where the digit 1 belongs.

    Some engines protect a 1 as `65438+0` or `/kloc-0/`; when the token leaks or is parsed again, years, months and
    amounts become unreadable, or readable and wrong. The rule reads the number back. A reading that the original
    states is proven; `65438+October`, which may be January or October, is reported with both and no suggestion.
    Metrics (`0.9 defects/KLOC`), timestamps and coordinates that merely contain the figures are not reported.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    trigger = ("5,?438", r"\.438\+0", "(?i)/kloc|kloc-0", r"10/0/\d", r"June ?\+ ?10 10", r"\+ ?1\+0\d")
    examples = (
        Bad(
            "协定于[[一九五〇年二月十四日]]订于莫斯科。",
            "The agreement was signed in Moscow on [[February 4th, 1950/KLOC-0]].",
            suggests="February 14th, 1950",
            safe=True,
        ),
        Bad("产量是去年的[[1.2]]倍。", "Output was [[65438+ 0.2]] times that of last year.", suggests="1.2", safe=True),
        Bad("", "He was born [[From 65438 to 0989]] in Nanjing.", suggests="1989"),
        Bad("", "It closed in [[65438+October]].", says="January or October"),
        Bad("", "The bridge opened in [[2065438+August 2009]].", suggests="August 2019"),
        Bad("", "There were more than [[/kloc-0/00]] million readers.", suggests="100"),
        Good("", "The team reached 0.9 defects/KLOC, and KLOC-0.945 the year after."),
        Good("", "Logged at 2021-03-04 10:22:38.265438+00:00; order 65438 was shipped."),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Read every leak back, with the original where there is one."""
        for leak in leaks(segment.target_text):
            proven = prove(leak.readings, segment.source_text)
            if proven:
                message = f"“{leak.quote}” is {proven[0]}: a token of the engine took the place of the digit 1."
                yield self.found(segment, message, leak.span, proven[1], suggestion=proven[0], safe=True)
            else:
                yield self._unproven(segment, leak)

    def _unproven(self, segment: Segment, leak: Leak) -> Finding:
        """Report a leak that the original does not read back."""
        only = leak.readings[0] if len(leak.readings) == 1 else None
        token = "a token of the engine took the place of the digit 1"
        match leak.readings:
            case ():
                message = f"Tokens of the engine took the place of digits here, too many to read back: {token}."
            case (single,):
                message = f"“{leak.quote}” reads {single}: {token}."
            case (*some, last):
                message = f"“{leak.quote}” may be {', '.join(some)} or {last}: {token}, and nothing here tells which."
        return self.found(segment, message, leak.span, Span(0, 0), suggestion=only, confidence=0.95)
