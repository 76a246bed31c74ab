"""The library's face."""

import subprocess
import sys

import audit
from audit.config import Config, Settings


def test_check_text() -> None:
    """A text gives its findings, each with a place that quotes it."""
    text = "It was was here."

    (entry,) = audit.check_text(text, config=Config(Settings(select=("linguistic/repeated-word",))))

    assert entry.target.span.of(text) == entry.target.text == "was was"


def test_every_public_name_exists() -> None:
    """What is promised can be imported."""
    assert all(getattr(audit, name) for name in audit.__all__)


def test_import_is_cheap() -> None:
    """Asking for the version imports none of the package's rooms."""
    code = "import sys, audit; print(audit.__version__, [m for m in sys.modules if m.startswith('audit.')])"

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed == f"{audit.__version__} []\n"
