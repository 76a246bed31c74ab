"""Header fields are held against the file's name too, which examples cannot show."""

import pytest

from audit.alignment.align import align
from audit.checkers.structure.metadata_mismatch import MetadataMismatch
from audit.corpus.archive import parse

ARTICLE = """Title: Tea Harvest
Author:
Date: {date}
Page: 2

Tea was sold.



<hr />\x20

Original:\x20


### 茶叶丰收

{original}
第2版()
专栏：

　　茶叶售出。
"""


def check(path: str, date: str = "1956-05-04", original: str = "1956-05-04") -> list[tuple[str, str | None, bool]]:
    """Give quote, suggestion and safety of what is found in an article of that path and those dates."""
    document = align(parse(ARTICLE.format(date=date, original=original), path, path))
    return [(f.quote, f.suggestion, f.safe) for f in MetadataMismatch().check_document(document)]


def test_agreement() -> None:
    """Header, original and file name that agree are not reported, in either way of writing the day."""
    assert check("1956.05/1956-05-04_茶叶丰收.md") == []
    assert check("1956.05.04_茶葉豐收.md") == []
    assert check("tea.md") == []


def test_two_against_one() -> None:
    """A header that the original and the file name contradict can safely be mended."""
    assert check("1956-05-04_茶叶丰收.md", date="1956-05-14") == [("1956-05-14", "1956-05-04", True)]


def test_original_alone() -> None:
    """The original alone does not prove the day."""
    assert check("tea.md", date="1956-05-14") == [("1956-05-14", "1956-05-04", False)]


def test_file_name_against_both() -> None:
    """Where only the file name differs, nobody knows which is right."""
    assert check("1956-05-14_茶叶丰收.md") == [("1956-05-04", None, False)]


def test_another_article() -> None:
    """A file named after another article is reported at the title; a shortened name is not."""
    assert check("1956-05-04_钢铁工人会议.md") == [("Tea Harvest", None, False)]
    assert check("1956-05-04_茶叶.md") == []


def test_a_name_in_latin_letters() -> None:
    """A file may bear a name of its own beside a Chinese headline."""
    assert check("1956-05-04_Good_Harvest.md") == []


@pytest.mark.parametrize("date", ["1955-02-29", "1955-13-01"])
def test_impossible_day(date: str) -> None:
    """A day that no calendar has is reported even if both sides agree on it."""
    assert check("tea.md", date=date, original=date) == [(date, None, False)]
