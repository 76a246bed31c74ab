"""Hostile input at scale: python -m benchmarks.hostile [--jobs 1].

Makes each of the files below, puts two good rows into it where it can, and one into a file beside it; audits both in a
process of its own and prints what was said, how many of the good rows were audited, seconds and peak memory.
"""

import argparse
import json
import tempfile
import zipfile
from collections.abc import Callable
from multiprocessing import Process
from pathlib import Path

from pyarrow import array, string, table
from pyarrow.parquet import write_table

from benchmarks.corpus import run

GOOD = '{{"id": "{}", "target": "They went to to the station."}}\n'
LONG = 1 << 30
MANY = 1_000_000
WIDE = 10_000_000


def main() -> None:
    """Print a line for each kind of harm."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[], help="some of the files")
    options = parser.parse_args()
    print(f"{'file':18} {'seconds':>8} {'peak MB':>8}  good rows  said")
    for name, make, good in (kind for kind in KINDS if not options.only or kind[0] in options.only):
        with tempfile.TemporaryDirectory() as folder:
            (maker := Process(target=make, args=(Path(folder) / name,))).start()  # whose memory is not to be measured
            maker.join()
            (Path(folder) / "z.jsonl").write_text(GOOD.format("beside"), encoding="utf-8")
            report = Path(folder) / "report.json"
            arguments = [name, "z.jsonl", "-j", str(options.jobs), "--select", "linguistic/repeated-word"]
            seconds, peak = run([*arguments, "-o", str(report)], folder=folder)
            told = json.loads(report.read_bytes())
        found = f"{len(told['findings'])} of {good + 1}"
        said = " | ".join(skip["reason"] for skip in told["skips"]) or "nothing"
        print(f"{name:18} {seconds:8.1f} {peak:8.0f}  {found:9}  {said[:200]}")


def long_line(path: Path) -> None:
    """Write a line of 1 GiB between two rows."""
    with path.open("w", encoding="ascii") as file:
        file.write(GOOD.format(1) + '{"target": "')
        for _ in range(LONG >> 20):
            file.write("word " * (1 << 18))
        file.write('"}\n' + GOOD.format(2))


def long_text(path: Path) -> None:
    """Write a text of 1 GiB without an end of line."""
    with path.open("w", encoding="ascii") as file:
        for _ in range(LONG >> 20):
            file.write("word" * (1 << 18))


def empty_rows(path: Path) -> None:
    """Write a million empty rows between two good ones, in the manner of the suffix."""
    comma = path.suffix == ".csv"
    begin, row, end = ("id,target\n1,went to to it\n", ",\n", "2,went to to it\n") if comma else ("", "{}\n", "")
    with path.open("w", encoding="ascii") as file:
        file.write(begin or GOOD.format(1))
        for _ in range(MANY // 1000):
            file.write(row * 1000)
        file.write(end or GOOD.format(2))


def wide_row(path: Path) -> None:
    """Write a row of 10 MB between two good ones."""
    path.write_text(GOOD.format(1) + json.dumps({"target": "w " * (WIDE // 2)}) + "\n" + GOOD.format(2), "ascii")


def wide_rows(path: Path) -> None:
    """Write 100 rows of 10 MB between two good ones, as one row group of Parquet."""
    rows = ["went to to it", *(f"w{n:02} " * (WIDE // 4) for n in range(100)), "went to to it"]
    write_table(table({"target": rows}), path)


def damaged(path: Path) -> None:
    """Write ten rows, of which the seventh is no UTF-8."""
    rows = [GOOD.format(n).encode() for n in range(1, 11)]
    path.write_bytes(b"".join([*rows[:6], rows[6].replace(b"station", b"sta\xff\xfetion"), *rows[7:]]))


def damaged_parquet(path: Path) -> None:
    """Write the same as Parquet."""
    rows = [b"went to to it"] * 10
    rows[6] = b"went \xff\xfe it"
    write_table(table({"target": array(rows).view(string())}), path)


def zip_bomb(path: Path) -> None:
    """Write a workbook whose sheet swells from 5 MB to 5 GB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(5000):
                sheet.write(b" " * 1_000_000)


def laughs(path: Path) -> None:
    """Write a memory whose entities grow to a billion words."""
    kinds = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    unit = '<tu><tuv xml:lang="zh"><seg>甲</seg></tuv><tuv xml:lang="en"><seg>&l9;</seg></tuv></tu>'
    path.write_text(f'<!DOCTYPE tmx [<!ENTITY l0 "lol">{kinds}]><tmx><body>{unit}</body></tmx>', "utf-8")


def deep(path: Path) -> None:
    """Write a memory whose tags nest a million deep."""
    path.write_text("<tmx><body><tu>" + "<a>" * MANY, "ascii")


Kind = tuple[str, Callable[[Path], None], int]
KINDS: tuple[Kind, ...] = (
    ("long-line.jsonl", long_line, 2),
    ("long-line.txt", long_text, 0),
    ("empty.jsonl", empty_rows, 2),
    ("empty.csv", empty_rows, 2),
    ("row-10MB.jsonl", wide_row, 2),
    ("rows-10MB.parquet", wide_rows, 2),
    ("damaged.jsonl", damaged, 9),
    ("damaged.parquet", damaged_parquet, 9),
    ("bomb.xlsx", zip_bomb, 0),
    ("laughs.tmx", laughs, 0),
    ("deep.tmx", deep, 0),
)


if __name__ == "__main__":
    main()
