"""SARIF 2.1.0 (OASIS): a run with its rules, its results and what could not be looked at.

The translation is the location, the original a related one. Columns are Unicode code points, and say so. Findings
that a reviewer dismissed, or that the text itself says to ignore, are suppressed results. Results come first, because
skips are known at the end only; where there are more than GitHub takes, those that matter least are left out.
"""

import json
import os
import re
from collections.abc import Iterator
from heapq import nlargest
from pathlib import PurePath
from urllib.parse import quote

from audit.formats._shown import detail, levels, line
from audit.model.report import Entry, Place, Report
from audit.model.rule import Bad, Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
PLACEHOLDER = re.compile(r"\{(\d+)\}")
LINK = re.compile(r"\[([^\[\]]*)\]\(")
LEVEL = levels("error", "warning", "note")
MOST = 25_000
"""Results of a run that GitHub's code scanning takes; with one more it rejects the whole log."""


def render(report: Report) -> Iterator[bytes]:
    """Write the log."""
    index = {rule.id: number for number, rule in enumerate(report.rules)}
    yield f'{{"$schema": {_dump(SCHEMA)}, "version": "2.1.0", "runs": [{{'.encode()
    yield f'"tool": {{"driver": {_dump(_driver(report))}}}, "columnKind": "unicodeCodePoints",\n"results": ['.encode()
    notices: list[dict[str, object]] = []
    held = nlargest(MOST, _weighed(report, index, notices))
    for number, (*_, written) in enumerate(sorted(held, key=lambda one: one[1], reverse=True)):
        yield (b",\n" if number else b"\n") + written
    invocation = {"executionSuccessful": True, "toolExecutionNotifications": notices}
    yield f'\n], "invocations": [{_dump(invocation)}]}}]}}\n'.encode("utf-8", "replace")


Weighed = tuple[tuple[float, float], int, bytes]


def _weighed(report: Report, index: dict[str, int], notices: list[dict[str, object]]) -> Iterator[Weighed]:
    """Yield what each result weighs, its number (negative, for the first of equals weighs most) and how it is written.

    What else there is to say goes to the notices.
    """
    number = 0
    for result in report.results:
        notices += (_notice(skip.path, "error", skip.reason) for skip in result.skips)
        notices += (_notice(result.path, "note", note) for note in result.notes)
        for entry in (*result.entries, *result.ignored):
            number += 1
            suppressed = entry.dismissed or entry.excuse is not None
            weight = (-1.0, 0.0) if suppressed else (float(entry.severity.rank), entry.confidence)
            yield weight, -number, _dump(_result(entry, index)).encode("utf-8", "replace")
    if number > MOST:
        words = f"{number - MOST:,} further findings are left out, because code scanning takes {MOST:,} at most."
        notices.append({"level": "warning", "message": {"text": words}})


def _dump(value: object) -> str:
    """Write a value."""
    return json.dumps(value, ensure_ascii=False)


def _driver(report: Report) -> dict[str, object]:
    """Describe the tool and its rules."""
    version = {"version": report.version} if report.version else {}
    return {"name": "mt-audit", **version, "rules": [_rule(rule) for rule in report.rules]}


def _rule(rule: Rule) -> dict[str, object]:
    """Describe a rule, its manual as help in Markdown."""
    examples = [f"- {'reported' if isinstance(one, Bad) else 'silent'}: `{line(one.target)}`" for one in rule.examples]
    manual = "\n".join([rule.title, "", rule.manual, "", *examples])
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.manual or rule.title},
        "help": {"text": rule.manual or rule.title, "markdown": manual},
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
        "properties": {"category": rule.category.value, "tags": ["translation", rule.id.split("/")[0]]},
    }


def _result(entry: Entry, index: dict[str, int]) -> dict[str, object]:
    """Write a finding."""
    related = [_location(place, "The same defect.") for place in entry.related]
    if entry.source is not None:
        words = f"The original: {entry.source.text}" if entry.source.text else "The original has nothing there."
        related.insert(0, _location(entry.source, words))
    found: dict[str, object] = {
        "ruleId": entry.rule,
        **({"ruleIndex": index[entry.rule]} if entry.rule in index else {}),
        "level": LEVEL[entry.severity],
        "rank": round(100 * entry.confidence, 1),
        "message": {"text": _message(detail(entry))},
        "locations": [_location(entry.target)],
        "relatedLocations": [{"id": number, **place} for number, place in enumerate(related)],
        "partialFingerprints": {"mtAuditFinding/v1": entry.fingerprint},
        "properties": {
            "severity": entry.severity.value,
            "category": entry.category.value,
            "document": entry.document,
            "suggestion": entry.suggestion,
            "verdict": entry.verdict.value if entry.verdict else None,
        },
    }
    if entry.excuse is not None:
        found["suppressions"] = [_suppression("inSource", entry.excuse)]
    elif entry.dismissed:
        found["suppressions"] = [_suppression("external", "Dismissed by a reviewer.")]
    if entry.suggestion is not None and entry.target.exact:
        found["fixes"] = [_fix(entry.target, entry.suggestion)]
    return found


def _suppression(kind: str, reason: str) -> dict[str, str]:
    """Say why a result does not count."""
    return {"kind": kind, "status": "accepted", "justification": reason}


def _message(text: str) -> str:
    """Escape what SARIF (3.11.5, 3.11.6) would read as a placeholder or a link in a message."""
    text = PLACEHOLDER.sub(r"{{\1}}", text)
    return LINK.sub(r"\\[\1\\](", text)


def _location(place: Place, words: str | None = None) -> dict[str, object]:
    """Write a place in a file."""
    message = {"message": {"text": _message(words)}} if words else {}
    snippet = {"snippet": {"text": place.text}} if place.text else {}
    physical = {"artifactLocation": _artifact(place.path), "region": {**_region(place), **snippet}}
    return {"physicalLocation": physical, **message}


def _artifact(path: str) -> dict[str, object]:
    """Write a file's address, from the root of the sources if the path is relative."""
    pure = PurePath(path)
    uri = quote(_octets(pure.as_posix()))
    return {"uri": "file://" + uri} if pure.is_absolute() else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _octets(path: str) -> bytes:
    """Give a path as the file system has it; what it cannot have becomes a question mark."""
    try:
        return os.fsencode(path)
    except UnicodeEncodeError:
        return path.encode("utf-8", "replace")


def _region(place: Place) -> dict[str, object]:
    """Write a range of lines and columns; a table's row is a line without columns."""
    if not place.exact:
        return {"startLine": place.begin.line}
    return {
        "startLine": place.begin.line,
        "startColumn": place.begin.column,
        "endLine": place.finish.line,
        "endColumn": place.finish.column,
    }


def _fix(place: Place, suggestion: str) -> dict[str, object]:
    """Write a replacement."""
    replacement = {"deletedRegion": _region(place), "insertedContent": {"text": suggestion}}
    change = {"artifactLocation": _artifact(place.path), "replacements": [replacement]}
    return {"description": {"text": "Replace by the suggestion."}, "artifactChanges": [change]}


def _notice(path: str, level: str, words: str) -> dict[str, object]:
    """Write what is to say of a file, as that it was not looked at."""
    location = {"physicalLocation": {"artifactLocation": _artifact(path)}}
    return {"level": level, "message": {"text": _message(line(words))}, "locations": [location]}
