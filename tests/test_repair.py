"""Suggestions go in until none is left, and nothing else changes."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.checkers.artifact.encoding_damage import EncodingDamage
from audit.checkers.artifact.placeholder_leak import PlaceholderLeak
from audit.checkers.linguistic.repeated_word import RepeatedWord
from audit.model.decision import Verdict
from audit.model.document import Document
from audit.model.text import Origin, Part, Span, Text
from audit.pipeline import results
from audit.repair import Change, Piece, changes, moved, repair, revised, spliced

RULES = (EncodingDamage(), PlaceholderLeak(), RepeatedWord())
WORDS = st.sampled_from(
    ["the", "the the", "65438+0989", "&amp;quot;", "It", "Itâ€™s", ".", "\n", "rose", "65438+October", "ü"]
)


def pieced(text: str, edits: list[tuple[int, int, str]]) -> tuple[str, list[Piece]]:
    """Make edits one by one, in a string and in pieces."""
    pieces: list[Piece] = [Span(0, len(text))]
    current = text
    for start, size, new in edits:
        span = Span(min(start, len(current)), min(start + size, len(current)))
        pieces = spliced(pieces, span, new)
        current = current[: span.start] + new + current[span.end :]
    return current, pieces


@settings(derandomize=True, max_examples=150)
@given(
    st.text("abcdef", max_size=12),
    st.lists(st.tuples(st.integers(0, 14), st.integers(0, 4), st.text("XYZ", max_size=3)), max_size=5),
)
def test_pieces(text: str, edits: list[tuple[int, int, str]]) -> None:
    """Edits of edited text come to changes of the original, in order and apart, that give the same text."""
    current, pieces = pieced(text, edits)
    size = len(text)
    found = list(changes([*pieces, Span(size, size)]))
    rebuilt = text
    for change in reversed(found):
        rebuilt = rebuilt[: change.span.start] + change.new + rebuilt[change.span.end :]

    assert revised(Text.plain(text), pieces).content == current == rebuilt
    assert all(one.span.end < other.span.start for one, other in pairwise(found))
    assert moved(Span(0, size), pieces) == Span(0, len(current))


def test_parts_move() -> None:
    """Header and body keep their words when a text before them grows."""
    text = Text("Title: A&amp;B\n\nBody.", Origin("a.md"), Span(16, 21), (Part("title", Span(7, 14)),))
    changed = revised(text, spliced([Span(0, 21)], Span(8, 13), "& and &"))

    assert changed.body.of(changed.content) == "Body."
    assert changed.parts[0].span.of(changed.content) == "A& and &B"


@settings(derandomize=True, max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=14), st.booleans())
def test_idempotent(words: list[str], unsafe: bool) -> None:
    """What was repaired needs no repair."""
    document = Document("d", Text.plain(" ".join(words)))
    once = repair(document, RULES, {}, unsafe=unsafe)
    text = document.target.content
    for change in reversed(once.changes):
        text = text[: change.span.start] + change.new + text[change.span.end :]
    twice = repair(Document("d", Text.plain(text)), RULES, {}, unsafe=unsafe)

    assert twice.changes == ()
    assert bool(once.changes) == bool(once.applied)


def test_proven_only() -> None:
    """Without `unsafe` only what is proven goes in; the rest is counted."""
    document = Document("d", Text.plain("It&quot;s the the year 65438+0989."))
    done = repair(document, RULES, {})

    assert done.changes == (Change(Span(2, 8), '"'),)
    assert (done.applied, done.waiting) == (1, 2)
    assert repair(document, RULES, {}, unsafe=True).applied == 3


def test_dismissed() -> None:
    """A suggestion that a person has dismissed is left alone."""
    document = Document("d", Text.plain("It&quot;s fine."))
    (entry,) = next(results([document], RULES)).entries

    assert repair(document, RULES, {entry.fingerprint: Verdict.DISMISSED}).changes == ()
