"""Only what an edit changed is reported: good edits, bad edits, renames, new line breaks, deletions."""

import io
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from textwrap import fill

import openpyxl
import pytest
from click.testing import CliRunner, Result

from audit.cli.main import cli

RULE = "linguistic/repeated-word"
A = "They went to to the station.\nThe train was late, and nobody knew why it was was late again.\n"
B = "Nothing is wrong with this sentence.\n"
ARTICLE = """Title: Road to the Harbour
Author:
Date: 1952-08-09
Page: 2

Xinhua News Agency, Qingshui, 7th. The Japanese people * * and the Japanese government said the said the road to the \
harbour will be mended by the end of September. It is 35 kilometers long, and the floods spoilt two-thirds of it.
The mayor thanked the 7,000 workers of the East District, who offered three days of labour each. Their names are not \
known, but Zhang Dehua, an old mason, was among them; he has mended roads in this county and in others since 1931.

<hr />

Original:

### 通往港口的公路

1952-08-09
第2版()
专栏：

　　【新华社清水七日电】日本人民和日本政府说，通往港口的公路将于八月底修好。公路长二十五公里，洪水毁坏了其中三分之二。
　　市长感谢东区七百名工人，他们每人献工三天。他们的名字不详，但其中有老石匠张德华，他从一九三一年起就在本县和外县修路。
"""
ZH = "他们去了车站。\n火车晚点了，没有人知道为什么又晚点。\n"


def git(*arguments: str) -> str:
    """Run git."""
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *settings, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit() -> str:
    """Commit everything."""
    git("add", "-A")
    git("commit", "-q", "-m", "edit")
    return git("rev-parse", "HEAD")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repository with two documents, one of them a pair with two findings."""
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    (tmp_path / "a.en.txt").write_text(A, encoding="utf-8")
    (tmp_path / "a.zh.txt").write_text(ZH, encoding="utf-8")
    (tmp_path / "b.en.txt").write_text(B, encoding="utf-8")
    commit()
    return tmp_path


def run(*arguments: str) -> Result:
    """Run mt-audit with one rule."""
    return CliRunner().invoke(cli, [*arguments, "--select", RULE])


def since(revision: str = "HEAD") -> list[tuple[str, str]]:
    """Give the findings introduced since a revision: path and words."""
    result = run("check", ".", "--since", revision, "--format", "jsonl")
    return [(f["path"], f["target"]["text"]) for f in map(json.loads, result.stdout.splitlines())]


def compared(base: str, head: str | None = None) -> str:
    """Give the last line of a comparison."""
    return run("compare", base, *([head] if head else [])).stdout.splitlines()[-1]


def edit(name: str, change: Callable[[str], str]) -> None:
    """Rewrite a file."""
    file = Path(name)
    file.write_text(change(file.read_text("utf-8")), encoding="utf-8")


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


def test_what_is_no_document(repo: Path) -> None:
    """Other files, hidden and excluded ones, and the project's own are looked at no more than in a whole audit."""
    (repo / "mt-audit.toml").write_text('exclude = ["drafts/"]\n', "utf-8")
    for name in ("drafts/c.txt", ".hidden/c.txt", "script.py", "mt-audit-baseline.jsonl"):
        (repo / name).parent.mkdir(exist_ok=True)
        (repo / name).write_text("It is is." if name.endswith("txt") else "", "utf-8")
    result = run("check", ".", "--since", "HEAD")
    base = commit()
    git("rm", "-q", "-r", "drafts", "mt-audit-baseline.jsonl")

    assert (result.exit_code, result.stdout) == (0, "No findings in 0 documents, 0 segments.\n")
    assert "nothing has changed since HEAD" in result.stderr
    assert compared(base).startswith("0 changed documents")


@pytest.mark.parametrize(("folder", "path"), [("sub", "."), ("sub", "../sub"), ("sub", ".."), ("other", "../sub")])
@pytest.mark.parametrize("config", ["mt-audit.toml", "conf/mt-audit.toml", ""])
def test_from_a_folder_below(repo: Path, monkeypatch: pytest.MonkeyPatch, folder: str, path: str, config: str) -> None:
    """Wherever the command is run, and wherever the configuration lies, documents are known again."""
    for name in ("sub", "other", "conf"):
        (repo / name).mkdir()
    (repo / "sub" / "c.en.txt").write_text(A, "utf-8")
    (repo / (config or "conf/x.toml")).touch()
    commit()
    edit("sub/c.en.txt", lambda text: text.replace("nobody", "nobody nobody"))
    monkeypatch.chdir(repo / folder)
    more = ("--config", str(repo / config)) if config.startswith("conf") else ()
    checked = run("check", path, "--since", "HEAD", "--format", "jsonl", *more)
    (found,) = map(json.loads, checked.stdout.splitlines())

    assert (Path(found["path"]).resolve(), found["target"]["text"]) == (repo / "sub/c.en.txt", "nobody nobody")
    assert "1 changed document: 0 fixed, 1 introduced, 2 kept" in run("compare", "HEAD", "--path", path, *more).stdout


def test_an_original_changed_beside_a_file_that_is_named(repo: Path) -> None:
    """Who names the translation means the pair."""
    edit("a.zh.txt", lambda text: text.replace("他们", "她们"))

    assert "in 1 document" in run("check", "a.en.txt", "--since", "HEAD").stdout
    assert "in 1 document" in run("check", "a.zh.txt", "--since", "HEAD").stdout


def test_a_file_that_came_from_elsewhere(repo: Path) -> None:
    """A file that moves into the folder looked at brings no news."""
    (repo / "corpus").mkdir()
    git("mv", "a.en.txt", "a.zh.txt", "corpus/")

    assert run("check", "corpus", "--since", "HEAD").stdout == "No findings in 1 document, 2 segments.\n"


@pytest.mark.parametrize(
    "name", ["大 桥.txt", "a\nb.txt", 'say "so".txt', ":(top)*.txt", "[ab]*.txt", "-n.txt", "a%2Cb.txt"]
)
def test_strange_names(repo: Path, name: str) -> None:
    """A name may hold whatever a file system takes."""
    (repo / name).write_text("It is is.\n", "utf-8")
    commit()
    edit(name, lambda text: text + "They went to to town.\n")

    assert since() == [(name, "to to")]
    assert "1 introduced, 1 kept" in compared("HEAD")


def test_what_is_no_regular_file(repo: Path) -> None:
    """A file that was a folder or a link, a module within, and a filter of git upset nothing."""
    (repo / "c.txt").mkdir()
    (repo / "c.txt" / "d.txt").write_text("It is is.\n", "utf-8")
    (repo / "e.txt").symlink_to("b.en.txt")
    git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(repo), "module.txt")
    (repo / ".gitattributes").write_text("*.txt text eol=crlf\n", "utf-8")
    commit()
    shutil.rmtree("c.txt")
    shutil.rmtree("module.txt")
    for name in ("c.txt", "module.txt", "e.txt"):
        Path(name).unlink(missing_ok=True)
        Path(name).write_text("It is is.\n", "utf-8")

    assert since() == [(name, "is is") for name in ("c.txt", "e.txt", "module.txt")]
    assert run("compare", "HEAD").exit_code == 1


def test_a_path_that_is_nowhere(repo: Path) -> None:
    """A slip in a path is no clean result; a file that was there once is one to compare."""
    git("rm", "-q", "b.en.txt")

    assert run("check", "nowhere", "--since", "HEAD").exit_code == 2
    assert run("check", "-", "--since", "HEAD").exit_code == 2
    assert "nowhere is neither here nor in the revisions" in run("compare", "HEAD", "--path", "nowhere").stderr
    assert run("compare", "HEAD", "--path", "b.en.txt").exit_code == 0


def test_dismissed(repo: Path) -> None:
    """What a reviewer dismissed is no news, and weighs nothing."""
    edit("b.en.txt", lambda text: text.replace("with", "with with"))
    found = json.loads(run("check", ".", "--since", "HEAD", "--format", "jsonl").stdout)
    decision = {key: found.get(key, "") for key in ("document", "rule", "fingerprint", "reviewer", "note")}
    Path("decisions.jsonl").write_text(json.dumps(decision | {"verdict": "dismissed"}) + "\n", "utf-8")

    assert run("check", ".", "--since", "HEAD", "--fail-on", "minor").exit_code == 0
    assert run("compare", "HEAD").exit_code == 0
    assert compared("HEAD").endswith("0 introduced, 0 kept; penalty 0 before, 0 after.")


def test_a_baseline_beside(repo: Path) -> None:
    """Old findings that --since leaves out are not called gone, and are not taken out of the baseline."""
    run("check", ".", "--write-baseline")
    commit()
    edit("a.en.txt", lambda text: text + "It is is.\n")
    result = run("check", ".", "--since", "HEAD")

    assert "1 finding in 1 document" in result.stdout
    assert "No longer found" not in result.stderr
    assert run("check", ".", "--since", "HEAD", "--prune-baseline").exit_code == 2


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
