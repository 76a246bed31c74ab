"""Texts that a spreadsheet would spoil arrive as they were meant."""

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.formats.xlsx.cells import LIMIT, ODD, SHOWN, pieces, safe, typed, units, window


def test_control_characters_are_shown() -> None:
    """Control characters become symbols; tab and line feed stay."""
    assert safe("a\x07b\x00\tc\nd\x7f") == "a␇b␀\tc\nd␡"


def test_line_ends_are_unified() -> None:
    """A carriage return before a line feed goes, a lone one is shown."""
    assert safe("a\r\nb\rc") == "a\nb␍c"


def test_escapes_of_excel_stay_text() -> None:
    """A text that looks like Excel's own escape is parted by a zero-width space, and comes back whole."""
    assert safe("_x0041_") == "_\u200bx0041_"
    assert typed(safe("_x0041_")) == "_x0041_"


def test_long_text_is_cut_with_a_note() -> None:
    """A text beyond the limit, counted in UTF-16 units, is cut at a mark that says how much is missing."""
    text = "𠀀" * 20_000

    assert units(safe(text)) <= LIMIT
    assert safe(text).endswith("more characters in the file]")


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_nothing_unwritable_is_left(text: str) -> None:
    """No text keeps a character that XML forbids."""
    assert not ODD.search(safe(text))


def test_pieces_keep_the_text() -> None:
    """Runs alternate between plain and marked, and a mark on a gap stays visible."""
    assert pieces("a⟦b⟧c⟦⟧") == [("a", False), ("b", True), ("c", False), ("⟦⟧", True)]


def test_window_shows_the_mark() -> None:
    """Of a long segment the surroundings of its mark are shown."""
    marked = "x" * 5000 + "⟦here⟧" + "y" * 5000

    assert "⟦here⟧" in window(marked)
    assert len(window(marked)) < 2 * SHOWN + 20
