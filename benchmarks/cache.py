"""The second run: python -m benchmarks.cache [--size 10000].

Writes a corpus made from fixtures, audits it cold, edits one file and audits it again; prints both times.
"""

import argparse
import tempfile
from pathlib import Path

from benchmarks.corpus import run, write


def main() -> None:
    """Print the seconds of both runs, and how many times faster the second was."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--extra", nargs="*", default=[], help="arguments for mt-audit check")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        written = sum(write(Path(folder), options.size))
        cold, _ = run([".", *options.extra], cached=True, folder=folder)
        file = min(Path(folder).rglob("*.md"))
        file.write_text(
            file.read_text("utf-8").replace("\n\n\n\n<hr />", " Nothing more happened.\n\n\n\n<hr />"), "utf-8"
        )
        warm, _ = run([".", *options.extra], cached=True, folder=folder)
    print(f"{options.size} documents, {written / 1e6:.1f} MB: cold {cold:.1f} s, one file edited {warm:.2f} s,")
    print(f"{cold / warm:.0f} times faster")


if __name__ == "__main__":
    main()
