"""The GitHub action: its steps run in order, but for those of others, which need the network."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import yaml
from openpyxl import load_workbook

from tests.ci.conftest import ROOT

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
OTHERS = ["actions/setup-python", "github/codeql-action/upload-sarif", "actions/upload-artifact"]
EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")


def run(folder: Path, **inputs: str) -> tuple[int, str, dict[str, str]]:
    """Run the steps; give the last exit code, what was printed, and the outputs of the check."""
    values = {f"inputs.{name}": fact["default"] for name, fact in ACTION["inputs"].items()}
    values |= {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
    values |= {"github.action_path": str(ROOT), "runner.temp": str(folder.parent)}
    printed, code = "", 0
    outputs: dict[str, str] = {}
    for step in ACTION["runs"]["steps"]:
        if "uses" in step:
            assert step["uses"].split("@")[0] in OTHERS
            continue
        code, text = shell(step, values, folder)
        printed += text
        output = folder.parent / "output"
        outputs |= dict(line.split("=", 1) for line in output.read_text().splitlines()) if output.exists() else {}
        values |= {f"steps.check.outputs.{name}": value for name, value in outputs.items()}
        if code:
            break
    return code, printed, outputs


def shell(step: dict[str, Any], values: dict[str, str], folder: Path) -> tuple[int, str]:
    """Run one step as GitHub does: bash, stopping at the first error; `python` only notes what it is asked."""
    tools = folder.parent / "tools"
    tools.mkdir(exist_ok=True)
    python = tools / "python"
    python.write_text('#!/bin/sh\necho "python $*"\n', encoding="utf-8")
    python.chmod(0o755)
    environment = {name: EXPRESSION.sub(lambda m: values[m[1]], text) for name, text in step.get("env", {}).items()}
    files = {"GITHUB_OUTPUT": str(folder.parent / "output"), "GITHUB_STEP_SUMMARY": str(folder.parent / "summary")}
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    assert "${{" not in step["run"], "an input in a script could run as code"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={**os.environ, **environment, **files, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_findings(corpus: Path) -> None:
    """A bad corpus is annotated, summed up, written as SARIF and workbook, and fails the job."""
    code, printed, outputs = run(corpus, paths="corpus")
    results = json.loads(Path(outputs["sarif"]).read_text(encoding="utf-8"))["runs"][0]["results"]

    assert code == 1
    assert printed.startswith(f"python -m pip install --quiet --disable-pip-version-check {ROOT}\n")
    assert "::error file=corpus/bad.txt,line=1," in printed
    assert {result["ruleId"] for result in results} >= {"artifact/placeholder-leak", "linguistic/repeated-word"}
    assert "placeholder-leak" in (corpus.parent / "summary").read_text(encoding="utf-8")
    assert load_workbook(outputs["workbook"]).sheetnames


def test_clean(corpus: Path) -> None:
    """A clean file passes, as does a change that introduces nothing."""
    assert run(corpus, paths="corpus/good.txt")[0] == 0
    assert run(corpus, paths="corpus", since="HEAD")[0] == 0


def test_twice(corpus: Path) -> None:
    """A use that is mistaken shows no report of an earlier one."""
    run(corpus, paths="corpus")
    (corpus.parent / "summary").unlink()
    code, _, outputs = run(corpus, paths="corpus", args="--select nonsense")

    assert (code, outputs["exit-code"]) == (2, "2")
    assert not (corpus.parent / "summary").exists()
    assert not Path(outputs["sarif"]).exists()


def test_names() -> None:
    """What is uploaded bears the name given, so that two jobs of a workflow do not collide."""
    steps = {step["name"]: step for step in ACTION["runs"]["steps"]}

    assert steps["Upload the workbook"]["with"]["name"] == "${{ inputs.name }}-review"
    assert steps["Upload SARIF"]["with"]["category"] == "${{ inputs.name }}"


def test_inputs(corpus: Path) -> None:
    """Options are passed on, and nothing in an input runs as code or as a pattern."""
    code, _, outputs = run(corpus, paths="corpus", fail_on="critical", args="--select linguistic --ignore artifact")

    assert (code, outputs["exit-code"]) == (0, "0")
    assert run(corpus, paths="corpus; touch hacked $(touch hacked) *")[0] == 2
    assert not (corpus / "hacked").exists()
