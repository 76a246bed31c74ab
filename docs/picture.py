"""The picture of the terminal: python docs/picture.py writes docs/pictures/terminal.png from fixtures.

It needs Chromium and a monospaced font whose Chinese characters are two cells wide, Noto Sans Mono CJK.
"""

import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).parent.parent
COMMAND = ["check", "fixtures/corpus/archive/1956.05"]
LINES = 60
PAGE = (
    "<html><body style='background:{background};color:{foreground};margin:16px;overflow:hidden'>"
    "<pre style='font:15px/1.25 \"Noto Sans Mono CJK SC\",monospace;white-space:pre'>{code}</pre></body></html>"
)


def main() -> None:
    """Run the command with colours and draw what it prints."""
    environment = os.environ | {"FORCE_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "audit", *COMMAND, "--no-cache"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
    )
    lines = done.stdout.decode().splitlines()
    console = Console(record=True, width=118, file=io.StringIO())
    console.print(f"$ mt-audit {' '.join(COMMAND)}", style="bold")
    console.print(Text.from_ansi("\n".join(lines[:LINES])))
    html = console.export_html(inline_styles=True, theme=MONOKAI, code_format=PAGE)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html, encoding="utf-8")
        size = "--window-size=1000,850"
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", size]
        picture = f"--screenshot={ROOT / 'docs' / 'pictures' / 'terminal.png'}"
        subprocess.run(["chromium", *flags, f"--user-data-dir={folder}/c", picture, str(page)], check=True)


if __name__ == "__main__":
    main()
