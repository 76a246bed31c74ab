"""What a text says of the findings to ignore in it: comments, and `[sic]`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.model.record import Record
from audit.model.text import Span

COMMENT = re.compile(r"<!--[ \t]*mt-audit:(.*?)-->", re.DOTALL)
ORDER = re.compile(r"\s*ignore(-file|-next-line)?(?=[\s:]|\Z)([^:]*)(?::(.*))?", re.DOTALL)
SIC = re.compile(r"[^\s\[\]]+[\s\"”’')]*\[sic\]", re.IGNORECASE)
LINE = re.compile(r"[^\n]*")


@dataclass(frozen=True, slots=True)
class Suppression(Record):
    """An order to ignore findings.

    `rules` are ids or dimensions, all rules when empty; `span` is the stretch of the target text that it governs,
    None for the whole document; `reason` is kept. `place` is where it stands, None in a column of a table; then
    `line` is not known yet. A `tacit` one may silence nothing. `fault` says why a comment is no order.
    """

    rules: tuple[str, ...] = ()
    span: Span | None = None
    reason: str = ""
    place: int | None = None
    line: int = 0
    tacit: bool = False
    fault: str = ""

    def selects(self, rule: str) -> bool:
        """Tell whether a rule is meant."""
        return not self.rules or any(rule == name or rule.startswith(name + "/") for name in self.rules)

    def covers(self, rule: str, place: Span) -> bool:
        """Tell whether a finding is to be ignored: one in the stretch, or an empty one at its edge."""
        if self.fault or not self.selects(rule):
            return False
        span = self.span
        return span is None or span.overlaps(place) or (not len(place) and span.start <= place.start <= span.end)


def lift(text: str) -> tuple[str, tuple[Suppression, ...]]:
    """Give a text with its comments to mt-audit blanked, so that offsets stay, and what they and `[sic]` say."""
    comments = list(COMMENT.finditer(text)) if "<!--" in text else []
    blanked = COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), text) if comments else text
    found = [_order(comment, blanked) for comment in comments]
    found += [Suppression(span=Span(*sic.span()), reason="[sic]", place=sic.start(), tacit=True) for sic in _sics(text)]
    return blanked, tuple(found)


def column(value: str) -> tuple[Suppression, ...]:
    """Read the column `ignore` of a row: rules, and after a colon the reason; a semicolon parts several."""
    return tuple(Suppression(*_named(*part.partition(":")[::2])) for part in value.split(";") if part.strip())


def _sics(text: str) -> Iterator[re.Match[str]]:
    """Find each `[sic]` with the word before it."""
    return SIC.finditer(text) if "[" in text and "[sic]" in text.lower() else iter(())


def _order(comment: re.Match[str], blanked: str) -> Suppression:
    """Read a comment. Alone on its line, it governs the next line that has text."""
    order = ORDER.fullmatch(comment[1])
    if order is None:
        fault = f"`{' '.join(comment[0].split())}` is no order; write <!-- mt-audit: ignore RULE: reason -->."
        return Suppression(place=comment.start(), fault=fault)
    rules, span, reason = _named(order[2], order[3] or "")
    if order[1] != "-file":
        span = _line(blanked, comment.start(), next_one=order[1] == "-next-line")
    return Suppression(rules, span, reason, comment.start())


def _named(rules: str, reason: str) -> tuple[tuple[str, ...], None, str]:
    """Take the names of rules and the reason apart."""
    names = (name.rstrip("*").rstrip("/") for name in re.split(r"[\s,]+", rules))
    return tuple(name for name in names if name), None, " ".join(reason.split())


def _line(text: str, at: int, *, next_one: bool) -> Span:
    """Give the line at an offset if it has text and is wanted, else the next one that has any."""
    start = text.rfind("\n", 0, at) + 1
    line = LINE.match(text, start)
    while line and (next_one or not line[0].strip()) and line.end() < len(text):
        line = LINE.match(text, line.end() + 1)
        next_one = False
    return Span(*line.span()) if line else Span(at, at)
