"""What words two texts share."""

import pytest

from audit.alignment.lexical import lexical

SOURCE = ["北方运河昨日开闸。", "三千名工人参加大会？", "张市长在会上讲话。", "工人修运河。"]
TARGET = ["The northern canal opened.", "Did 3000 workers attend the meeting?", "Mayor Zhang spoke at the meeting."]


def test_shared() -> None:
    """A part of the table is the table of the part, and agrees with what is looked up pair by pair."""
    words = lexical(SOURCE, TARGET)
    whole = words.shared(range(4), range(3))

    assert whole[1:4, 1:3] == pytest.approx(words.shared(range(1, 4), range(1, 3)))
    assert whole[0].argmax() == whole[3].argmax() == 0
    assert (whole[1].argmax(), whole[2].argmax()) == (1, 2)
    for row in range(4):
        for column in range(3):
            both = words.weights[0][row] + words.weights[1][column]
            one = words.likeness(range(row, row + 1), range(column, column + 1))

            assert one == pytest.approx(2 * whole[row, column] / both, rel=1e-5)


def test_empty() -> None:
    """A missing side is like anything, and texts without words share nothing."""
    assert lexical(SOURCE, TARGET).likeness(range(1), range(0)) == 1
    assert lexical(["。"], ["."]).shared(range(1), range(1)).tolist() == [[0]]
