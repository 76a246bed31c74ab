"""Several workbooks give one answer to each finding, or none."""

from dataclasses import replace
from pathlib import Path

import pytest

from audit.corpus.reading import Reading
from audit.model.decision import Verdict
from audit.review.answer import Answer
from audit.review.plan import Plan, plan
from tests.review.test_placing import TEXT, answer

ANNA = answer("350,000", "35,000")


def said(who: str, verdict: Verdict | None, correction: str = "", settles: bool = False) -> Answer:
    """Give a reviewer's answer to the same finding."""
    address = replace(ANNA.address, settles=settles)
    return replace(ANNA, workbook=who, given=verdict, row=replace(ANNA.row, correction=correction), address=address)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work beside the text."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")


def planned(*answers: Answer) -> Plan:
    """Plan with one answer a workbook."""
    return plan([[one] for one in answers], Reading(), (Path.cwd(),))


def test_one_corrects_for_both() -> None:
    """Where all confirm and one has the words, these go in."""
    found = planned(said("bo.xlsx", Verdict.CONFIRMED), said("anna.xlsx", Verdict.CONFIRMED, "35,000"))

    assert [(change.old, change.new) for _, change in found.changes] == [("350,000", "35,000")]
    assert len(found.decisions) == 1
    assert found.refusals == []


@pytest.mark.parametrize(
    "other",
    [said("bo.xlsx", Verdict.DISMISSED), said("bo.xlsx", Verdict.CONFIRMED, "36,000"), said("bo.xlsx", None, "3")],
)
def test_contradiction(other: Answer) -> None:
    """Where verdicts or corrections differ, nothing goes in, and both workbooks are named."""
    found = planned(said("anna.xlsx", Verdict.CONFIRMED, "35,000"), other)

    assert (found.changes, found.decisions) == ([], [])
    assert "anna.xlsx and bo.xlsx answer differently" in found.refusals[0].reason


def test_two_files_with_one_finding(tmp_path: Path) -> None:
    """What is the same in two tables, by name and words, is decided once and corrected in both."""
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    here = said("anna.xlsx", Verdict.CONFIRMED, "35,000")
    found = planned(here, replace(here, address=replace(here.address, path="b.txt", document="b.txt")))

    assert sorted(text.origin.path for text, _ in found.changes) == ["a.txt", "b.txt"]
    assert len({decision.fingerprint for decision in found.decisions}) == 1


def test_settled() -> None:
    """A workbook that settles disagreements outweighs the others."""
    both = said("anna.xlsx", Verdict.CONFIRMED, "35,000"), said("bo.xlsx", Verdict.DISMISSED)
    found = planned(*both, said("differ.xlsx", Verdict.UNSURE, settles=True))

    assert [decision.verdict for decision in found.decisions] == [Verdict.UNSURE]
    assert (found.changes, found.refusals) == ([], [])


def test_correction_without_confirmation() -> None:
    """A correction whose verdict forbids it is held back; the verdict goes in."""
    found = planned(said("anna.xlsx", Verdict.DISMISSED, "35,000"))

    assert [decision.verdict for decision in found.decisions] == [Verdict.DISMISSED]
    assert "its verdict is “dismissed”" in found.refusals[0].reason


def test_missing_file() -> None:
    """A text that is gone is named."""
    Path("a.txt").unlink()

    assert "There is no such file" in planned(said("anna.xlsx", Verdict.CONFIRMED, "35,000")).refusals[0].reason
