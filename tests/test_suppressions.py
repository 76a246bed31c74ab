"""Findings that the text says to ignore, from file to result."""

from pathlib import Path

import pytest

from audit.checkers.catalogue import catalogue
from audit.config import Config, Settings, choose
from audit.corpus.read import read
from audit.model.document import Document
from audit.model.report import Result
from audit.model.text import Span
from audit.pipeline import results
from audit.repair import kept

WORD = "linguistic/repeated-word"
BAD = "The the output rose.\n"
OWN = '''
from audit import Category, Checker, Severity


class Tea(Checker):
    """Tea is not mentioned."""

    category = Category.OMISSION
    severity = Severity.MINOR
'''


def audited(path: Path, text: str, *rules: str) -> Result:
    """Write a file and audit it with the rules named, or all."""
    path.write_text(text, encoding="utf-8")
    checkers = [kind() for name, kind in catalogue().items() if not rules or name in rules]
    (result,) = results(read([str(path)]), checkers)
    return result


def test_what_is_covered_is_set_apart_with_its_reason(tmp_path: Path) -> None:
    """An ignored finding fails nothing, and keeps the reason; its neighbour is reported in its place."""
    text = BAD.replace("\n", f" <!-- mt-audit: ignore {WORD}: a slogan -->\n") + BAD
    result = audited(tmp_path / "a.txt", text, WORD)

    assert [(entry.rule, entry.excuse) for entry in result.ignored] == [(WORD, "a slogan")]
    assert [entry.target.begin.line for entry in result.entries] == [2]
    assert result.notes == ()


@pytest.mark.parametrize("head", ["", "Title: Output Rises\nAuthor:\nDate: 1953-06-01\nPage: 1\n\n"])
def test_an_order_above_the_header_does_not_hide_it(tmp_path: Path, head: str) -> None:
    """A comment at the top governs the file, and the header below it is still one."""
    result = audited(tmp_path / "a.md", f"<!-- mt-audit: ignore-file {WORD}: old spelling -->\n{head}{BAD}", WORD)

    assert len(result.ignored) == 1
    assert result.entries == ()
    assert result.title == ("Output Rises" if head else "")


def test_an_order_may_name_a_rule_of_ones_own_that_is_left_out(tmp_path: Path) -> None:
    """It is known though it did not run; a name that nobody has is told."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "tea.py").write_text(OWN, encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"{BAD.strip()} <!-- mt-audit: ignore own/tea own/tee -->\n", encoding="utf-8")
    active = choose(Config(Settings(select=(WORD,), rules=(str(tmp_path / "own"),))))
    (result,) = results(read([str(tmp_path / "a.txt")]), active)

    assert result.notes == ("Line 1: there is no rule `own/tee`; did you mean `own/tea`?",)


def test_sic_and_the_column_work_as_comments_do(tmp_path: Path) -> None:
    """`[sic]` after the word, and the column of a table, set findings apart too."""
    assert len(audited(tmp_path / "a.txt", "The the [sic] output rose.\n", WORD).ignored) == 1
    assert len(audited(tmp_path / "a.csv", f"target,ignore\n{BAD.strip()},{WORD}: so printed\n", WORD).ignored) == 1


def test_orders_work_in_pages(tmp_path: Path) -> None:
    """A comment between the paragraphs of a pane governs the next one."""
    page = f'<div id="content-t"><p>Good.</p>\n<!-- mt-audit: ignore {WORD}: x -->\n<p>{BAD}</p></div>'
    result = audited(tmp_path / "a.html", page, WORD)

    assert (len(result.ignored), result.entries, result.notes) == (1, (), ())


def test_an_order_in_vain_is_told(tmp_path: Path) -> None:
    """An order that ignores nothing is told by its line, if the rules it means have run."""
    text = f"Fine.\nFine <!-- mt-audit: ignore {WORD} -->.\n"

    assert audited(tmp_path / "a.txt", text, WORD).notes == (f"Line 2: `ignore {WORD}` silences nothing; take it out.",)
    assert audited(tmp_path / "a.txt", text, "linguistic/lowercase-name").notes == ()
    assert audited(tmp_path / "a.txt", "Fine [sic].\n").notes == ()


def test_slips_of_the_pen_are_told(tmp_path: Path) -> None:
    """A rule that does not exist, and a comment that is no order, are told with the way out."""
    notes = audited(
        tmp_path / "a.txt", "A <!-- mt-audit: ignore linguistic/repeated-wrod -->\nB <!-- mt-audit: x -->\n"
    ).notes

    assert notes[0] == "Line 1: there is no rule `linguistic/repeated-wrod`; did you mean `linguistic/repeated-word`?"
    assert notes[1].startswith("Line 2: `<!-- mt-audit: x -->` is no order")


def test_orders_move_with_corrections(tmp_path: Path) -> None:
    """After a correction before it, an order governs the same words."""
    (tmp_path / "a.txt").write_text("One.\nTwo <!-- mt-audit: ignore -->\n", encoding="utf-8")
    (document,) = read([str(tmp_path / "a.txt")])
    assert isinstance(document, Document)
    (order,) = kept(document, ["Three", Span(3, len(document.target.content))])

    assert order.span == Span(7, order.span.end if order.span else 0)
