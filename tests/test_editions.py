"""Both editions of what is audited are read, wherever the command is run and whatever git holds."""

import json
import shutil
from pathlib import Path

import pytest

from tests.repository import A, commit, compared, edit, git, run, since


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
