"""What a reviewer answered in one row."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from audit.formats.xlsx.cells import CLOSE, OPEN
from audit.formats.xlsx.row import DELETE, Row
from audit.model.decision import Decision, Verdict
from audit.model.text import Span

ALIKE = 0.5  # share of words that a sentence written anew has in common with the old one, and of its length

ENDS = re.compile(r"[^\W_]|[.,;:!?]")  # after which a word does not follow without a blank


@dataclass(frozen=True, slots=True)
class Address:
    """Where the words of a finding were when the workbook was written.

    `words` counts in the document's text, `segment` is the sentence around it; `text_hash` hashes the sentence.
    """

    path: str
    document: str
    words: Span
    segment: Span
    text_hash: str
    prefilled: bool = False
    settles: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A row that came back; `cell` names it for messages."""

    workbook: str
    cell: str
    row: Row
    address: Address
    given: Verdict | None

    @property
    def fingerprint(self) -> str:
        """Give the finding's name."""
        return self.row.fingerprint

    @property
    def typed(self) -> bool:
        """Tell whether a person wrote the correction, rather than left what was filled in."""
        untouched = self.address.prefilled and self.row.correction == self.row.suggestion
        return bool(self.row.correction.strip()) and not untouched

    @property
    def verdict(self) -> Verdict | None:
        """Give the verdict; a correction that was typed confirms its row."""
        return self.given or (Verdict.CONFIRMED if self.typed else None)

    @property
    def corrects(self) -> bool:
        """Tell whether a correction goes into the text."""
        return self.verdict is Verdict.CONFIRMED and bool(self.row.correction.strip())

    @property
    def contradicts(self) -> bool:
        """Tell whether a correction was typed that its own verdict forbids."""
        return self.typed and self.verdict is not Verdict.CONFIRMED

    @property
    def decision(self) -> Decision | None:
        """Give the line of the ledger, None where nothing was decided."""
        if self.verdict is None:
            return None
        row, address = self.row, self.address
        spoken = row.reviewer.strip(), row.note.strip()
        return Decision(row.fingerprint, row.rule, address.document, self.verdict, *spoken, address.path)


def replacement(context: str, words: Span, correction: str) -> tuple[Span, str]:
    """Give what a correction replaces in a sentence, and by what; `words` are the marked ones, counted in it.

    The correction is for the marked words, or, where it has their marks or most words of the sentence, for the whole
    of it; then only what differs is replaced.
    """
    if correction.strip() == DELETE:
        return _closed(context, words), ""
    plain = correction.replace(OPEN, "").replace(CLOSE, "") if OPEN not in context else correction
    if plain != correction or _is_sentence(context, words, correction):
        return _difference(context, plain)
    return words, _spaced(context, words, correction)


def _is_sentence(context: str, words: Span, correction: str) -> bool:
    """Tell whether the correction is the whole sentence anew."""
    if len(words) > len(context) / 2 or len(correction) < ALIKE * len(context.strip()):
        return False
    return SequenceMatcher(None, context.split(), correction.split(), autojunk=False).ratio() >= ALIKE


def _difference(old: str, new: str) -> tuple[Span, str]:
    """Give the shortest stretch whose replacement makes the new text of the old; outer white space stays."""
    inner = old.strip()
    begin = old.find(inner)
    old, new = inner, new.strip()
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return Span(start, len(old) - end).shift(begin), new[start : len(new) - end]


def _closed(context: str, words: Span) -> Span:
    """Widen words that are taken out by the blank that would be left over."""
    before, after = context[: words.start], context[words.end :]
    if before.endswith(" ") and re.match(r"[ ,.;:!?)]|$", after):
        return Span(words.start - 1, words.end)
    return Span(words.start, words.end + 1) if not before.strip() and after.startswith(" ") else words


def _spaced(context: str, words: Span, text: str) -> str:
    """Set words that are put into a gap apart from their neighbours."""
    if len(words) or not text:
        return text
    left = words.start > 0 and ENDS.match(context[words.start - 1]) and text[0].isalnum()
    right = words.end < len(context) and context[words.end].isalnum() and ENDS.match(text[-1])
    return " " * bool(left) + text + " " * bool(right)
