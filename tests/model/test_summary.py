"""Summaries add up."""

from audit.model.report import Skip
from audit.model.summary import Summary
from tests.formats.samples import SAMPLE


def test_parts_add_up_to_the_whole() -> None:
    """The sum over parts is what counting all results gives."""
    results = list(SAMPLE.results)
    parts = [Summary.of([result]) for result in results]
    total = Summary(skips=[Skip("a.md", "It is gone.")])
    for part in parts:
        total.add(part)
    whole = Summary.of(results)

    assert total.skips.pop(0).path == "a.md"
    assert total == whole
    assert whole.findings
    assert whole.skips
