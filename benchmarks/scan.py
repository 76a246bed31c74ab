"""Speed of a scan of mostly clean English, in one process, beside ripgrep with the same patterns on the same bytes.

    python -m benchmarks.scan [--megabytes 200] [--garbled 0.002] [FILE …]

The text is made of the paragraphs of FILEs, else of Python's own reference (`pydoc_data.topics`), drawn at random with
a fixed seed into documents of about 5,000 bytes, a share of which gets one garble.
Speeds are by processor time, so that other work on the machine counts little; those of files are of the whole command
`mt-audit scan -j 1`, its start included, and megabytes are then those of the text.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from audit.checkers.catalogue import catalogue
from audit.checkers.gate import gate
from audit.scan.text import scan

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
    speed = size / 1e6 / max(0.01, sum(os.times()[:4]) - started)
    print(f"{what:44s} {speed:8.0f} MB/s  {count:,} documents")
    return speed


def ripgrep(folder: Path, corpus: list[bytes]) -> float | None:
    """Let ripgrep count the documents, one a line, that a trigger matches; None without ripgrep."""
    program = shutil.which("rg")
    if program is None:
        print("ripgrep is not installed.")
        return None
    patterns, file = folder / "patterns", folder / "corpus"
    triggers = [trigger for rule in RULES for trigger in rule.trigger]
    patterns.write_text("".join(ascii_only(trigger) + "\n" for trigger in triggers), "utf-8")
    file.write_bytes(b"".join(document.replace(b"\n", b" ") + b"\n" for document in corpus))
    options = ["--no-config", "-j1", "--count", "--dfa-size-limit", "1G", "--regex-size-limit", "1G"]
    command = [program, *options, "-f", str(patterns), str(file)]

    def work() -> int:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode > 1:
            raise SystemExit(done.stderr)
        return int(done.stdout or 0)

    work()
    return timed("ripgrep, same patterns", file.stat().st_size, work)


CLASSES = {"d": "0-9", "w": "0-9A-Za-z_", "s": r"\t\n\f\r "}


def ascii_only(pattern: str) -> str:
    """Write a trigger so that ripgrep, too, takes its classes as ASCII: it crawls with those of Unicode.

    Flags at its beginning are made to end with it, because ripgrep joins all patterns to one.
    """
    pattern = re.sub(r"^\((\?\w+)\)(.*)", r"(\1:\2)", pattern)
    parts, inside = [], False
    for part in re.findall(r"\\.|.", pattern):
        if part == "[" and inside:
            part = r"\["
        elif part == r"\b" and not inside:
            part = r"(?-u:\b)"
        elif part[1:] in CLASSES:
            part = CLASSES[part[1]] if inside else f"[{CLASSES[part[1]]}]"
        elif part in "[]":
            inside = part == "["
        parts.append(part)
    return "".join(parts)


def files(folder: Path, corpus: list[bytes]) -> Iterator[Path]:
    """Write the corpus as JSON lines and, where pyarrow is installed, as Parquet."""
    rows = [{"id": f"d{number}", "text": document.decode()} for number, document in enumerate(corpus)]
    lines = folder / "corpus.jsonl"
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    yield lines
    try:
        from pyarrow import Table
        from pyarrow.parquet import write_table
    except ModuleNotFoundError:
        return
    write_table(Table.from_pylist(rows), folder / "corpus.parquet", compression="zstd", row_group_size=5_000)
    yield folder / "corpus.parquet"


def command(file: Path) -> int:
    """Run the command on a file and count the documents with findings."""
    options = ["scan", str(file), "-j", "1", "--quiet", "--threshold", "0.0001"]
    done = subprocess.run([sys.executable, "-m", "audit", *options], capture_output=True, check=True)
    return done.stdout.count(b"\n")


def main() -> None:
    """Run all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--garbled", type=float, default=0.002)
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    corpus = list(documents(prose(arguments.files), arguments.megabytes, arguments.garbled))
    size = sum(map(len, corpus))
    print(f"{size / 1e6:.0f} MB in {len(corpus):,} documents, {arguments.garbled:.1%} garbled; {len(RULES)} rules")
    gates = gate(RULES)
    for garble in GARBLES:
        scan(garble, RULES)  # loads what is loaded late
    timed("gate alone", size, lambda: sum(bool(gates.open(document)) for document in corpus))
    ours = {"scan": timed("scan", size, lambda: sum(bool(scan(document, gates)) for document in corpus))}
    with tempfile.TemporaryDirectory() as folder:
        for file in files(Path(folder), corpus):
            ours[file.suffix] = timed(f"mt-audit scan -j1, {file.suffix}", size, partial(command, file))
        theirs = ripgrep(Path(folder), corpus)
    if theirs:
        print(", ".join(f"{what} {speed / theirs:.2f}" for what, speed in ours.items()), "of ripgrep")


if __name__ == "__main__":
    main()
