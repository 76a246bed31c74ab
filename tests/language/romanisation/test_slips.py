"""Names with a letter too many."""

from audit.language.romanisation.slips import mended, slips


def test_slips() -> None:
    """A word that is romanised but for one letter is paired with the characters meant."""
    (slip,) = slips("They left Yucyi city.", "由榆次城内出发")

    assert (slip.token.word, slip.place.start, slip.better) == ("Yucyi", 1, "yuci")


def test_silence() -> None:
    """Romanised names, short words and words that spell nothing there are none."""
    assert slips("Yuci and the Army", "榆次的军队") == ()
    assert slips("President Wilson", "总统") == ()


def test_mended() -> None:
    """Every result is a romanised word, one letter shorter."""
    assert mended("yucyi") == ("yuci", "yuyi")
    assert mended("bridge") == ()
