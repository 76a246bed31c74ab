"""A report is cut without losing or doubling a finding."""

import pytest

from audit.split import named, split
from tests.formats.sample import report


@pytest.mark.parametrize(("by", "names"), [("document", 3), ("rule", 5), ("2", 2)])
def test_every_finding_once(by: str, names: int) -> None:
    """All parts together hold what the whole holds, and each can be read twice."""
    parts = list(split(report(), by))
    found = [e.fingerprint for _, part in parts for _ in range(2) for r in part.results for e in r.entries]

    assert len({name for name, _ in parts}) == names
    assert sorted(found) == sorted(2 * [e.fingerprint for r in report().results for e in r.entries])


def test_reviewers_get_whole_documents() -> None:
    """No document is shared between reviewers, and the work is even."""
    parts = [part for _, part in split(report(12, 4), "2")]
    documents = [{result.document for result in part.results} for part in parts]

    assert not documents[0] & documents[1]
    assert [sum(len(result.entries) for result in part.results) for part in parts] == [6, 6]


def test_names() -> None:
    """The part's name goes before the suffix."""
    assert named("out/review.xlsx", "2") == "out/review-2.xlsx"
    assert next(name for name, _ in split(report(), "rule")) == "accuracy-date-mismatch"
