"""The library's face."""

import subprocess
import sys
from pathlib import Path

import audit
from audit.config import Config, Settings


def test_check_text() -> None:
    """A text gives its findings, each with a place that quotes it."""
    text = "It was was here."

    (entry,) = audit.check_text(text, config=Config(Settings(select=("linguistic/repeated-word",))))

    assert entry.target.span.of(text) == entry.target.text == "was was"


def test_check_corpus(tmp_path: Path) -> None:
    """Columns, names of documents and what is left out are those of the configuration."""
    (tmp_path / "mt-audit.toml").write_text(
        'source-field = "zh"\ntarget-field = "en"\nexclude = ["drafts/"]\n', "utf-8"
    )
    for name in ("corpus/rows.csv", "corpus/drafts/rows.csv", "corpus/a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("id,zh,en\n7,产量达三十万吨。,Output was 3 million tons.\n", "utf-8")
    text, row = audit.check_corpus([tmp_path / "corpus"], audit.read_config(tmp_path / "mt-audit.toml"))

    assert text.document == "corpus/a.txt"
    assert [(entry.rule, entry.document) for entry in row.entries] == [("accuracy/number-mismatch", "7")]


def test_every_public_name_exists() -> None:
    """What is promised can be imported."""
    assert all(getattr(audit, name) for name in audit.__all__)


def test_import_is_cheap() -> None:
    """Asking for the version imports none of the package's rooms."""
    code = "import sys, audit; print(audit.__version__, [m for m in sys.modules if m.startswith('audit.')])"

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed == f"{audit.__version__} []\n"
