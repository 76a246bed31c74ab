"""Unsure beads of one paragraph are joined."""

from audit.alignment.match import Match, healed, joined

SURE, UNSURE = 0.9, 0.1


def match(number: int, start: float) -> Match:
    """Make a bead of one sentence a side."""
    return Match(range(number, number + 1), range(number, number + 1), start, start)


def test_joined() -> None:
    """An unsure boundary goes; a sure one, and one where a paragraph begins, stays."""
    found = joined(
        [match(0, SURE), match(1, UNSURE), match(2, SURE), match(3, UNSURE)],
        [True, False, False, False],
        [True, False, False, True],
    )

    assert [(one.source, one.target) for one in found] == [
        (range(2), range(2)),
        (range(2, 3), range(2, 3)),
        (range(3, 4), range(3, 4)),
    ]


def test_not_too_many() -> None:
    """No bead grows without end."""
    found = joined([match(n, UNSURE) for n in range(20)], [False] * 20, [False] * 20)

    assert max(len(one.source) for one in found) == 6
    assert sum(len(one.source) for one in found) == 20


def test_healed() -> None:
    """Gaps of both sides that lie together and are alike become one bead; others stay gaps."""
    gaps = [Match(range(1, 2), range(1, 1), SURE), Match(range(2, 2), range(1, 3), UNSURE), match(5, SURE)]

    assert list(healed(gaps, lambda rows, columns: 0.5)) == [Match(range(1, 2), range(1, 3), UNSURE), match(5, SURE)]
    assert list(healed(gaps, lambda rows, columns: 0.1)) == gaps


def test_healed_needs_both_sides() -> None:
    """A sentence that is missing stays alone, however alike."""
    gap = Match(range(1, 3), range(1, 1), SURE)

    assert list(healed([gap], lambda rows, columns: 1.0)) == [gap]
