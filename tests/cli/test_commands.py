"""The commands that explain the tool."""

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit import __version__
from audit.checkers.catalogue import catalogue
from audit.cli.main import cli, main
from audit.config import load

COMPLETE = "_MT_AUDIT_COMPLETE"
REPORT = "mt-audit failed; please report the lines above.\n"


def run(*arguments: str) -> str:
    """Run mt-audit and give what it prints."""
    result = CliRunner().invoke(cli, list(arguments))

    assert result.exit_code == 0, result.output
    return result.stdout


def test_version() -> None:
    """The version is the package's."""
    assert run("--version") == f"mt-audit, version {__version__}\n"


def test_every_command_has_help() -> None:
    """The folder is the list, and each command explains itself."""
    names = [line.split()[0] for line in run("--help").split("Commands:\n")[1].splitlines()]

    assert {"check", "config", "explain", "init", "rules"} <= set(names)
    for name in names:
        assert len(run(name, "--help")) > 80


@pytest.mark.parametrize(
    ("typed", "offered"), [("che", "check"), ("check --format git", "github gitlab"), ("check --no-c", "--no-cache")]
)
def test_completion(typed: str, offered: str) -> None:
    """A shell is told commands, options and values."""
    asked = {"COMP_WORDS": f"mt-audit {typed}", "COMP_CWORD": str(len(typed.split())), COMPLETE: "bash_complete"}
    result = CliRunner().invoke(cli, env=asked, prog_name="mt-audit")

    assert sorted(line.partition(",")[2] for line in result.stdout.splitlines()) == offered.split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_set_up_as_the_manual_says(shell: str) -> None:
    """The script of a shell comes by the variable that the manual names."""
    manual = (Path(__file__).parents[2] / "docs" / "index.md").read_text("utf-8")
    script = CliRunner().invoke(cli, env={COMPLETE: f"{shell}_source"}, prog_name="mt-audit").stdout

    assert f"{COMPLETE}={shell}_source mt-audit" in manual
    assert f"{COMPLETE}={shell}_complete" in script


def test_a_bug_is_no_finding(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What nobody expected ends with 2 and asks for a report; 1 would mean that something was found."""
    monkeypatch.setattr("audit.cli.command_rules.command.callback", lambda **_: 1 // 0)
    with pytest.raises(SystemExit) as end:
        main(["rules"])

    assert end.value.code == 2
    assert capsys.readouterr().err.endswith("ZeroDivisionError: integer division or modulo by zero\n" + REPORT)


def test_rules() -> None:
    """Every rule stands in the list with its severity."""
    listed = json.loads(run("rules", "--format", "json"))

    assert [row["rule"] for row in listed] == list(catalogue())
    assert len(run("rules").splitlines()) == len(catalogue())


@pytest.mark.parametrize("name", catalogue())
def test_explain(name: str) -> None:
    """The manual holds title, options and examples."""
    manual, rule = run("explain", name), catalogue()[name]().rule

    assert rule.title in manual
    assert manual.count("Reported:") + manual.count("Silent:") == len(rule.examples)
    for option in rule.options:
        assert f"`{option.name.replace('_', '-')}`" in manual


def test_explain_proposes() -> None:
    """A misspelt rule is answered with the nearest one."""
    result = CliRunner().invoke(cli, ["explain", "linguistic/repeated-wrd"])

    assert result.exit_code == 2
    assert "did you mean `linguistic/repeated-word`?" in result.stderr


def test_init_writes_what_config_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The template is valid, changes nothing, and names every setting; it replaces no file unasked."""
    monkeypatch.chdir(tmp_path)
    before = run("config")

    run("init")

    file = tmp_path / "mt-audit.toml"
    assert run("config").splitlines()[1:] == before.splitlines()[1:]
    assert CliRunner().invoke(cli, ["init"]).exit_code == 2
    active = [line.removeprefix("# ") if " = " in line else line for line in file.read_text("utf-8").splitlines()]
    file.write_text("\n".join(line for line in active if not line.startswith("#")), encoding="utf-8")
    assert load(file).settings == load(None).settings


def test_config_is_toml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in force is printed as a file that could be read back."""
    monkeypatch.chdir(tmp_path)

    assert tomllib.loads(run("config"))["fail-on"] == "major"


def test_the_list_of_commands_is_whole() -> None:
    """No command's line in the list breaks off."""
    assert "..." not in run("--help").partition("Commands:")[2]


def test_rules_of_ones_own(tmp_path: Path) -> None:
    """What was proved is counted."""
    good = Path(__file__).parents[2] / "docs" / "own-rules.md"
    code = good.read_text(encoding="utf-8").partition("```python\n")[2].partition("```")[0]
    (tmp_path / "lost_honorific.py").write_text(code, encoding="utf-8")

    assert run("test-rules", str(tmp_path)) == "1 rule, 4 examples, 0 complaints.\n"
