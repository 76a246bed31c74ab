"""SARIF names rules, related places, suppressions and fixes."""

import json
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest

from audit.formats import sarif
from audit.formats.sarif import render
from audit.model.decision import Verdict
from audit.model.mqm import Severity
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


def test_no_more_than_github_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of too many results those are kept that matter most, in their order, and the rest is told of."""
    monkeypatch.setattr(sarif, "MOST", 3)
    grades = (Severity.MINOR, Severity.CRITICAL, Severity.MINOR, Severity.MAJOR)
    entries = [samples.entry(severity=grade, number=n) for n, grade in enumerate(grades)]
    dismissed = samples.entry(severity=Severity.CRITICAL, verdict=Verdict.DISMISSED, number=9)
    run = log(samples.report(dismissed, *entries, skips=(samples.SKIP,)))
    notices = run["invocations"][0]["toolExecutionNotifications"]

    assert [result["partialFingerprints"]["mtAuditFinding/v1"][-1] for result in run["results"]] == ["0", "1", "3"]
    assert [notice["level"] for notice in notices] == ["error", "warning"]
    assert notices[1]["message"]["text"].startswith("2 further findings are left out")


def test_notes() -> None:
    """What is to say of a document besides, as that an order to ignore is in vain, is a notification."""
    (result,) = samples.report().results
    run = log(Report([replace(result, notes=("Line 5: `ignore` silences nothing; take it out.",))]))
    (notice,) = run["invocations"][0]["toolExecutionNotifications"]

    assert (notice["level"], notice["message"]["text"][:7]) == ("note", "Line 5:")


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
    paths = ("corpus/年 50%#.md", "/tmp/年.md", "not\udcffutf-8.md", samples.HOSTILE)
    run = log(samples.report(*(samples.entry(path=path) for path in paths)))

    assert [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run["results"]] == [
        {"uri": "corpus/%E5%B9%B4%2050%25%23.md", "uriBaseId": "%SRCROOT%"},
        {"uri": "file:///tmp/%E5%B9%B4.md"},
        {"uri": "not%FFutf-8.md", "uriBaseId": "%SRCROOT%"},
        {"uri": quote(samples.HOSTILE.encode("utf-8", "replace")), "uriBaseId": "%SRCROOT%"},
    ]
