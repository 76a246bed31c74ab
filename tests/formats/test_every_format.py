"""Every machine format: the golden sample, nothing at all, very much, and text that means harm."""

import csv
import io
import json
import os
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from audit.formats.catalogue import renderer
from audit.model.mqm import Severity
from audit.model.report import Report, Result
from tests.formats.oasis import complaints
from tests.formats.samples import EMPTY, EVIL, SAMPLE, entry, report

HERE = Path(__file__).parent
FORMATS = ("checkstyle", "csv", "github", "gitlab", "junit", "markdown", "marot", "rdjson", "sarif")
MANY = 10_000
FEW = 40
"""Findings of a large report that a slow validator looks at."""
ODD = report(
    entry("x ]]> % 😀 𠀀 = =cmd", "三十万<&>", path="odd name%/,:&\"'<>.md"), entry(target="a" * 11 + "b\nc\nd" * 3)
)
MARKED = report(
    *(
        entry(severity=severity, number=n)
        for n, severity in enumerate((Severity.CRITICAL, Severity.MINOR, Severity.NEUTRAL))
    )
)


def written(name: str, sample: Report) -> str:
    """Render strictly as UTF-8."""
    return b"".join(renderer(name)(sample)).decode("utf-8")


@cache
def schema(name: str) -> dict[str, object]:
    """Read a JSON schema."""
    found: dict[str, object] = json.loads((HERE / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    return found


def count(name: str, text: str) -> int:
    """Check that an output is valid, and count its findings."""
    match name:
        case "sarif":
            log = json.loads(text)
            (run,) = log["runs"]
            assert complaints({**log, "runs": [{**run, "results": run["results"][:FEW]}]}) == []
            return len(run["results"])
        case "gitlab":
            issues = json.loads(text)
            jsonschema.validate(issues[:FEW], schema(name))
            for issue in issues[:FEW]:
                jsonschema.validate(issue, schema("gitlab-codeclimate"))
            return len(issues)
        case "rdjson":
            found = json.loads(text)
            jsonschema.validate({**found, "diagnostics": found["diagnostics"][:FEW]}, schema(name))
            return len(found["diagnostics"])
        case "junit" | "checkstyle":
            tree = etree.fromstring(text.encode())
            for file in (HERE / "schemas").glob(f"*{name}*.xsd"):
                etree.XMLSchema(etree.parse(file)).assertValid(tree)
            return len(tree.findall(".//testcase/failure") + tree.findall(".//error[@column]"))
        case "csv":
            return len(list(csv.reader(io.StringIO(text)))) - 1
        case "marot":
            lines = text.split("\n")[:-1]
            assert {line.count("\t") for line in lines} == {9}
            return len(lines) - 1
        case "github":
            assert all(line.startswith("::") or ": skipped: " in line for line in text.split("\n")[:-1])
            return sum(line.startswith("::") and " file=" in line for line in text.split("\n"))
        case _:
            return sum(line.startswith(("| critical", "| major", "| minor", "| neutral")) for line in text.split("\n"))


@pytest.mark.parametrize("name", FORMATS)
def test_golden(name: str) -> None:
    """The sample comes out as recorded; GOLDEN=write records it anew."""
    path, text = HERE / "golden" / f"sample.{name}", written(name, SAMPLE)
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text, encoding="utf-8", newline="")

    assert text == path.read_bytes().decode("utf-8"), "Run `make golden`, read the diff."


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(("sample", "findings"), [(EMPTY, 0), (report(), 0), (EVIL, 1), (ODD, 2)])
def test_valid(name: str, sample: Report, findings: int) -> None:
    """Nothing is nothing, and no text breaks out of its place."""
    assert count(name, written(name, sample)) == findings


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("checkstyle", '<error line="', '<error line="-'),
        ("checkstyle", '<error line="', '<error place="'),
        ("gitlab", '"fingerprint"', '"print"'),
        ("gitlab", '"begin": ', '"begin": 1.5'),
        ("junit", "<testcase ", "<test "),
        ("sarif", '"startLine": ', '"startLine": 1.5'),
    ],
)
def test_invalid(name: str, right: str, wrong: str) -> None:
    """The published schemas refuse what the tools that read a format would."""
    text = written(name, SAMPLE)

    assert right in text
    with pytest.raises((AssertionError, jsonschema.ValidationError, etree.LxmlError)):
        count(name, text.replace(right, wrong))


@pytest.mark.parametrize("name", FORMATS)
def test_severities(name: str) -> None:
    """All severities are written; JUnit does not fail for a neutral finding."""
    assert count(name, written(name, MARKED)) == (2 if name == "junit" else 3)


@pytest.mark.parametrize("name", FORMATS)
def test_many(name: str) -> None:
    """Ten thousand findings are written in one pass, piece by piece; what is for people is cut and says so."""
    most = {"github": 10, "markdown": 50}.get(name, MANY)
    chunks = list(renderer(name)(Report(iter(large()), (), "0.1.0")))
    text = b"".join(chunks).decode("utf-8")

    assert count(name, text) == most
    assert name in ("github", "markdown") or max(map(len, chunks)) < len(text) / 50
    assert most == MANY or f"{MANY:d}" in text


@cache
def large() -> list[Result]:
    """Make the findings of 100 documents."""
    made = []
    for number in range(100):
        path = f"corpus/{number}.md"
        entries = tuple(entry(number=n, path=path) for n in range(number, MANY, 100))
        made.append(Result(path, path, entries, segments=100))
    return made
