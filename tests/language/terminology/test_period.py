"""The table of period terms."""

import datetime
import re

import pytest

from audit.language.tables import rows
from audit.language.terminology.period import terms_in


@pytest.mark.parametrize("row", rows("period_terms"), ids=lambda row: row[0])
def test_rows(row: tuple[str, ...]) -> None:
    """Every row compiles; what it proposes is accepted and not wrong; a row with a stem is found by it."""
    zh, accepted, wrong, better, *_ = row

    assert re.compile(zh)
    assert re.search(rf"(?<!\w)(?:{accepted})(?!\w)", better, re.IGNORECASE), better
    assert not wrong or not re.fullmatch(wrong, better, re.IGNORECASE)


def test_terms_in() -> None:
    """Terms are found in traditional characters too, each once."""
    assert [(term.better, span.start) for term, span in terms_in("民兵與武工隊和武工隊")] == [
        ("militia", 0),
        ("armed work team", 3),
    ]


def test_dates() -> None:
    """A dated row holds between its days only, and never without a date."""
    term = next(term for term, _ in terms_in("京沪铁路"))

    assert term.holds(datetime.date(1947, 1, 1))
    assert not term.holds(datetime.date(1951, 1, 1))
    assert not term.holds(None)
