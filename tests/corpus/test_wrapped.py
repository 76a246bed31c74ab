"""Lines of a translation broken to fit a width are paragraphs again; other lines stay as they are."""

from pathlib import Path
from textwrap import fill

import pytest

from audit.corpus.archive import parse
from audit.corpus.wrapped import resettled, unwrapped
from audit.model.suppression import lift
from audit.model.text import Span, Text

ARTICLES = [
    *(
        "1947.06/1947-06-12_我军收复柳河镇_毙俘敌三百余人.md",
        "1950.03/1950-03-21_白浪渠修复工程完工_两岸农民开始春灌.md",
    ),
    *("1952.08/1952-08-09_国际简讯.md", "1955.10/1955-10-02_东坡农业社秋收分配结束.md"),
]
STREET = """The council met on Monday and spoke of the road to the harbour, which
the floods of the last year had spoilt. It will be mended by the end of
August. Nobody was against it.
The workers of the East District offered three days of their labour each.
"""
VERSE = """the river goes down to the sea in the evening
and the boats go with it, all of them, one after the other
under the bridge where my father was waiting
with a lamp in his hand for those who did not come
and nobody came
"""
RESULTS = """Results of the second day of the tournament in the Workers' Stadium
Li Baoshan (Shanghai) defeated Chen Youde (Guangzhou), 3-1
Zhou Dehua (Beijing) defeated Ma Jinbao (Tianjin), 3-0
Women's doubles: the rain went on and on
"""
TORN = """The council of the town met on Monday with Chiang Kai-
shek, and with the owners of first-, second- and third-
or fourth-rate houses, and spoke of the road to the sea
and of the river, as it had been asked to do by the law.
"""
MARKDOWN = "The first line ends in two blanks, which is how Markdown breaks,  \nand the second has a small letter.\n"


def wrapped(article: str, width: int, *, hyphens: bool) -> str:
    """Break the lines of an article's translation to fit a width."""
    body = parse(article, "x", "x").target.body
    lines = body.of(article).split("\n")
    broken = [
        fill(line.lstrip(), width, initial_indent=line[: -len(line.lstrip())], break_on_hyphens=hyphens)
        for line in lines
    ]
    return article[: body.start] + "\n".join(broken) + article[body.end :]


@pytest.mark.parametrize("hyphens", [True, False])
@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_reads_the_same_however_it_is_broken(name: str, width: int, hyphens: bool) -> None:
    """The text is the same but for the places in the file, to which they lead back."""
    article = (Path("fixtures/corpus/archive") / name).read_text("utf-8")
    broken = wrapped(article, width, hyphens=hyphens)
    before, after = parse(article, "x", "x").target, parse(broken, "x", "x").target
    lines = after.lines

    assert after.content == before.content
    for at in range(0, len(after.content), 7):
        line, column = after.position(at, lines)

        assert broken.split("\n")[line - 1][column - 1 :][:1] in (after.content[at].strip(), " ", "")


def test_a_paragraph_ends_where_the_next_word_had_room() -> None:
    """Breaks within a sentence and between two are mended; the last line is as short as it is."""
    text = unwrapped(Text.plain(STREET))

    assert text.content == STREET.replace("which\n", "which ").replace("of\nA", "of A")
    assert [text.content.index(word) - 1 for word in ("the floods", "August")] == list(text.origin.breaks)


def test_a_word_broken_at_its_hyphen_is_one_word() -> None:
    """The hyphen stays without a blank, and places lead back to the file; a hyphen that stands for a word waits."""
    text = unwrapped(Text.plain(TORN))
    name = Span(text.content.index("Kai"), text.content.index(", and"))
    place = text.origin.in_file(name)

    assert text.content == TORN[:-1].replace("Kai-\n", "Kai-").replace("\n", " ") + "\n"
    assert place is not None
    assert (place.of(TORN), text.origin.written(name, "Kai-shek")) == ("Kai-\nshek", "Kai-\nshek")
    leads_back(text, TORN)


@pytest.mark.parametrize("feed", ["\r\n", " \n"])
def test_what_stands_before_a_line_feed_goes_with_it(feed: str) -> None:
    """A word is one in a file of Windows too, and behind a blank; places lead back to the file."""
    torn = TORN.replace("\n", feed)
    text = unwrapped(Text.plain(torn))

    assert text.content == unwrapped(Text.plain(TORN)).content[:-1] + feed
    leads_back(text, torn)


def leads_back(text: Text, file: str) -> None:
    """Check that words of the torn text are found at their places in its file."""
    for word, line, column in (
        ("Kai", 1, 51),
        ("shek", 2, 1),
        (", and with", 2, 5),
        ("or fourth", 3, 1),
        ("law", 4, 53),
    ):
        at = text.content.index(word)
        there = text.origin.in_file(Span(at, at + 1))

        assert text.position(at, text.lines) == (line, column)
        assert there is not None
        assert there.start == file.index(word)


@pytest.mark.parametrize("feed", ["\n", "\r\n"])
def test_orders_move_with_a_word(feed: str) -> None:
    """What is to be ignored stays so behind a word that was broken at its hyphen."""
    text, (order,) = lift(TORN.replace("the law", "teh [sic] law").replace("\n", feed))
    whole = unwrapped(Text.plain(text))
    (moved,) = resettled([order], whole)

    assert moved.span is not None
    assert moved.span.of(whole.content) == "teh [sic]"
    assert whole.position(moved.place or 0, whole.lines) == (4, 49)


def test_one_line_may_stand_out() -> None:
    """People who break lines by hand let one be too long; a rule under a line is none of it."""
    rule = "A Road to the Harbour That Nobody Has Been Able to Use for a Whole Year\n" + "=" * 71 + "\n"
    more = "the floods of the last year had spoilt, and of the eleven bridges over\n" * 12
    stands = "the river, of which a list is kept at https://example.org/roads/1952/bridges.html\nand in print.\n"
    text = unwrapped(Text.plain(rule + more + stands))

    assert text.content == rule + (more + stands[:-1]).replace("\n", " ") + "\n"


@pytest.mark.parametrize("lines", [VERSE, RESULTS, MARKDOWN, "One line.\n", ""])
def test_lines_that_are_no_paragraph_stay(lines: str) -> None:
    """Verse, lists, line breaks that are meant, and texts that say little of a width."""
    text = Text.plain(lines)

    assert unwrapped(text) is text


@pytest.mark.parametrize("mark", ["▲ The", "[Xinhua, 5th] The", "(2) The", "12. The", "　　The"])
def test_what_opens_a_paragraph_is_not_drawn_to_the_line_above(mark: str) -> None:
    """A full line that ends a sentence is no reason to take in an item of a list or a dateline."""
    lines = STREET.replace("by the end of\nAugust. Nobody was against it.\nThe", f"before the snow.\n{mark}")
    text = unwrapped(Text.plain(lines))

    assert text.content == lines.replace("which\n", "which ")


def test_a_headline_stays_apart() -> None:
    """A headline as long as the lines are wide is none of them."""
    title = "The Council Spoke of the Road to the Harbour Which the Floods Spoilt"
    article = f"Title: {title}\nAuthor:\nDate: 1952-01-01\nPage: 1\n\n{title}\n{STREET}"

    assert f"{title}\nThe council met" in parse(article, "x", "x").target.content
