"""The ledger keeps every decision and says what is wrong with it."""

from pathlib import Path

import pytest

from audit.ledger import LedgerError, load, merge, save, verdicts
from audit.model.decision import Decision, Verdict

ONE = Decision("1" * 16, "accuracy/number-mismatch", "b.txt", Verdict.CONFIRMED, "Anna", "第三条")
TWO = Decision("2" * 16, "accuracy/date-mismatch", "a.txt", Verdict.DISMISSED)


def test_round_trip(tmp_path: Path) -> None:
    """What is saved is loaded, sorted by document, without empty fields."""
    save(tmp_path / "d.jsonl", [ONE, TWO])

    assert load(tmp_path / "d.jsonl") == {TWO.fingerprint: TWO, ONE.fingerprint: ONE}
    assert verdicts(tmp_path / "d.jsonl")[ONE.fingerprint] is Verdict.CONFIRMED
    assert (tmp_path / "d.jsonl").read_text("utf-8").splitlines()[0] == (
        '{"document": "a.txt", "rule": "accuracy/date-mismatch", "fingerprint": "2222222222222222", '
        '"verdict": "dismissed"}'
    )


def test_missing_file(tmp_path: Path) -> None:
    """No ledger is an empty ledger."""
    assert load(tmp_path / "none.jsonl") == {}


def test_order_does_not_matter(tmp_path: Path) -> None:
    """The same decisions give the same bytes."""
    save(tmp_path / "one.jsonl", [ONE, TWO])
    save(tmp_path / "two.jsonl", [TWO, ONE])

    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_merge_tells_what_changed() -> None:
    """A later decision wins, and one that is known changes nothing."""
    other = Decision(ONE.fingerprint, ONE.rule, ONE.document, Verdict.UNSURE)
    merged, changed = merge({ONE.fingerprint: ONE, TWO.fingerprint: TWO}, [other, TWO])

    assert merged == {ONE.fingerprint: other, TWO.fingerprint: TWO}
    assert changed == [other]


def test_notes_are_kept() -> None:
    """The same verdict without a note, as a workbook has it that was exported again, forgets nothing."""
    bare = Decision(ONE.fingerprint, ONE.rule, ONE.document, ONE.verdict)

    assert merge({ONE.fingerprint: ONE}, [bare]) == ({ONE.fingerprint: ONE}, [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", r"d\.jsonl:1: column 2 is no JSON"),
        ("[]", r"d\.jsonl:1: a decision is an object"),
        ('{"fingerprint": "1", "rule": "r", "document": "d", "verdict": "yes"}', "“yes” is no verdict"),
        ("<<<<<<< HEAD", "conflict mark of git"),
    ],
)
def test_mistakes_name_their_line(tmp_path: Path, text: str, message: str) -> None:
    """A bad line is named, with the way out."""
    (tmp_path / "d.jsonl").write_text(text + "\n", encoding="utf-8")

    with pytest.raises(LedgerError, match=message):
        load(tmp_path / "d.jsonl")


def test_contradiction(tmp_path: Path) -> None:
    """Two branches that decided differently are both named."""
    save(tmp_path / "d.jsonl", [ONE])
    line = (tmp_path / "d.jsonl").read_text("utf-8")
    (tmp_path / "d.jsonl").write_text(line + line.replace("confirmed", "unsure"), encoding="utf-8")

    with pytest.raises(LedgerError, match=r"d\.jsonl:2: 1+ is unsure here and confirmed in line 1"):
        load(tmp_path / "d.jsonl")


def test_every_fault_is_told_in_a_sentence(tmp_path: Path) -> None:
    """Empty lines are passed over, each bad line is named, and the way out is spelt out."""
    file = tmp_path / "d.jsonl"
    file.write_text(
        '\n{"fingerprint": 1}\n\n<<<<<<< ours\n=======\n>>>>>>> theirs\n'
        '{"fingerprint": "1", "rule": "r", "document": "d", "verdict": "yes"}\n',
        encoding="utf-8",
    )
    mark = "this is a conflict mark of git; keep the lines of both sides and delete the marks."

    with pytest.raises(LedgerError) as error:
        load(file)
    assert str(error.value).split("\n") == [
        f"{file}:2: a decision is an object with the texts document, rule, fingerprint, verdict.",
        *(f"{file}:{line}: {mark}" for line in (4, 5, 6)),
        f"{file}:7: “yes” is no verdict; use one of confirmed, dismissed, fixed elsewhere, unsure.",
    ]


def test_a_ledger_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    """Bytes that are no UTF-8, and a folder in the way, are told with the file's name."""
    (tmp_path / "d.jsonl").write_bytes(b"\xff")
    (tmp_path / "folder").mkdir()

    with pytest.raises(LedgerError, match=r"d\.jsonl: the ledger cannot be read: .*0xff"):
        load(tmp_path / "d.jsonl")
    with pytest.raises(LedgerError, match=r"folder: the ledger cannot be written: Is a directory\."):
        save(tmp_path / "folder", [ONE])


def test_any_text_is_kept(tmp_path: Path) -> None:
    """Chinese stays readable, and half a character survives."""
    odd = Decision("3" * 16, "r", "第三条\udc80.txt", Verdict.UNSURE, "安娜", "𠀀\n")
    save(tmp_path / "d.jsonl", [odd])

    assert "第三条" in (tmp_path / "d.jsonl").read_text("utf-8")
    assert load(tmp_path / "d.jsonl") == {odd.fingerprint: odd}
