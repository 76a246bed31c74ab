"""GitLab shows one finding a fingerprint, so that each must have its own."""

import json

from audit.formats.gitlab import render
from tests.formats.samples import entry, report


def test_fingerprints_differ() -> None:
    """A row that stands in two tables, or twice in one, has findings alike in every word; the first keeps its name."""
    twins = [entry(path=path) for path in ("a.csv", "a.csv", "b.csv", "b.csv")]
    first, *others = [issue["fingerprint"] for issue in json.loads(b"".join(render(report(*twins))))]

    assert first == twins[0].fingerprint
    assert len({first, *others}) == 4
    assert {len(name) for name in others} == {16}
