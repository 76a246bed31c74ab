"""The audit of record batches finds what the command finds."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyarrow import RecordBatch, Table

from audit.arrow import FINDINGS, _ready, check_batches, merge_surveys, survey_batches
from audit.config import Config
from audit.corpus.reading import UnreadableError
from tests.table import CONFIG, batches, local


def listed(found: Iterable[RecordBatch]) -> list[dict[str, Any]]:
    """Give the rows of batches, all of the schema that is promised."""
    rows: list[dict[str, Any]] = Table.from_batches(found, schema=FINDINGS).to_pylist()
    return rows


@pytest.mark.parametrize("size", [1, 40, 1000])
def test_the_same_findings_however_the_table_is_cut(tmp_path: Path, size: int) -> None:
    """Parts that are surveyed apart, merged in another order and audited apart give the findings of one run."""
    parts = batches(size)
    learnt = [batch for part in parts for batch in survey_batches([part], CONFIG)]
    known = merge_surveys(reversed(learnt))
    expected = local(tmp_path)

    assert [row for part in parts for row in listed(check_batches([part], CONFIG, known))] == expected
    assert {row["rule"] for row in expected} >= {"terminology/inconsistent-term", "artifact/masked-characters"}


def test_without_surveys_rows_stand_alone(tmp_path: Path) -> None:
    """Where nothing is known of the corpus, the rules that need it are silent."""
    expected = [row for row in local(tmp_path) if row["rule"] != "terminology/inconsistent-term"]

    assert listed(check_batches(batches(40), CONFIG)) == expected


def test_what_is_left_out_is_told() -> None:
    """A row that cannot be audited is a row without a severity, unless nobody wants to know."""
    table = [{"id": "a", "target": "They went to to the station."}, {"id": "b", "target": "x" * 99}]
    config = replace(CONFIG, settings=replace(CONFIG.settings, largest=50))
    finding, skip = listed(check_batches(batches(9, table), config))

    assert (finding["document"], finding["rule"]) == ("a", "linguistic/repeated-word")
    assert (skip["document"], skip["severity"], skip["rule"]) == ("b", None, None)
    assert "too long to audit" in skip["message"]
    assert listed(check_batches(batches(9, table), config, skips=False)) == [finding]


def test_columns_have_the_names_of_the_configuration() -> None:
    """Rows are read by the columns that are configured; without one that is needed the table is refused."""
    table = [{"key": "a", "en": "They went to to the station."}]
    settings = replace(CONFIG.settings, id_field="key", target_field="en")

    assert len(listed(check_batches(batches(9, table), replace(CONFIG, settings=settings)))) == 1
    for names, missing in ((CONFIG.settings, "id"), (replace(settings, target_field="text"), "text")):
        with pytest.raises(UnreadableError, match=f"no column `{missing}`"):
            list(check_batches(batches(9, table), Config(names)))


def test_an_empty_part() -> None:
    """No rows give an empty batch, so that an engine learns the schema."""
    (only,) = check_batches([], CONFIG)

    assert (only.num_rows, only.schema) == (0, FINDINGS)
    assert [batch.num_rows for batch in survey_batches([], CONFIG)] == [0]


def test_rules_are_made_once_a_process() -> None:
    """Many parts of a table share the rules of their configuration."""
    _ready.cache_clear()
    for part in batches(50):
        listed(check_batches([part], CONFIG))

    assert _ready.cache_info().misses == 1
