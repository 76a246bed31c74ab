"""Keywords are what a sentence shares with its translation."""

from audit.language.keywords import chinese, english, romanised


def shared(source: str, target: str) -> set[str]:
    """Give the keywords of the translation that the original asks for."""
    return {form for forms, _ in chinese(source) for form in forms} & english(target)


def test_words_numbers_marks() -> None:
    """Dictionary words, values of numerals, question marks."""
    found = shared("一九五〇年二月，三百二十名工人在哪里？", "Where were 320 workers in February 1950?")

    assert {"#1950", "#2", "#320", "?", "work"} <= found


def test_traditional() -> None:
    """Traditional characters are read as simplified ones."""
    assert shared("銀行開門。", "The bank opened.") >= {"bank", "open"}


def test_names() -> None:
    """A name that no dictionary has is met in pinyin."""
    assert "shang" in romanised("石上志")
    assert "shang" in english("Shi Shangzhi")


def test_large() -> None:
    """Ten thousands and hundreds of millions."""
    assert (frozenset(("#350000000",)), 1.0) in chinese("三亿五千万元")
    assert (frozenset(("#25",)), 1.0) in chinese("廿五人")
