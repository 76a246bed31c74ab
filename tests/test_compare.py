"""Only what an edit changed is reported: good edits, bad edits, renames, new line breaks, deletions."""

import json
from pathlib import Path
from textwrap import fill

import pytest
from click.testing import CliRunner

from audit.cli.main import cli
from tests.repository import ARTICLE, commit, compared, edit, git, run, since


def test_nothing_changed(repo: Path) -> None:
    """No edit, nothing to say, however much was wrong before."""
    assert since() == []
    assert compared("HEAD") == "0 changed documents: 0 fixed, 0 introduced, 0 kept; penalty 0 before, 0 after."


def test_good_edit(repo: Path) -> None:
    """A finding that an edit mends is fixed; its neighbour is kept, and neither is new."""
    edit("a.en.txt", lambda text: text.replace("to to", "to"))

    assert since() == []
    assert compared("HEAD") == "1 changed document: 1 fixed, 0 introduced, 1 kept; penalty 2 before, 1 after."


def test_bad_edit(repo: Path) -> None:
    """What an edit breaks is introduced, in the working tree and between commits."""
    edit("b.en.txt", lambda text: text.replace("with", "with with"))

    assert since() == [("b.en.txt", "with with")]
    commit()
    assert since("HEAD~1") == [("b.en.txt", "with with")]
    assert since("HEAD") == []
    assert "1 introduced" in compared("HEAD~1", "HEAD")
    assert run("compare", "HEAD~1", "HEAD").exit_code == 1


def test_new_file(repo: Path) -> None:
    """A file that git does not know yet is all new."""
    (repo / "c.en.txt").write_text("It is is new.\n", encoding="utf-8")

    assert since() == [("c.en.txt", "is is")]


def test_no_revision_is_everything(repo: Path) -> None:
    """Outside a merge request GitLab's variable is empty; then all of the corpus is audited."""
    assert len(since("")) == 2


def test_rename(repo: Path) -> None:
    """A renamed pair keeps its findings."""
    git("mv", "a.en.txt", "z.en.txt")
    git("mv", "a.zh.txt", "z.zh.txt")

    assert since() == []
    assert compared("HEAD") == "0 changed documents: 0 fixed, 0 introduced, 0 kept; penalty 0 before, 0 after."


def test_line_breaks(repo: Path) -> None:
    """Text that moves down and grows beside a finding introduces nothing."""
    edit("a.en.txt", lambda text: "A heading\n\n" + text)

    assert since() == []
    assert "0 introduced, 2 kept" in compared("HEAD")


def test_wrapped_anew(repo: Path) -> None:
    """Lines that break elsewhere introduce nothing, and mend nothing."""
    edit("a.en.txt", lambda text: "\n\n".join(fill(line, 30) for line in text.splitlines()) + "\n")

    assert since() == []
    assert "0 fixed, 0 introduced" in compared("HEAD")


@pytest.mark.parametrize("width", [60, 72])
@pytest.mark.parametrize("longest", [40, 100])
def test_article_wrapped_anew(repo: Path, width: int, longest: int) -> None:
    """The lines of a bilingual article, or of its translation, may be broken for all that any rule has to say."""
    (repo / "a.md").write_text(ARTICLE, "utf-8")
    commit()
    edit(
        "a.md",
        lambda text: "\n".join(
            fill(line, width if len(line) > 100 else 30) if len(line) > longest else line for line in text.split("\n")
        ),
    )

    assert max(map(len, Path("a.md").read_text("utf-8").split("\n"))) == width
    assert CliRunner().invoke(cli, ["check", ".", "--since", "HEAD", "--format", "jsonl"]).stdout == ""
    assert CliRunner().invoke(cli, ["compare", "HEAD"]).stdout.startswith("0 changed documents")


def test_changed_original(repo: Path) -> None:
    """An edit of the original alone audits its translation again."""
    edit("a.zh.txt", lambda text: text.replace("车站", "火车站"))

    assert since() == []
    assert compared("HEAD").startswith("0 changed documents")


def test_deleted(repo: Path) -> None:
    """What goes with its document is fixed, in a way."""
    git("rm", "-q", "a.en.txt", "a.zh.txt")

    assert since() == []
    assert compared("HEAD") == "1 changed document: 2 fixed, 0 introduced, 0 kept; penalty 2 before, 0 after."


def test_rows_of_one_name(repo: Path) -> None:
    """A finding of an earlier row is not told as new because a later row has its name, and neither is lost."""
    rows = "id,source,target\nx,三十万人,The the men came.\nx,三十万人,They went went home.\n"
    (repo / "t.csv").write_text(rows, encoding="utf-8")
    commit()
    edit("t.csv", lambda text: text + "x,三十万人,He saw saw it.\ny,好,Good.\n")
    select = "--select", "linguistic/repeated-word"
    report = CliRunner().invoke(cli, ["check", ".", "--since", "HEAD", "--format", "jsonl", *select]).stdout

    assert [json.loads(line)["target"]["text"] for line in report.splitlines()] == ["saw saw"]
    told = CliRunner().invoke(cli, ["compare", "HEAD", *select]).stdout

    assert told.endswith("2 changed documents: 0 fixed, 1 introduced, 2 kept; penalty 2 before, 3 after.\n")
