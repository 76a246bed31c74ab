"""pre-commit runs the hooks of this repository, and GitLab's snippet runs."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from audit.corpus.read import FORMATS
from tests.ci.conftest import BAD, GOOD, ROOT, git


@pytest.fixture
def hooks(tmp_path: Path, environment: None) -> Path:
    """Make a repository that offers the hooks, as a clone of this one does."""
    folder = tmp_path / "hooks"
    folder.mkdir()
    (folder / ".pre-commit-hooks.yaml").write_bytes((ROOT / ".pre-commit-hooks.yaml").read_bytes())
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "Offer the hooks")
    return folder


def pre_commit(corpus: Path, hooks: Path, hook: str) -> subprocess.CompletedProcess[str]:
    """Run one hook over all files; `language: system` takes the mt-audit of the tests, which needs no network."""
    offered = {"id": hook, "language": "system"}
    rev = git(hooks, "rev-parse", "HEAD").strip()
    config = {"repos": [{"repo": str(hooks), "rev": rev, "hooks": [offered]}]}
    (corpus / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(corpus, "add", ".")
    command = ["pre-commit", "run", "--all-files", "--color=never"]
    return subprocess.run(command, cwd=corpus, capture_output=True, text=True, check=False)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep pre-commit's own files with the test's."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))


def test_check(corpus: Path, hooks: Path) -> None:
    """The hook reports what is wrong and fails; without the bad file it passes."""
    run = pre_commit(corpus, hooks, "mt-audit")

    assert run.returncode == 1
    assert "corpus/bad.txt:1:26: major: “February 4th, 1950/KLOC-0”" in run.stdout
    assert "good.txt" not in run.stdout
    (corpus / "corpus" / "bad.txt").write_text(GOOD, encoding="utf-8")
    assert pre_commit(corpus, hooks, "mt-audit").returncode == 0


def test_fix(corpus: Path, hooks: Path) -> None:
    """The other hook writes what is proven, and fails because it changed a file."""
    (corpus / "corpus" / "bad.en.txt").write_text(BAD, encoding="utf-8")
    (corpus / "corpus" / "bad.zh.txt").write_text("委员会于一九五〇年二月十四日开会。\n", encoding="utf-8")
    run = pre_commit(corpus, hooks, "mt-audit-fix")

    assert run.returncode == 1
    assert "files were modified by this hook" in run.stdout
    assert "February 14th, 1950" in (corpus / "corpus" / "bad.en.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("hook", yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")))
def test_suffixes(hook: dict[str, str]) -> None:
    """The hooks look at every text that can be read, but for pages of the web, which are seldom translations."""
    others = {".htm", ".html", ".js", ".parquet", ".xlsx"}

    assert {suffix for suffix in FORMATS if not re.search(hook["files"], "a" + suffix)} == others


def test_gitlab(corpus: Path) -> None:
    """The snippet of the manual writes the reports that it names."""
    (snippet,) = re.findall(r"```yaml\n(mt-audit:.*?)```", (ROOT / "docs/ci.md").read_text(encoding="utf-8"), re.DOTALL)
    job = yaml.safe_load(snippet)["mt-audit"]
    install, report, check = job["script"]
    runs = [subprocess.run(["bash", "-c", one], capture_output=True, text=True, check=False) for one in (report, check)]

    assert install == "pip install git+https://github.com/OWNER/mt-audit"
    assert [run.returncode for run in runs] == [0, 1]
    reports = job["artifacts"]["reports"]
    assert json.loads((corpus / reports["codequality"]).read_text(encoding="utf-8"))[0]["location"]["path"] == (
        "corpus/bad.txt"
    )
    assert (corpus / reports["junit"]).read_text(encoding="utf-8").count("<failure") == 2
    assert all((corpus / path).exists() for path in job["artifacts"]["paths"])
