"""Broken, foreign and hostile workbooks change nothing, and each gets a sentence."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli.main import cli
from audit.formats.xlsx import render
from audit.model.decision import Verdict
from tests.formats.sample import report
from tests.review.malformed import malformed

DECIDED = replace(
    report(),
    results=[
        replace(result, entries=tuple(replace(entry, verdict=Verdict.DISMISSED) for entry in result.entries))
        for result in report().results
    ],
)
GOOD = b"".join(render(DECIDED))
FILES = dict(malformed(GOOD))


def test_fifty() -> None:
    """There are at least fifty of them, all different."""
    assert len(set(FILES.values())) == len(FILES) >= 50


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_applied(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command ends with a message that names the file, without a traceback, and the folder is as it was.

    A workbook that can be read in spite of its damage gives all the decisions that it holds.
    """
    monkeypatch.chdir(tmp_path)
    Path("review.xlsx").write_bytes(FILES[name])
    run = CliRunner().invoke(cli, ["review", "apply", "review.xlsx"])

    assert isinstance(run.exception, SystemExit | None), run.exception
    assert Path("review.xlsx").read_bytes() == FILES[name]
    if run.exit_code == 2:
        assert run.output.startswith("review.xlsx: ")
        assert "Nothing was applied." in run.output
        assert [path.name for path in tmp_path.iterdir()] == ["review.xlsx"]
    else:
        kept = 9 if name == "error as verdict" else 10
        assert f"{kept} decisions went into decisions.jsonl." in run.output
        assert len(Path("decisions.jsonl").read_text("utf-8").splitlines()) == kept
