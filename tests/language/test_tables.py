"""The tables of audit/data."""

from importlib.resources import files

import pytest

from audit.language.tables import listed, rows
from audit.language.zh.script import simplified

TABLES = sorted(entry.name for entry in files("audit.data").iterdir() if entry.name.endswith(".tsv"))


@pytest.mark.parametrize("name", TABLES)
def test_head(name: str) -> None:
    """Every table says in its first lines where it comes from and under which licence."""
    text = files("audit.data").joinpath(name).read_text(encoding="utf-8")
    head = [line for line in text.split("\n") if line.startswith("#")]

    assert head
    assert any(
        word in " ".join(head) for word in ("for this project", "Apache", "CC BY", "CLDR", "MIT", "public domain")
    )


@pytest.mark.parametrize("name", ["surnames", "places", "places_abroad"])
def test_simplified(name: str) -> None:
    """Names are in simplified characters, each once, as the code looks them up."""
    names = [row[0] for row in rows(name)]

    assert names == [simplified(name) for name in names]
    assert len(names) == len(set(names))


def test_rows() -> None:
    """Rows are as long as the heading; cells of several entries can be listed."""
    assert all(len(row) == 3 for row in rows("surnames"))
    assert listed("Beiping; Peiping, Pei-p'ing") == ("Beiping", "Peiping", "Pei-p'ing")
