"""Lines of an original broken to fit a width are paragraphs again; other lines stay as they are."""

from pathlib import Path
from textwrap import fill

import pytest

from audit.corpus.archive import parse
from audit.corpus.joined import joined
from audit.model.text import Text

ARTICLES = sorted(file for file in Path("fixtures/corpus/archive").rglob("*.md") if "图片" not in file.stem)
HARBOUR = """通往港口的公路去年被洪水毁坏，市议会星期一开会讨论修
复办法，与会者一致同意于八月底以前修复通车。东区的工人
每人献工三天。
市长向他们致谢。
"""
NOTICE = """兹定于八月九日上午九时在工人俱乐部礼堂召开职工代表大会
会议由工会主席主持
请各车间代表准时出席
地址：
解放路二十五号
"""


def wrapped(article: str, width: int) -> str:
    """Break the lines of an article's original to fit a width."""
    source = parse(article, "x", "x").source
    if source is None:
        return article
    start, end = (source.origin.offset + at for at in source.body)
    lines = article[start:end].split("\n")
    broken = [fill(line.lstrip(), width, initial_indent=line[: -len(line.lstrip())]) for line in lines]
    return article[:start] + "\n".join(broken) + article[end:]


@pytest.mark.parametrize("width", [24, 30, 40])
@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: file.stem[:10])
def test_an_article_reads_the_same_however_it_is_broken(file: Path, width: int) -> None:
    """The original is the same but for the places in the file, to which they lead back."""
    article = file.read_text("utf-8")
    broken = wrapped(article, width)
    before, after = parse(article, "x", "x").source, parse(broken, "x", "x").source
    assert before is not None
    assert after is not None
    lines = after.lines

    assert (after.content, after.body, after.parts) == (before.content, before.body, before.parts)
    for at, letter in enumerate(after.content):
        line, column = after.position(at, lines)

        assert letter == "\n" or broken.split("\n")[line - 1][column - 1] == letter


def test_a_paragraph_ends_where_a_line_is_not_full() -> None:
    """What follows a short line, or is indented, begins another one."""
    more = "    公路长二十五公里，是全省最长的公路之一。\n"

    assert joined(Text.plain(HARBOUR + more)).content == HARBOUR.replace("修\n", "修").replace("人\n", "人") + more


@pytest.mark.parametrize(
    "lines", [NOTICE, HARBOUR.replace("人\n", "人。\n"), "一行。\n", "", HARBOUR + "长" * 40 + "。\n"]
)
def test_lines_that_are_no_paragraph_stay(lines: str) -> None:
    """A notice, one broken line, and a text with a line longer than the width would be."""
    text = Text.plain(lines)

    assert joined(text) is text


def test_a_field_of_a_table_stays() -> None:
    """The places in a table are those of its rows."""
    text = Text.plain(HARBOUR, field="source")

    assert joined(text) is text
