"""What the manual shows runs as shown."""

import re
import shutil
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

from audit.checkers.catalogue import catalogue
from benchmarks.rules import COLUMNS

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
ENGINES = ("pyspark", "ray", "datatrove")
"""Libraries that weigh too much for the development environment."""
BLOCK = re.compile(r"^```(python|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[object]:
    """Give the code blocks of a language, named after their page."""
    found: list[object] = []
    for page in PAGES:
        for number, block in enumerate(BLOCK.findall(page.read_text(encoding="utf-8"))):
            if block[0] == language:
                found.append(pytest.param(block[1], id=f"{page.relative_to(ROOT)}-{number}"))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the fixtures to a place of their own."""
    place = tmp_path_factory.mktemp("docs")
    shutil.copytree(ROOT / "fixtures", place / "fixtures")
    return place


@pytest.mark.parametrize("code", blocks("python"))
def test_python(code: str, folder: Path) -> None:
    """A program in the manual ends well; a rule passes its own examples."""
    engine = next((name for name in ENGINES if f"import {name}" in code or f"from {name}" in code), "")
    if engine and not (find_spec(engine) and (engine != "pyspark" or shutil.which("java"))):
        pytest.skip(f"{engine} is not installed, so this example of it was not run")
    rule = "Checker" in code
    file = folder / ("my_rules/lost_honorific.py" if rule else "program.py")
    file.parent.mkdir(exist_ok=True)
    file.write_text(code, encoding="utf-8")
    arguments = ["-m", "audit", "test-rules", "my_rules"] if rule else [str(file)]

    done = subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert engine or done.stderr == "", "engines talk much"


@pytest.mark.parametrize("session", blocks("console"))
def test_console(session: str, folder: Path) -> None:
    """A command in the manual is no mistake: it ends with 0, or with 1 for findings."""
    for line in session.splitlines():
        assert line.startswith("$ mt-audit ")
        command = [sys.executable, "-m", "audit", *line.split()[2:]]

        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

        assert done.returncode in (0, 1), done.stderr
        assert "Traceback" not in done.stderr


def test_links() -> None:
    """Every page that a page links to is there."""
    for page in PAGES:
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf-8")):
            generated = link.startswith("rules/") or "commands.md" in link or "configuration.md" in link
            assert generated or (page.parent / link).exists(), f"{page.name} links to {link}"


def test_navigation() -> None:
    """Every page is in the navigation of the site."""
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[2]
    pages = [page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")]

    assert [page for page in pages if page not in navigation] == []


def test_layers() -> None:
    """The page for contributors shows the layers that the import contract holds."""
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ][0]
    shown = "\n".join("    " + layer.replace("audit.", "") for layer in contract["layers"])

    assert shown in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_measured_rules() -> None:
    """The table of measured figures has a row for each rule and none for another."""
    lines = (ROOT / "docs" / "accuracy" / "rules.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]

    assert tuple(rows[0]) == COLUMNS
    assert [row[0] for row in rows[1:]] == sorted(catalogue())
