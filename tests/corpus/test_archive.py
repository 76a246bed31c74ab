"""The archive's Markdown in all its variants."""

import datetime

import pytest

from audit.corpus.archive import is_archive, parse
from audit.model.text import Lines, Text

ENGLISH = "Title: Bridge Opens\nAuthor: \nDate: 1953-06-01\nPage: 2\n\nXinhua, 31st: The bridge opened.\n\n\n\n"
CHINESE = "### 大桥通车\n\n1953-06-01\n第2版()\n专栏：\n\n　　大桥通车\n    【新华社三十一日电】大桥通车。\n"
ARTICLE = ENGLISH + "<hr /> \n\nOriginal: \n\n\n" + CHINESE


def parts(text: Text | None) -> dict[str, str]:
    """Give what the parts of a text say."""
    assert text is not None
    return {part.name: part.span.of(text.content) for part in text.parts}


def body(text: Text | None) -> str:
    """Give what is to be aligned."""
    assert text is not None
    return text.body.of(text.content)


def test_headers_become_parts_on_both_sides() -> None:
    """Title, author, date, page and column are found; the page is what `Page` or `第…版` says."""
    document = parse(ARTICLE, "1953.06/1953-06-01_大桥通车.md", "x")

    assert parts(document.target) == {"title": "Bridge Opens", "author": "", "date": "1953-06-01", "page": "2"}
    assert parts(document.source) == {
        "title": "大桥通车",
        "date": "1953-06-01",
        "page": "第2版",
        "column": "",
        "headline": "　　大桥通车".strip(),
    }
    assert document.date == datetime.date(1953, 6, 1)


def test_bodies_are_what_the_headers_leave() -> None:
    """The body begins after the header and ends before the rule; a headline repeated in it stays in it."""
    document = parse(ARTICLE, "x.md", "x")

    assert body(document.target) == "Xinhua, 31st: The bridge opened."
    assert body(document.source) == "大桥通车\n    【新华社三十一日电】大桥通车。"


def test_places_lead_back_to_the_file() -> None:
    """Offset and line of both sides give back the place in the file."""
    document = parse(ARTICLE, "x.md", "x")
    source = document.source
    assert source is not None
    at = source.content.index("【")

    assert ARTICLE.startswith(document.target.content)
    assert ARTICLE[source.origin.offset :] == source.content
    assert ARTICLE[source.origin.offset + at] == "【"
    place = source.position(at, Lines.of(source.content))
    assert ARTICLE.split("\n")[place.line - 1][place.column - 1] == "【"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Page: 2", "Edition: 2"),
        ("Author: \n", "\nAuthor:\n\n"),
        ("Page: 2\n\n", "Page: 2\n"),
        ("<hr /> ", "<hr />"),
        ("<hr /> ", "<hr>"),
        ("<hr /> ", "---"),
        ("\n\n\n\n<hr /> ", "\n\n<hr/>"),
        ("Original: ", "Original:"),
        ("Original: \n\n\n", "**Original:**\n"),
        ("Xinhua", "　　Bridge Opens\n\tXinhua"),
    ],
)
def test_variants_read_alike(old: str, new: str) -> None:
    """Blank lines, `Edition`, and the forms of the rule make no difference to what is found."""
    text = ARTICLE.replace(old, new)
    document = parse(text, "x.md", "x")

    assert old in ARTICLE
    assert parts(document.target)["page"] == "2"
    assert body(document.target).endswith("Xinhua, 31st: The bridge opened.")
    assert body(document.source).startswith("大桥通车\n")
    assert "Original" not in document.target.content
    assert "hr" not in document.target.content


def test_windows_line_endings_stay_and_do_not_disturb() -> None:
    """Carriage returns stay in the content and in no part."""
    document = parse(ARTICLE.replace("\n", "\r\n"), "x.md", "x")

    assert "\r\n" in document.target.content
    assert parts(document.target)["date"] == "1953-06-01"
    assert parts(document.source)["title"] == "大桥通车"
    assert body(document.target) == "Xinhua, 31st: The bridge opened."


def test_an_author_and_a_column_are_found() -> None:
    """A filled author line above the date and a filled column are parts of the original."""
    text = ARTICLE.replace("大桥通车\n\n1953", "大桥通车\n王小二\n1953").replace("专栏：", "专栏：工地零讯")
    document = parse(text, "x.md", "x")

    assert parts(document.source)["author"] == "王小二"
    assert parts(document.source)["column"] == "工地零讯"


def test_the_body_is_never_taken_for_the_author() -> None:
    """Without date, page and column the first line below the headline is the body."""
    document = parse("Title: A\n\nB.\n\n<hr />\n\nOriginal:\n\n### 甲\n\n乙先生到了。\n", "x.md", "x")

    assert parts(document.source) == {"title": "甲"}
    assert body(document.source) == "乙先生到了。"


def test_a_leaked_list_of_names_is_no_body() -> None:
    """`**Named Entities**` and what follows it is marked as a leak."""
    text = ARTICLE.replace("\n\n\n\n<hr", "\n\n**Named Entities**\n\n新华社\tXinhua\n大桥  bridge\n\n\n\n<hr")
    document = parse(text, "x.md", "x")

    assert parts(document.target)["leak"] == "**Named Entities**\n\n新华社\tXinhua\n大桥  bridge"
    assert body(document.target) == "Xinhua, 31st: The bridge opened."


def test_a_repeated_headline_is_marked() -> None:
    """The headline at the start of a body is marked, even broken over lines or glued to the next words."""
    text = ARTICLE.replace("### 大桥通车", "### 大桥通车  人民欢庆").replace(
        "　　大桥通车\n", "　　大桥通车\n    人民欢庆编辑同志：\n"
    )
    document = parse(text.replace("Xinhua,", "　　BRIDGE OPENS\nXinhua,"), "x.md", "x")

    assert parts(document.source)["headline"] == "大桥通车\n    人民欢庆"
    assert parts(document.target)["headline"] == "BRIDGE OPENS"


def test_without_an_original_there_is_no_source() -> None:
    """A file that ends at the rule, or has none, is English only."""
    for text in (ENGLISH, ENGLISH + "<hr /> \n", ENGLISH + "<hr /> \n\nOriginal: \n\n"):
        document = parse(text, "1953-06-01_x.md", "x")

        assert document.source is None
        assert body(document.target) == "Xinhua, 31st: The bridge opened."


def test_a_picture_has_an_empty_body() -> None:
    """A file whose original has only a header is read, with an empty body."""
    document = parse(
        "Title: Picture\nDate: 1966-09-03\n\n<hr />\n\nOriginal:\n\n### 图片\n\n1966-09-03\n第3版()\n专栏：\n", "x", "x"
    )

    assert body(document.source) == ""
    assert parts(document.source)["page"] == "第3版"


def test_the_file_name_gives_the_day_that_the_header_lacks() -> None:
    """The day of issue comes from the header, else from the file's name; an impossible day is none."""
    assert parse("Title: A\n\nB.\n", "1945.05.08.md", "x").date == datetime.date(1945, 5, 8)
    assert parse("Title: A\nDate: 1945-13-08\n\nB.\n", "x.md", "x").date is None


def test_other_markdown_is_not_taken_for_the_archive() -> None:
    """A page with a rule and no original is no article of the archive."""
    assert is_archive(ARTICLE)
    assert not is_archive("# Notes\n\nSome prose.\n\n---\n\nThe original: a story.\n")
    assert not is_archive("# Notes\n\n* * *\n\nProse.\n")
