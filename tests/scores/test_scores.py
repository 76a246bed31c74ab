"""Scores and signatures are those of sacrebleu's own command, to the last digit."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from audit.checkers.catalogue import catalogue
from audit.corpus.reading import Reading
from audit.scores.measure import language
from audit.scores.parallel_texts import ScoreError, Texts, texts
from audit.scores.scoring import Sides, score

REFERENCE = (
    "The Qingshi Tea Factory fulfilled its plan four days ahead of schedule.",
    "In four months it produced 1,500 piculs of black tea.",
    "The workers are trying the new rolling machine.",
    "One machine does the work of thirty people.",
    "The factory has trained more than 120 new workers.",
)
NEW = (
    "The Qingshi Tea Factory completed its plan four days ahead of schedule.",
    "In four months it produced 1,500 piculs of of black tea.",
    "Workers are trying out the new rolling machine.",
    "One machine does the work of thirty men.",
    "The factory has trained over 120 new workers.",
)
OLD = (
    "Qingshi Tea Factory ahead of schedule completed the plan by four days.",
    "Four months it produced 65438+0,500 piculs black tea.",
    "Workers try new machine of rolling.",
    "A machine can top thirty people to work.",
    "This factory cultivated 120 new workers many.",
)
CHINESE = ("青石茶厂提前四天完成了计划。", "四个月生产红茶一千五百担。", "一台机器能顶三十个人工作。")
BACK = ("青石茶厂提前四天完成计划。", "四个月产红茶一千五百担。", "一台机器顶三十人工作。")


def write(path: Path, lines: tuple[str, ...]) -> str:
    """Write lines to a file."""
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return str(path)


def sacrebleu(form: str, *arguments: str) -> str:
    """Run sacrebleu's own command with 14 digits; it cannot write a bootstrap as JSON with NumPy 2."""
    command = [sys.executable, "-m", "sacrebleu", *arguments, "-m", "bleu", "chrf", "ter", "--chrf-word-order", "2"]
    return subprocess.run([*command, "-w", "14", "-f", form], capture_output=True, text=True, check=True).stdout


def sides(folder: Path, hypothesis: tuple[str, ...], *references: tuple[str, ...]) -> Sides:
    """Write and read a translation and its references."""
    how = Reading()
    ours = texts(write(folder / "new", hypothesis), how)
    return Sides(ours, tuple(texts(write(folder / f"r{n}", lines), how) for n, lines in enumerate(references)))


@pytest.mark.parametrize(
    ("hypothesis", "references", "options"),
    [
        (NEW, [REFERENCE], []),
        (NEW, [REFERENCE, OLD], []),
        (BACK, [CHINESE], ["-tok", "zh", "--ter-normalized", "--ter-asian-support"]),
    ],
)
def test_equal(
    tmp_path: Path, hypothesis: tuple[str, ...], references: list[tuple[str, ...]], options: list[str]
) -> None:
    """One reference, two, and Chinese ones."""
    found = score(sides(tmp_path, hypothesis, *references)).scores
    files = [str(tmp_path / f"r{n}") for n in range(len(references))]
    theirs = json.loads(sacrebleu("json", *files, "-i", str(tmp_path / "new"), *options))

    assert [(s.metric, float(f"{s.value:.14f}"), s.signature) for s in found] == [
        (one["name"], one["score"], one["signature"]) for one in theirs
    ]


def test_bootstrap(tmp_path: Path) -> None:
    """Against a baseline: scores, p-values, means and intervals."""
    both = sides(tmp_path, NEW, REFERENCE)
    old = texts(write(tmp_path / "old", OLD), Reading())
    found = score(Sides(both.hypothesis, both.references, old), samples=50).scores
    files = [str(tmp_path / name) for name in ("r0", "old", "new")]
    table = sacrebleu("text", files[0], "-i", *files[1:], "--paired-bs", "--paired-bs-n", "50")

    assert len(found) == 3
    for one in found:
        assert f"{one.value:.14f} ({one.mean:.14f} ± {one.interval:.14f})" in table
        assert f"{one.baseline:.14f} (" in table
        assert one.signature in table
    assert re.findall(r"p = ([\d.]+)", table) == [f"{one.p:.4f}" for one in found]


def test_documents_and_findings(tmp_path: Path) -> None:
    """Each document has the scores that it would have alone, and the penalty of its findings."""
    names = ("a", "a", "b", "b", "b")
    paths = [write(tmp_path / name, lines) for name, lines in (("new", NEW), ("ref", REFERENCE), ("old", OLD))]
    new, reference, old = (texts(path, Reading(), names) for path in paths)
    checkers = [catalogue()["linguistic/repeated-word"](), catalogue()["artifact/placeholder-leak"]()]
    found = score(Sides(new, (reference,), old), checkers, samples=2)
    alone = score(sides(tmp_path, NEW[:2], REFERENCE[:2]))

    assert [(document.document, document.segments) for document in found.documents] == [("a", 2), ("b", 3)]
    assert found.documents[0].values == tuple(one.value for one in alone.scores)
    assert {name: summary.penalty for name, summary in found.findings.items()} == {"a": 1, "b": 0}
    assert {name: summary.penalty for name, summary in found.findings_before.items()} == {"a": 5, "b": 0}


def test_language(tmp_path: Path) -> None:
    """The script of the references tells the direction."""
    assert language([texts(write(tmp_path / "zh", CHINESE), Reading())]) == "zh"
    assert language([texts(write(tmp_path / "en", REFERENCE), Reading())]) == "en"


def test_folders_and_tables(tmp_path: Path) -> None:
    """Folders are read file by file, tables row by row."""
    for side in ("new", "ref"):
        (tmp_path / side / "sub").mkdir(parents=True)
        write(tmp_path / side / "sub" / "a.txt", REFERENCE[:2])
        write(tmp_path / side / "b.txt", REFERENCE[2:])
    table = tmp_path / "rows.jsonl"
    table.write_text('{"id": "x", "target": "one\\ntwo"}\n{"id": "y", "target": "three"}\n', encoding="utf-8")
    folder = texts(str(tmp_path / "new"), Reading())

    assert {name: len(lines) for name, lines in folder.documents.items()} == {"b.txt": 3, "sub/a.txt": 2}
    assert texts(str(tmp_path / "ref"), Reading()).like(folder).segments == folder.segments
    assert dict(texts(str(table), Reading()).documents) == {"x": ("one two",), "y": ("three",)}


def test_mistakes(tmp_path: Path) -> None:
    """What does not fit is said with both paths and both numbers."""
    both = sides(tmp_path, NEW, REFERENCE[:3])
    with pytest.raises(ScoreError, match=r"r0 has 3 segments where .*new has 5"):
        score(both)
    with pytest.raises(ScoreError, match=r"2 names of documents are given for the 5 lines"):
        texts(str(tmp_path / "new"), Reading(), ("a", "b"))
    with pytest.raises(ScoreError, match="do not stand together"):
        texts(str(tmp_path / "new"), Reading(), ("a", "b", "a", "a", "a"))
    with pytest.raises(ScoreError, match="nowhere cannot be read: No such file"):
        texts("nowhere", Reading())
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "binary.txt").write_bytes(b"PK\0\1")
    with pytest.raises(ScoreError, match=r"folder/binary\.txt cannot be read: Byte 2 is NUL"):
        texts(str(tmp_path / "folder"), Reading())
    with pytest.raises(ScoreError, match="x holds no segment"):
        score(Sides(Texts("x", {}), ()))
