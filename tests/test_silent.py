"""Texts that only look garbled stay silent: each line of fixtures/silent is a case."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.alignment.align import align
from audit.checkers.catalogue import catalogue
from audit.engine import audit
from audit.model.document import Document
from audit.model.text import Text

SILENT = Path(__file__).resolve().parent.parent / "fixtures" / "silent"
RULES = tuple(checker() for name, checker in catalogue().items() if name.startswith("artifact/"))


def cases() -> Iterator[tuple[str, str, str]]:
    """Yield a name, the translation and the original of each case; headings are one text with its lines."""
    for file in sorted(SILENT.glob("*.txt")):
        text = file.read_text("utf-8")
        for number, line in enumerate([text] if file.stem == "headings" else text.splitlines(), 1):
            yield f"{file.stem}:{number}", line, ""
    for row in (SILENT / "pairs.jsonl").read_text("utf-8").splitlines():
        record = json.loads(row)
        yield record["id"], record["target"], record["source"]


@pytest.mark.parametrize(("target", "source"), [pytest.param(t, s, id=name) for name, t, s in cases()])
def test_silent(target: str, source: str) -> None:
    """No rule of artifacts says anything."""
    document = align(Document("d", Text.plain(target), Text.plain(source) if source else None))

    assert [(entry.rule, entry.target.text, entry.message) for entry in audit(document, RULES).entries] == []
