"""Where corrections belong in a text that may have changed since the workbook was written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from audit.formats.xlsx.cells import CLOSE, OPEN
from audit.formats.xlsx.row import digest
from audit.model.text import Span
from audit.review.answer import Answer, replacement

FEW = 6  # corrections of one sentence of which any may have been made already


@dataclass(frozen=True, slots=True)
class Change:
    """What an answer makes of a text: `old`, at the place, becomes `new`."""

    answer: Answer
    span: Span
    old: str
    new: str

    @property
    def done(self) -> bool:
        """Tell whether the text says so already."""
        return self.old == self.new


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer that was not applied, and why, in a whole sentence."""

    answer: Answer
    reason: str


CHANGED = "the text has changed since the workbook was written; run mt-audit check again and decide anew."
GAP = "the row does not show what stands beside the gap; run mt-audit check again and decide anew."
TWICE = "the sentence stands several times in a text that has changed; run mt-audit check again and decide anew."
COLLIDES = "another correction replaces the same words; join the two in one row."


def place(text: str, answers: Sequence[Answer]) -> Iterator[Change | Refusal]:
    """Find the places of the corrections of one sentence; all answers have the same address of the segment."""
    segment = answers[0].address.segment
    context = segment.of(text)
    if not context:  # no words by which to tell whether the place is still the same
        yield from (Refusal(answer, GAP) for answer in answers)
        return
    if digest(context) == answers[0].address.text_hash:
        yield from _changes(text, segment.start, context, answers, ())
        return
    exact = next((c for answer in answers if (c := original(answer)) is not None), None)
    if exact is None:
        yield from (Refusal(answer, CHANGED) for answer in answers)
        return
    matches = _matches(text, exact, answers)
    if len(matches) == 1:
        ((start, done),) = matches
        yield from _changes(text, start, exact, answers, done)
    else:
        yield from (Refusal(answer, TWICE if matches else CHANGED) for answer in answers)


def _matches(text: str, exact: str, answers: Sequence[Answer]) -> list[tuple[int, tuple[Answer, ...]]]:
    """Find the sentence, with any of its corrections made already, in a text that has changed.

    A variant that is found only within another one does not count, and of several places where every correction is
    made already the first stands for all.
    """
    matches: list[tuple[int, tuple[Answer, ...]]] = []
    taken: list[Span] = []
    variants: dict[str, tuple[Answer, ...]] = {}
    for done in _subsets(answers):
        variants.setdefault(corrected(exact, done), done)
    for variant, done in sorted(variants.items(), key=lambda item: -len(item[0])):
        found = [span for span in _occurrences(text, variant) if not any(other.contains(span) for other in taken)]
        taken += found
        matches += [(span.start, done) for span in (found[:1] if len(done) == len(answers) else found)]
    return matches


def _occurrences(text: str, sentence: str) -> Iterator[Span]:
    """Yield the places of a sentence that are no part of longer words."""
    before = r"(?<!\w)" if sentence[:1].isalnum() else ""
    after = r"(?!\w)" if sentence[-1:].isalnum() else ""
    for match in re.finditer(before + re.escape(sentence) + after, text):
        yield Span(*match.span())


def original(answer: Answer) -> str | None:
    """Take the sentence as it was out of the workbook; None where its cell could not hold it exactly."""
    text = answer.row.english.replace(OPEN, "").replace(CLOSE, "")
    return text if text and digest(text) == answer.address.text_hash else None


def corrected(context: str, answers: Sequence[Answer]) -> str:
    """Give the sentence with these corrections."""
    for span, new in reversed(_kept(context, answers)):
        context = context[: span.start] + new + context[span.end :]
    return context


def _kept(context: str, answers: Sequence[Answer]) -> list[tuple[Span, str]]:
    """Give the replacements in order, without those that collide with a wider or an earlier one."""
    kept: list[tuple[Span, str]] = []
    for span, new in sorted((edit(context, answer) for answer in answers), key=_wider_first):
        if not kept or not _collide(kept[-1][0], span):
            kept.append((span, new))
    return kept


def edit(context: str, answer: Answer) -> tuple[Span, str]:
    """Give what an answer replaces in its sentence, and by what."""
    address = answer.address
    words = Span(address.words.start - address.segment.start, address.words.end - address.segment.start)
    return replacement(context, words, answer.row.correction)


def _subsets(answers: Sequence[Answer]) -> Iterator[tuple[Answer, ...]]:
    """Yield the sets of corrections that may have been made already: all, none, and those between where few."""
    sizes = range(len(answers), -1, -1) if len(answers) <= FEW else (len(answers), 0)
    for size in sizes:
        yield from combinations(answers, size)


def _changes(
    text: str, start: int, context: str, answers: Sequence[Answer], done: Sequence[Answer]
) -> Iterator[Change]:
    """Give the changes in a sentence that begins at `start` and has the corrections `done` already."""
    made = _kept(context, done)
    for answer in answers:
        span, new = edit(context, answer)
        shift = start + sum(len(words) - len(other) for other, words in made if other.start < span.start)
        if answer in done:
            yield Change(answer, Span(span.start + shift, span.start + shift + len(new)), new, new)
        else:
            yield Change(answer, span.shift(shift), span.of(context), new)


def settle(changes: Sequence[Change]) -> Iterator[Change | Refusal]:
    """Refuse what replaces words that a wider or an earlier change replaces; what that one says too is done by it."""
    last: Change | None = None
    for change in sorted(changes, key=lambda change: _wider_first((change.span, change.new))):
        if change.done or last is None or not _collide(last.span, change.span):
            last = last if change.done else change
            yield change
        elif last.span.contains(change.span) and change.new in last.new:
            yield replace(change, old=change.new)
        else:
            yield Refusal(change.answer, COLLIDES)


def _wider_first(change: tuple[Span, str]) -> tuple[int, int, str]:
    """Sort by place, the widest first of those that begin together."""
    span, new = change
    return (span.start, -span.end, new)


def _collide(one: Span, other: Span) -> bool:
    """Tell whether two places cannot both be replaced."""
    return one.overlaps(other) or one.start == other.start
