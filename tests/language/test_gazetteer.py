"""Places that the tables know."""

from audit.language.gazetteer import chinese_places, countries, english_places, places, renders


def test_chinese() -> None:
    """The longest name wins, in simplified characters."""
    text = "驻旅顺口的部队离开旅大"

    assert [(place.name, span.of(text)) for place, span in chinese_places(text)] == [
        ("旅顺口", "旅顺口"),
        ("旅大", "旅大"),
    ]


def test_english() -> None:
    """Forms of several words are found whole."""
    assert [form for form, _ in english_places("From Port Arthur to Chungking")] == ["portarthur", "chungking"]


def test_renders() -> None:
    """Any accepted form will do, in any case; a part of a word will not."""
    assert renders(places()["重庆"], "at Chungking")
    assert renders(places()["华中"], "in central China")
    assert not renders(places()["旅顺口"], "Lushunian")


def test_tables() -> None:
    """Every place has a form, and no form is its own mistake."""
    for place in places().values():
        assert place.forms
        assert not place.mistaken & {form.lower() for form in place.forms}


def test_countries() -> None:
    """CLDR's names are known."""
    assert countries().search("通话后向意大利派遣军医")
