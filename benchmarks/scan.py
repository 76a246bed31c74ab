"""Speed of a scan of mostly clean English, in one process, beside ripgrep with the same patterns.

    python -m benchmarks.scan [--megabytes 200] [--garbled 0.02] [FILE …]

The text is made of the paragraphs of FILEs, else of Python's own reference (`pydoc_data.topics`), drawn at random with
a fixed seed into documents of about 5,000 bytes, a share of which gets one garble.
Speeds are by processor time, so that other work on the machine counts little.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from audit.checkers.catalogue import catalogue
from audit.checkers.gate import gate
from audit.scan import scan

RULES = tuple(checker() for name, checker in catalogue().items() if name.startswith("artifact/"))
SIZE = 5_000
GARBLES = (
    "He was born in 65438+0989.",
    "More than /kloc-0/00 million came.",
    "It was founded by the * * * production party of China.",
    "It opened on 1September 2, 9491day.",
    "Every inpidual has rights.",
    "Itâ€™s late.",
    "It was handed to the people of and the government of China.",
)


def prose(files: list[Path]) -> list[str]:
    """Give paragraphs of English that hold no code."""
    if files:
        texts = [file.read_text("utf-8", "replace") for file in files]
    else:
        from pydoc_data.topics import topics

        texts = list(topics.values())
    paragraphs = [re.sub(r"\s+", " ", part).strip() for text in texts for part in text.split("\n\n")]
    return [part for part in paragraphs if len(part) > 120 and not re.search(r"[*`{}<>=|_]|::", part)]


def documents(paragraphs: list[str], megabytes: int, garbled: float) -> Iterator[bytes]:
    """Yield documents, the same at every run."""
    chance = random.Random(1)
    size = 0
    while size < megabytes * 1_000_000:
        parts: list[str] = []
        while sum(map(len, parts)) < SIZE:
            parts.append(chance.choice(paragraphs))
        if chance.random() < garbled:
            parts.insert(len(parts) // 2, chance.choice(GARBLES))
        document = "\n\n".join(parts).encode()
        size += len(document)
        yield document


def timed(what: str, size: int, work: Callable[[], int]) -> float:
    """Print and give the megabytes a second of processor time, children's too, of work that counts what it finds."""
    started = sum(os.times()[:4])
    count = work()
    speed = size / 1e6 / (sum(os.times()[:4]) - started)
    print(f"{what:44s} {speed:8.0f} MB/s  {count:,} documents")
    return speed


def ripgrep(corpus: list[bytes]) -> float | None:
    """Let ripgrep list the documents, one a line, that a trigger matches; None without ripgrep."""
    program = shutil.which("rg")
    if program is None:
        print("ripgrep is not installed.")
        return None
    patterns = [ascii_only(pattern) for rule in RULES for pattern in rule.trigger]
    options = [program, "--count", "--no-config", "--dfa-size-limit", "1G", "--regex-size-limit", "1G", "-j1"]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "corpus.txt")
        file.write_bytes(b"".join(document.replace(b"\n", b" ") + b"\n" for document in corpus))
        command = [*options, *(part for pattern in patterns for part in ("-e", pattern)), str(file)]
        size = file.stat().st_size

        def work() -> int:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode > 1:
                raise SystemExit(done.stderr)
            return int(done.stdout or 0)

        work()
        return timed("ripgrep, same patterns", size, work)


def ascii_only(pattern: str) -> str:
    """Write a trigger so that ripgrep, too, takes its classes as ASCII."""
    return re.sub(r"\\([bdws])", lambda match: f"(?-u:\\{match[1]})", pattern) if "[^" not in pattern else pattern


def main() -> None:
    """Run all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--garbled", type=float, default=0.02)
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    corpus = list(documents(prose(arguments.files), arguments.megabytes, arguments.garbled))
    size = sum(map(len, corpus))
    print(f"{size / 1e6:.0f} MB in {len(corpus):,} documents, {arguments.garbled:.0%} garbled; {len(RULES)} rules")
    gates = gate(RULES)
    scan("\n\n".join(GARBLES), RULES)  # loads what is loaded late
    timed("gate alone", size, lambda: sum(bool(gates.open(document)) for document in corpus))
    ours = timed("scan", size, lambda: sum(bool(scan(document, RULES)) for document in corpus))
    theirs = ripgrep(corpus)
    if theirs:
        print(f"scan is {ours / theirs:.2f} of ripgrep")


if __name__ == "__main__":
    main()
