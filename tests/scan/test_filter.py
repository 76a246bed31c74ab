"""The filter for pipelines of datatrove."""

import json
import pickle
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from audit.scan.filter import GarbleFilter

TEXTS = ["The harvest was good.", "The Congre met in 65438+0989.", "The price of grain fell."]


@dataclass
class Page:
    """A document as datatrove has it."""

    text: str
    id: str
    metadata: dict[str, Any] = field(default_factory=dict)


def pages() -> list[Page]:
    """Make three pages."""
    return [Page(text, str(number)) for number, text in enumerate(TEXTS)]


def test_drops() -> None:
    """What is garbled is dropped, and every document has its score."""
    step = pickle.loads(pickle.dumps(GarbleFilter()))
    documents = pages()

    assert [page.id for page in step(documents)] == ["0", "2"]
    assert documents[0].metadata == {"garble_score": 0.0, "garble_families": {}}
    assert documents[1].metadata["garble_families"] == {"page-residue": 1, "placeholder-leak": 1}


def test_annotates() -> None:
    """A threshold above 1 drops nothing; no data is no documents."""
    assert len(list(GarbleFilter(1.1)(pages()))) == 3
    assert list(GarbleFilter()(None)) == []


def test_in_a_pipeline(tmp_path: Path) -> None:
    """A pipeline of datatrove takes the step, and writes what it drops."""
    local = pytest.importorskip("datatrove.executor.local")
    readers, writers = (pytest.importorskip(f"datatrove.pipeline.{kind}") for kind in ("readers", "writers"))
    (tmp_path / "in").mkdir()
    rows = (json.dumps({"id": page.id, "text": page.text}) for page in pages())
    (tmp_path / "in" / "a.jsonl").write_text("\n".join(rows), "utf-8")
    dropped = writers.JsonlWriter(str(tmp_path / "dropped"), compression=None)
    steps = [
        readers.JsonlReader(str(tmp_path / "in")),
        GarbleFilter(exclusion_writer=dropped),
        writers.JsonlWriter(str(tmp_path / "kept"), compression=None),
    ]
    local.LocalPipelineExecutor(steps, logging_dir=str(tmp_path / "log")).run()

    assert names(tmp_path / "kept") == ["0", "2"]
    assert names(tmp_path / "dropped") == ["1"]


def names(folder: Path) -> list[str]:
    """Give the names of the documents written to a folder."""
    return [json.loads(line)["id"] for file in folder.glob("*") for line in file.read_text("utf-8").splitlines()]
