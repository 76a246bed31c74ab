"""A small repository to audit, and a PATH on which mt-audit and Python are those of the tests."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
BAD = "The the committee met on February 4th, 1950/KLOC-0.\n"
GOOD = "The committee met on February 14th, 1950.\n"


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the scripts of this Python first, and keep git and the tools to themselves."""
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: None) -> Path:
    """Make a git repository with a good and a bad translation, and go there."""
    folder = tmp_path / "work"
    (folder / "corpus").mkdir(parents=True)
    (folder / "corpus" / "bad.txt").write_text(BAD, encoding="utf-8")
    (folder / "corpus" / "good.txt").write_text(GOOD, encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "Begin")
    monkeypatch.chdir(folder)
    return folder


def git(folder: Path, *arguments: str) -> str:
    """Run git as nobody in particular."""
    name = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"]
    run = subprocess.run(["git", *name, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return run.stdout
