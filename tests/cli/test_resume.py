"""A run that was killed goes on where it stopped, and nothing else does."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from audit.atomic import SUFFIX
from audit.cache import NAME
from audit.cli.main import cli
from benchmarks.resume import trial
from benchmarks.rows import lines

RULES = ("--select", "linguistic/repeated-word,terminology/inconsistent-term")


def test_killed_and_resumed(tmp_path: Path) -> None:
    """However often a run is killed, in the end every document is there once, corpus-wide findings among them."""
    (tmp_path / "rows.jsonl").write_text("".join(lines(300)), encoding="utf-8")

    tally = trial(tmp_path, ["rows.jsonl", "-j", "2", "--semantic", "never", *RULES], kills=2)
    report = json.loads((tmp_path / "findings.json").read_bytes())

    assert tally.kills >= 2
    assert report["summary"]["documents"] == 300
    assert report["summary"]["by_rule"]["terminology/inconsistent-term"]
    assert list((tmp_path / NAME).glob("*.unfinished")) == []
    assert list(tmp_path.glob(f"*{SUFFIX}")) == []


@pytest.fixture
def rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a table."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    (tmp_path / "rows.jsonl").write_text('{"target": "They went to to the station."}\n', encoding="utf-8")
    return tmp_path


def check(*arguments: str) -> Result:
    """Check the table for repeated words."""
    return CliRunner().invoke(cli, ["check", "rows.jsonl", "--select", "linguistic/repeated-word", *arguments])


def test_nothing_to_resume(rows: Path) -> None:
    """Without an unfinished run, or with other rules than it had, nothing is audited."""
    assert check("-o", "x.docx").exit_code == 2
    assert "No unfinished run" in check("--resume").stderr

    (broken := rows / "x.json").mkdir()
    assert check("-o", str(broken)).exit_code == 2

    assert check("--select", "accuracy", "--resume").exit_code == 2
    assert check("--resume").exit_code == 0
    assert "No unfinished run" in check("--resume").stderr


@pytest.mark.parametrize("other", [("--no-cache",), ("--since", "main")])
def test_what_has_no_cache_cannot_be_resumed(rows: Path, other: tuple[str, str]) -> None:
    """Ways of running that keep nothing are refused together with it."""
    result = check("--resume", *other)

    assert result.exit_code == 2
    assert "leave out --no-cache and --since" in result.stderr
