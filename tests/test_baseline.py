"""A baseline lets only new findings through, and names what it no longer needs."""

from pathlib import Path

import pytest

from audit.baseline import BaselineError, Known, Sieve, dump, load
from audit.model.report import Result
from tests.formats.samples import entry

OLD, NEW = entry(number=1), entry(number=2)


def result(*numbers: int, document: str = "corpus/a.md") -> Result:
    """Make a result with findings of those fingerprints."""
    return Result(document, document, tuple(entry(number=number, path=document) for number in numbers))


def known(*numbers: int, document: str = "corpus/a.md") -> dict[str, Known]:
    """Make a baseline."""
    return {e.fingerprint: Known.of(e) for e in (entry(number=n, path=document) for n in numbers)}


def test_only_new_findings_pass() -> None:
    """What the baseline knows is counted and left out."""
    (sifted,) = Sieve(known(1)).sift([result(1, 2)])

    assert [e.fingerprint for e in sifted.entries] == [NEW.fingerprint]
    assert sifted.known == 1


def test_stale_and_kept() -> None:
    """An entry is stale only if its document was audited and no longer shows it."""
    baseline = known(1, 3) | known(4, document="corpus/other.md")
    sieve = Sieve(baseline)

    list(sieve.sift([result(1)]))

    assert [one.fingerprint[-1] for one in sieve.stale] == ["3"]
    assert sorted(one.fingerprint[-1] for one in sieve.kept) == ["1", "4"]


def test_renewed_keeps_what_was_not_audited() -> None:
    """Recording one folder anew forgets nothing of another."""
    sieve = Sieve(known(1) | known(4, document="corpus/other.md"))

    list(sieve.sift([result(2)]))

    assert sorted(one.fingerprint[-1] for one in sieve.renewed) == ["2", "4"]


def test_file(tmp_path: Path) -> None:
    """What is written is read back, sorted; a missing file is an empty baseline."""
    file = tmp_path / "baseline.jsonl"

    file.write_bytes(b"".join(dump([*known(2).values(), *known(1).values()])))

    assert load(file) == known(1, 2)
    assert load(tmp_path / "none") == {}
    lines = file.read_text("utf-8").splitlines()
    assert lines == sorted(lines)


@pytest.mark.parametrize("line", ["{", '{"rule": "x"}', "[]", "3"])
def test_broken_file(tmp_path: Path, line: str) -> None:
    """A broken line is named with its file and number."""
    file = tmp_path / "baseline.jsonl"
    file.write_text("\n" + line + "\n", encoding="utf-8")

    with pytest.raises(BaselineError, match=r"baseline\.jsonl, line 2, is no entry"):
        load(file)
