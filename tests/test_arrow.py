"""The audit of record batches finds what the command finds."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyarrow import RecordBatch, Table

from audit import arrow, passes
from audit.alignment.align import align
from audit.arrow import FINDINGS, _ready, check_batches, merge_surveys, survey_batches
from audit.config import Config
from audit.corpus.reading import UnreadableError
from audit.model.document import Document
from tests.table import CONFIG, ROWS, batches, local


def listed(found: Iterable[RecordBatch]) -> list[dict[str, Any]]:
    """Give the rows of batches, all of the schema that is promised."""
    rows: list[dict[str, Any]] = Table.from_batches(found, schema=FINDINGS).to_pylist()
    return rows


@pytest.mark.parametrize("size", [1, 40, 1000])
def test_the_same_findings_however_the_table_is_cut(tmp_path: Path, size: int) -> None:
    """Parts that are surveyed apart, merged in another order and audited apart give the findings of one run."""
    parts = [[part] for part in batches(size)]
    learnt = [list(survey_batches(part, CONFIG)) for part in parts]
    known = merge_surveys(batch for part in reversed(learnt) for batch in part)
    expected = local(tmp_path)

    for way in (parts, learnt):
        assert [row for part in way for row in listed(check_batches(part, CONFIG, known))] == expected

    assert {row["rule"] for row in expected} >= {"terminology/inconsistent-term", "artifact/masked-characters"}


def test_what_was_surveyed_is_not_aligned_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each row is aligned once, and of its text only what may be compared with the corpus is kept."""
    aligned: list[str] = []

    def counted(document: Document, **options: str) -> Document:
        aligned.append(document.id)
        return align(document, **options)

    monkeypatch.setattr(passes, "align", counted)
    learnt = list(survey_batches(batches(1000), CONFIG))
    found = listed(check_batches(learnt, CONFIG, merge_surveys(learnt)))
    kept = Table.from_batches(learnt).column("document")

    assert "terminology/inconsistent-term" in {row["rule"] for row in found}
    assert aligned == [row["id"] for row in ROWS]
    assert 0 < len(kept) - kept.null_count < len(ROWS) / 2


def test_much_that_is_learnt_comes_in_several_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch of what was learnt holds neither too many rows nor too many bytes."""
    for name, value, number in (("SIZE", 40, 4), ("HEAVY", 1, 151)):
        with monkeypatch.context() as patch:
            patch.setattr(arrow, name, value)

            assert len(list(survey_batches(batches(1000), CONFIG))) == number


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
    assert listed(check_batches(survey_batches([], CONFIG), CONFIG, merge_surveys([]))) == []


def test_rules_are_made_once_a_process() -> None:
    """Many parts of a table share the rules of their configuration."""
    _ready.cache_clear()
    for part in batches(50):
        listed(check_batches([part], CONFIG))

    assert _ready.cache_info().misses == 1
