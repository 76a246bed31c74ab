"""What git tells of a branch, also where it has little to tell."""

import io
from pathlib import Path

import openpyxl
import pytest

from tests.repository import commit, edit, git, run, since


def test_branch(repo: Path) -> None:
    """Since a branch means since the current one left it, whatever happened there meanwhile."""
    git("checkout", "-q", "-b", "edit")
    edit("b.en.txt", lambda text: text.replace("with", "with with"))
    commit()
    git("checkout", "-q", "main")
    edit("a.en.txt", lambda text: "")
    commit()
    git("checkout", "-q", "edit")

    assert since("main") == [("b.en.txt", "with with")]


def test_shallow_clone_and_detached_head(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A revision that is not there is refused with the way out; one that is works without a branch."""
    edit("b.en.txt", lambda text: text.replace("with", "with with"))
    commit()
    git("clone", "-q", "--depth", "1", f"file://{repo}", str(repo / "clone"))
    monkeypatch.chdir(repo / "clone")
    git("checkout", "-q", "--detach")

    result = run("check", ".", "--since", "HEAD~1")

    assert result.exit_code == 2
    assert "Git knows no revision `HEAD~1` here; in a shallow clone, fetch it" in result.stderr
    assert since("HEAD") == []


def test_a_name_that_git_does_not_know(repo: Path) -> None:
    """Where all history is there, fetching more of it is no way out."""
    result = run("check", ".", "--since", "mian")

    assert result.exit_code == 2
    assert "Git knows no revision `mian` here; check its name" in result.stderr


def test_a_letter_in_a_long_text(repo: Path) -> None:
    """However little was changed, the texts are not untouched."""
    Path("a.en.txt").write_text("Nothing is wrong with this sentence.\n" * 200, "utf-8")
    commit()
    edit("a.en.txt", lambda text: text.replace("this", "that", 1))

    assert "chrF 99.9" in run("compare", "HEAD").stdout


def test_too_little_history(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the fork is not fetched, what the other branch gained may look like an edit, and the user is told."""
    git("checkout", "-q", "-b", "edit")
    edit("b.en.txt", lambda text: text.replace("with", "with with"))
    commit()
    git("checkout", "-q", "main")
    edit("a.en.txt", lambda text: text.replace("to to", "to"))
    commit()
    git("clone", "-q", "--depth", "1", "--no-single-branch", "-b", "edit", f"file://{repo}", str(repo / "clone"))
    monkeypatch.chdir(repo / "clone")
    result = run("check", ".", "--since", "origin/main")

    assert "2 findings" in result.stdout
    assert "Too little history is fetched to tell where this branch left origin/main" in result.stderr


def test_a_repository_of_somebody_else(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a container git may refuse a folder of another owner; the way out is passed on."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    result = run("check", ".", "--since", "HEAD")

    assert result.exit_code == 2
    assert f"git config --global --add safe.directory {repo}" in result.stderr


def test_outside_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no repository, git's own words are passed on."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    result = run("check", ".", "--since", "HEAD")

    assert result.exit_code == 2
    assert "no git repository" in result.stderr


def test_reports(repo: Path) -> None:
    """The comparison is written as text, Markdown and a workbook."""
    edit("b.en.txt", lambda text: text.replace("with", "with with"))

    result = run("compare", "HEAD", "-o", "out.md", "-o", "out.xlsx")

    assert "  + 1:18: minor: “with” stands twice in a row. [linguistic/repeated-word]" in result.stdout
    assert "| b.en.txt | 0 | 1 | 0 | 0 | 1 |" in Path("out.md").read_text("utf-8")
    book = openpyxl.load_workbook(io.BytesIO(Path("out.xlsx").read_bytes()))
    assert [row[0].value for row in book["Findings"].iter_rows()] == ["what", "introduced"]
