"""The step of a datatrove pipeline finds what the command finds; datatrove itself runs in `make engines`."""

import importlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from audit.datatrove import Audit
from audit.model.mqm import Severity
from tests.table import CONFIG, ROWS, local


@dataclass
class Document:
    """What the step needs of datatrove's document."""

    text: str
    id: str
    metadata: dict[str, Any] = field(default_factory=dict)


def documents(kind: Any) -> list[Any]:
    """Make documents of the rows of a table."""
    return [kind(text=row["target"], id=row["id"], metadata={"source": row["source"], "page": 1}) for row in ROWS]


def test_findings_go_into_the_metadata(tmp_path: Path) -> None:
    """Every document passes, with its own findings; rules that need the whole corpus are silent."""
    passed = list(Audit(CONFIG)(documents(Document)))

    assert [document.id for document in passed] == [row["id"] for row in ROWS]
    assert [finding for document in passed for finding in document.metadata["findings"]] == [
        row for row in local(tmp_path) if row["rule"] != "terminology/inconsistent-term"
    ]


@pytest.mark.filterwarnings("ignore")
def test_in_a_pipeline(tmp_path: Path) -> None:
    """A filter after the step keeps what has no grave finding."""
    pytest.importorskip("datatrove", reason="datatrove is not installed: pip install 'mt-audit[datatrove]'")
    filters = importlib.import_module("datatrove.pipeline.filters")
    executor = importlib.import_module("datatrove.executor").LocalPipelineExecutor
    data = importlib.import_module("datatrove.data")
    kept: list[str] = []

    def sound(document: Any) -> bool:
        return all(finding["severity"] != Severity.MAJOR for finding in document.metadata["findings"])

    def keep(data: Any, rank: int, world_size: int) -> Any:
        for document in data:
            kept.append(document.id)
            yield document

    steps = [documents(data.Document), Audit(CONFIG), filters.LambdaFilter(sound), keep]
    executor(pipeline=steps, logging_dir=str(tmp_path / "logs")).run()
    garbled = {row["document"] for row in local(tmp_path) if row["severity"] == "major"}

    assert garbled
    assert kept == [row["id"] for row in ROWS if row["id"] not in garbled]
