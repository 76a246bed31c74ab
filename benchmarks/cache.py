"""The second run: python -m benchmarks.cache [--size 10000].

Writes a corpus made from fixtures, audits it cold, then three times with one more file edited, and once with nothing
edited; prints the times.
"""

import argparse
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.corpus import run, write

EDITS = 3


def main() -> None:
    """Print the seconds of all runs, and how many times faster the later ones were."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--extra", nargs="*", default=[], help="arguments for mt-audit check")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        written = sum(write(Path(folder), options.size))
        cold, _ = run([".", *options.extra], cached=True, folder=folder)
        print(f"{options.size} documents, {written / 1e6:.1f} MB: cold {cold:.1f} s", flush=True)
        warm = []
        for file in sorted(Path(folder).rglob("*.md"))[:: max(1, options.size // EDITS)][:EDITS]:
            text = file.read_text("utf-8")
            file.write_text(text.replace("\n\n\n\n<hr />", " Nothing more happened.\n\n\n\n<hr />"), "utf-8")
            warm.append(run([".", *options.extra], cached=True, folder=folder)[0])
        same, _ = run([".", *options.extra], cached=True, folder=folder)
    print(f"one file edited: {', '.join(f'{seconds:.2f}' for seconds in warm)} s; none: {same:.2f} s")
    print(f"{cold / median(warm):.0f} times faster (median)")


if __name__ == "__main__":
    main()
