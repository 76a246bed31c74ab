"""Corrections find their place in a text that has moved, and are made once."""

from dataclasses import replace

from audit.formats.xlsx.row import row
from audit.model.decision import Verdict
from audit.model.report import Entry, Place, Result
from audit.model.text import Position, Span
from audit.review.answer import Address, Answer
from audit.review.placing import Change, Refusal, place, settle
from tests.formats.sample import entry

TEXT = "The hall was full. Last year 350,000 trees were planted by 20 men. It rained."
SENTENCE = Span(19, 66)


def answer(words: str, correction: str, text: str = TEXT, sentence: Span = SENTENCE) -> Answer:
    """Make a confirmed answer about words of the sentence."""
    start = text.index(words)
    span = Span(start, start + len(words))
    where = Place("a.txt", span, words, sentence.of(text), sentence.start, Position(1, 1), Position(1, 1))
    made: Entry = replace(entry(0), target=where, suggestion=None, fingerprint=f"{start:016x}")
    cells = replace(row(made, Result("a.txt", "a.txt")), correction=correction)
    return Answer(
        "r.xlsx", "Findings!I2", cells, Address("a.txt", "a.txt", span, sentence, cells.hash), Verdict.CONFIRMED
    )


BOTH = (answer("350,000", "35,000"), answer("20 men", "200 men"))


def refused(text: str, answers: tuple[Answer, ...]) -> list[str]:
    """Give the reasons why corrections are not made."""
    found = list(place(text, answers))
    settled = settle([one for one in found if isinstance(one, Change)])
    return [one.reason for one in (*found, *settled) if isinstance(one, Refusal)]


def applied(text: str, answers: tuple[Answer, ...]) -> str:
    """Make the changes; give the text."""
    changes = [one for one in place(text, answers) if isinstance(one, Change)]
    settled = [one for one in settle(changes) if isinstance(one, Change) and not one.done]
    for change in sorted(settled, key=lambda change: change.span, reverse=True):
        assert change.span.of(text) == change.old
        text = text[: change.span.start] + change.new + text[change.span.end :]
    return text


def test_unchanged_text() -> None:
    """Where nothing has changed, the words are where they were."""
    assert applied(TEXT, BOTH) == "The hall was full. Last year 35,000 trees were planted by 200 men. It rained."


def test_twice() -> None:
    """A second time nothing changes."""
    once = applied(TEXT, BOTH)

    assert applied(once, BOTH) == once


def test_one_was_made_already() -> None:
    """A correction that is in the text already leaves room for the other."""
    once = applied(TEXT, BOTH[:1])

    assert applied(once, BOTH) == applied(TEXT, BOTH)


def test_moved_text() -> None:
    """A sentence that moved is found."""
    assert applied("New. " + TEXT, BOTH[:1]) == "New. " + applied(TEXT, BOTH[:1])


def test_changed_sentence() -> None:
    """A sentence that somebody rewrote is refused."""
    assert refused(TEXT.replace("Last", "This"), BOTH[:1]) == [
        "the text has changed since the workbook was written; run mt-audit check again and decide anew."
    ]


def test_ambiguous_sentence() -> None:
    """A sentence that stands twice in a text that has moved is refused."""
    (reason,) = refused("New. " + TEXT + " " + TEXT, BOTH[:1])

    assert reason.startswith("the sentence stands several times")


def test_two_corrections_of_the_same_words() -> None:
    """Corrections that collide are not both made."""
    (reason,) = refused(TEXT, (BOTH[0], answer("350,000 trees", "many trees")))

    assert reason.startswith("another correction replaces the same words")


def test_the_same_words_in_two_rows() -> None:
    """Of two rows that correct the same place alike, the wider one goes in, and a second time nothing."""
    both = (answer("350,000", "35,000"), answer("350,000 trees", "35,000 trees"))
    once = applied(TEXT, both)

    assert once == "The hall was full. Last year 35,000 trees were planted by 20 men. It rained."
    assert refused(TEXT, both) == refused(once, both) == []
    assert applied(once, both) == once


def test_a_gap_is_filled_once() -> None:
    """A sentence that was missing is put behind its neighbour, set apart from it, and not a second time."""
    gap = answer("", "It was cold.", text=TEXT[:66], sentence=SENTENCE)
    there = replace(gap.address, words=Span(66, 66))
    where = Place("a.txt", there.words, "", SENTENCE.of(TEXT), 19, Position(1, 1), Position(1, 1))
    made: Entry = replace(entry(0), target=where, suggestion=None)
    full = replace(gap, address=there, row=replace(row(made, Result("a.txt", "a.txt")), correction="It was cold."))
    both = (BOTH[0], full)
    once = applied(TEXT, both)

    assert once == "The hall was full. Last year 35,000 trees were planted by 20 men. It was cold. It rained."
    assert applied(once, both) == once


def test_a_gap_without_neighbours_is_refused() -> None:
    """A row that shows no words cannot tell whether its place is still the same."""
    bare = answer("", "It was cold.", sentence=Span(0, 0))

    assert "beside the gap" in refused(TEXT, (bare,))[0]
