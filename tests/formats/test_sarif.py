"""SARIF names rules, related places, suppressions and fixes."""

import json
from dataclasses import replace
from typing import Any

from audit.formats.sarif import render
from audit.model.report import Report
from tests.formats import sample, samples
from tests.formats.oasis import complaints


def log(report: Report) -> dict[str, Any]:
    """Render a valid log, and give its run."""
    found = json.loads(b"".join(render(report)))
    assert complaints(found) == []
    (run,) = found["runs"]
    assert isinstance(run, dict)
    return run


def test_rules() -> None:
    """A result points at its rule, whose manual is Markdown."""
    run = log(sample.report())
    rules = run["tool"]["driver"]["rules"]

    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert all(rule["help"]["markdown"].startswith(rule["shortDescription"]["text"]) for rule in rules)


def test_places() -> None:
    """Columns count code points; the original is a related place; a dismissed finding is suppressed."""
    run = log(samples.SAMPLE)
    first, second = run["results"]

    assert run["columnKind"] == "unicodeCodePoints"
    assert first["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 12,
        "endLine": 3,
        "endColumn": 21,
        "snippet": {"text": "3 million"},
    }
    assert first["relatedLocations"][0]["message"]["text"] == "The original: 三十万"
    assert "suppressions" not in first
    assert second["suppressions"][0]["status"] == "accepted"
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].startswith("corpus/b.md is empty")


def test_findings_that_the_text_says_to_ignore() -> None:
    """They are results suppressed in the source, with the reason given there."""
    (result, *_) = samples.SAMPLE.results
    entry, *others = result.entries
    ignored = replace(result, entries=tuple(others), ignored=(replace(entry, excuse="so printed"),))
    found = log(Report((ignored,), samples.SAMPLE.rules))["results"][-1]

    assert found["ruleId"] == entry.rule
    assert found["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "so printed"}]


def test_addresses() -> None:
    """A path is written as an address, whatever it holds."""
    run = log(samples.report(samples.entry(path="corpus/年 50%#.md"), samples.entry(path="/tmp/年.md")))

    assert [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run["results"]] == [
        {"uri": "corpus/%E5%B9%B4%2050%25%23.md", "uriBaseId": "%SRCROOT%"},
        {"uri": "file:///tmp/%E5%B9%B4.md"},
    ]
