"""CC-CEDICT at run time."""

from audit.language.zh.dictionary import senses


def test_senses() -> None:
    """A word's senses are those of all its entries; a word that the dictionary lacks has none."""
    assert any("Peiping" in sense for sense in senses("北平"))
    assert any("Schengen" in sense for sense in senses("申根"))
    assert senses("无此一词也") == ()
