"""Speed and memory on a corpus: python -m benchmarks.corpus [--sizes 200 2000] [--jobs 1 2] [--select …].

Writes that many bilingual articles, made from fixtures/corpus by a seeded generator, and audits each corpus in a
process of its own; prints documents and megabytes a second, and the peak memory of the processes.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

SEED = 20
FIXTURES = Path(__file__).parent.parent / "fixtures" / "corpus"


def main() -> None:
    """Run each size with each number of jobs and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[200, 2000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1])
    parser.add_argument("--extra", nargs="*", default=[], help="arguments for mt-audit check")
    options = parser.parse_args()
    print("documents  jobs  seconds  documents/s  MB/s  peak MB")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            bytes_written = sum(write(Path(folder), size))
            for jobs in options.jobs:
                seconds, peak = run([folder, "-j", str(jobs), *options.extra])
                speed = bytes_written / seconds / 1e6
                print(f"{size:9}  {jobs:4}  {seconds:7.1f}  {size / seconds:11.1f}  {speed:4.2f}  {peak:7.0f}")


def write(folder: Path, size: int) -> Iterator[int]:
    """Write articles into folders of 100; yield the bytes of each."""
    random.seed(SEED)
    for number, (day, article) in enumerate(articles(size)):
        file = folder / f"{number // 100:04}" / f"{day}_{number:06}.md"
        file.parent.mkdir(exist_ok=True)
        yield file.write_bytes(article)


def articles(size: int) -> Iterator[tuple[str, bytes]]:
    """Give articles of the fixtures with their days, each with a line of its own on both sides: no two are alike."""
    originals = [(file.name[:10], file.read_text(encoding="utf-8")) for file in sorted(FIXTURES.rglob("*.md"))]
    originals = [(day, text) for day, text in originals if "<hr />" in text]
    for _ in range(size):
        day, text = random.choice(originals)
        head, rule, tail = text.partition("<hr />")
        acres = random.randint(2, 99)
        yield day, f"{head}The county sowed {acres}00 mu.\n\n\n\n{rule}{tail}\n    全县播种{acres}00亩。\n".encode()


def run(arguments: list[str], *, cached: bool = False, folder: str = ".") -> tuple[float, float]:
    """Audit in a process of its own; give seconds and the peak memory of its largest process, in MB."""
    caching = [] if cached else ["--no-cache"]
    command = [sys.executable, "-m", "audit", "check", "--format", "jsonl", "--exit-zero", *caching, *arguments]
    # A user's Python keeps what it has compiled; without that, the start alone takes half as long again.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.monotonic()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"mt-audit ended with {process.returncode}; run it by hand to see why.")
    return time.monotonic() - started, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
