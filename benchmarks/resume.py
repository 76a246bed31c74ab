"""Runs that are killed and go on: python -m benchmarks.resume [--kills 20] [--documents 2000] [--jobs 2] [--extra …].

Audits a corpus of seeded articles once without a break. Then it kills runs with signal 9 at seeded random moments and
lets `--resume` go on, until so many were killed. Each run that reaches its end must have written the same bytes: the
findings, and a list of the documents.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from audit.cache import NAME
from benchmarks.corpus import write

SEED = 9
OUTPUTS = ("findings.parquet", "findings.json")


@dataclass
class Tally:
    """What a trial came to: seconds of the run without a break, and of all others together."""

    whole: float
    kills: int = 0
    ends: int = 0
    spent: float = 0.0


def main() -> None:
    """Make the corpus, run the trial and print what it came to."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--extra", nargs="*", default=[], help="arguments for mt-audit check")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "corpus").mkdir()
        list(write(Path(folder) / "corpus", options.documents))
        tally = trial(Path(folder), ["corpus", "-j", str(options.jobs), *options.extra], options.kills)
    print(
        f"without a break {tally.whole:.1f} s; {tally.kills} runs killed and {tally.ends} ended in {tally.spent:.1f} s"
    )
    print("every end wrote the same bytes")


def trial(folder: Path, arguments: list[str], kills: int) -> Tally:
    """Kill runs in `folder` at random moments and resume them. Raises SystemExit where an outcome differs."""
    started = time.monotonic()
    check(folder, arguments)
    expected = written(folder)
    tally = Tally(time.monotonic() - started)
    chance = random.Random(SEED)
    while tally.kills < kills:
        forget(folder)
        while True:
            moment = chance.uniform(0, tally.whole) if tally.kills < kills else None
            if check(folder, [*arguments, *resumed(folder)], moment):
                break
            tally.kills += 1
        tally.ends += 1
        if written(folder) != expected:
            raise SystemExit(f"After {tally.kills} kills the outcome differs; see {folder}.")
    tally.spent = time.monotonic() - started - tally.whole
    return tally


def check(folder: Path, arguments: list[str], moment: float | None = None) -> bool:
    """Audit in a process of its own; False if it was killed because it lasted beyond a moment, in seconds."""
    outputs = [word for name in OUTPUTS for word in ("-o", name)]
    command = [sys.executable, "-m", "audit", "check", *arguments, *outputs, "--exit-zero", "--statistics", "--quiet"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "home")}
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL) as process:
        try:
            code = process.wait(moment)
        except subprocess.TimeoutExpired:
            process.kill()
            return False
    if code != 0:
        raise SystemExit(f"mt-audit ended with {code}; run it by hand to see why.")
    return True


def resumed(folder: Path) -> list[str]:
    """Give the option to go on where a run has left its mark; one killed before that has not begun."""
    return ["--resume"] if any((folder / NAME).glob("*.unfinished")) else []


def written(folder: Path) -> list[bytes]:
    """Read what a run wrote."""
    return [(folder / name).read_bytes() for name in OUTPUTS]


def forget(folder: Path) -> None:
    """Remove what runs left."""
    shutil.rmtree(folder / NAME, ignore_errors=True)
    for name in OUTPUTS:
        (folder / name).unlink(missing_ok=True)


if __name__ == "__main__":
    main()
