"""Speed and memory on a corpus: python -m benchmarks.corpus [--sizes 200 2000] [--jobs 1 2] [--extra …].

Writes that many bilingual articles of 800 Chinese characters (`benchmarks.articles`) and audits each corpus in a
process of its own; prints documents and megabytes a second, the processor time of a document, and the peak memory of
the largest process. Efficiency is the speed per job beside that of the first number of jobs: by the clock, and, for a
machine that others use too, by processor time.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.articles import articles


def main() -> None:
    """Run each size with each number of jobs and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[200, 2000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1])
    parser.add_argument("--extra", nargs="*", default=[], help="arguments for mt-audit check")
    options = parser.parse_args()
    print("documents  jobs  seconds  documents/s  MB/s  ms of processor/document  peak MB  efficiency  by processor")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            written = sum(write(Path(folder), size))
            first: tuple[int, Run] | None = None
            for jobs in options.jobs:
                one = measured([folder, "-j", str(jobs), *options.extra])
                first = first or (jobs, one)
                efficiency = first[1].seconds * first[0] / (one.seconds * jobs), first[1].processor / one.processor
                print(
                    f"{size:9}  {jobs:4}  {one.seconds:7.1f}  {size / one.seconds:11.1f}  "
                    f"{written / one.seconds / 1e6:4.2f}  {1000 * one.processor / size:24.1f}  {one.peak:7.0f}  "
                    f"{efficiency[0]:10.2f}  {efficiency[1]:12.2f}",
                    flush=True,
                )


class Run(NamedTuple):
    """What an audit took: seconds by the clock and of processors, and the memory of its largest process in MB."""

    seconds: float
    processor: float
    peak: float


def write(folder: Path, size: int) -> Iterator[int]:
    """Write articles into folders of 100; yield the bytes of each."""
    for number, (day, article) in enumerate(articles(size)):
        file = folder / f"{number // 100:04}" / f"{day}_{number:06}.md"
        file.parent.mkdir(exist_ok=True)
        yield file.write_bytes(article)


def run(arguments: list[str], *, cached: bool = False, folder: str = ".") -> tuple[float, float]:
    """Audit in a process of its own; give seconds and the peak memory of its largest process, in MB."""
    one = measured(arguments, cached=cached, folder=folder)
    return one.seconds, one.peak


def measured(arguments: list[str], *, cached: bool = False, folder: str = ".") -> Run:
    """Audit in a process of its own."""
    caching = [] if cached else ["--no-cache"]
    return spent(
        [sys.executable, "-m", "audit", "check", "--format", "jsonl", "--exit-zero", *caching, *arguments], folder
    )


def spent(command: list[str], folder: str = ".") -> Run:
    """Run a command, whose output nobody reads. Errors: SystemExit if it fails."""
    # A user's Python keeps what it has compiled; without that, the start alone takes half as long again.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    # A program may start others from beside it.
    environment["PATH"] = f"{Path(command[0]).parent}{os.pathsep}{environment.get('PATH', '')}"
    started = time.monotonic()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(
            f"{command[0]} ended with {process.returncode}; run it by hand to see why: {' '.join(command)}"
        )
    return Run(time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
