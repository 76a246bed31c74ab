"""Texts as people read them."""

import pytest

from audit.formats._shown import label
from audit.model.report import Result


@pytest.mark.parametrize(
    ("path", "document", "shown"),
    [
        ("corpus/1956.05/a.md", "corpus/1956.05/a.md", "corpus/1956.05/a.md"),
        ("corpus/1956.05/a.md", "1956.05/a.md", "1956.05/a.md"),
        ("rows.csv", "rows.csv#3", "rows.csv#3"),
        ("a.csv", "1", "a.csv[1]"),
    ],
)
def test_label(path: str, document: str, shown: str) -> None:
    """A row of a table is named with its file, other documents by their own name."""
    assert label(Result(path, document)) == shown
