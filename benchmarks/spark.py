"""Spark beside processes: python -m benchmarks.spark [--rows 50000] [--jobs 2] [--ignore RULE …].

Writes a seeded table, audits it with `mt-audit check -j` and in Spark on as many threads of this machine, each in a
process of its own; compares the findings row for row, and prints rows a second. Needs the extra `spark` and Java 17.
"""

import argparse
import os
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import Any

from pyarrow import RecordBatch
from pyarrow.parquet import ParquetWriter, read_table

from audit.arrow import NOWHERE
from audit.config import Config, Settings
from benchmarks.corpus import run
from benchmarks.rows import rows

GROUP = 5000


def main() -> None:
    """Make the table, run both and compare."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--ignore", nargs="*", default=[], help="rules or dimensions to leave out")
    options = parser.parse_args()
    left_out = [word for rule in options.ignore for word in ("--ignore", rule)]
    with tempfile.TemporaryDirectory() as folder:
        table, findings = Path(folder) / "rows.parquet", Path(folder) / "findings.parquet"
        write(table, options.rows)
        seconds, _ = run([str(table), "-j", str(options.jobs), "-o", str(findings), *left_out])
        print(f"mt-audit check -j {options.jobs}: {seconds:.0f} s, {options.rows / seconds:.0f} rows/s", flush=True)
        expected = [row | NOWHERE for row in read_table(findings).to_pylist()]
        started = time.monotonic()
        found = spark(table, options.jobs, Config(Settings(ignore=tuple(options.ignore))))
        seconds = time.monotonic() - started
    print(f"Spark local[{options.jobs}]: {seconds:.0f} s, {options.rows / seconds:.0f} rows/s, its start among them")
    print(f"{len(expected)} findings, in Spark {'the same' if found == expected else 'OTHERS'}")
    sys.exit(found != expected)


def write(path: Path, size: int) -> None:
    """Write the table in row groups."""
    made = rows(size)
    first = RecordBatch.from_pylist(list(islice(made, GROUP)))
    with ParquetWriter(path, first.schema) as writer:
        writer.write_batch(first)
        while group := list(islice(made, GROUP)):
            writer.write_batch(RecordBatch.from_pylist(group))


def spark(path: Path, jobs: int, config: Config) -> list[dict[str, Any]]:
    """Audit a table in Spark; give the findings in the order of their documents."""
    from pyspark.sql import SparkSession

    from audit.spark import check

    os.environ["PYSPARK_PYTHON"] = sys.executable
    quiet = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
    session = SparkSession.builder.master(f"local[{jobs}]").config(map=quiet).getOrCreate()
    table = session.read.parquet(str(path)).repartition(4 * jobs)
    found = [row.asDict(recursive=True) for row in check(table, config).collect()]
    session.stop()
    return sorted(found, key=lambda row: str(row["document"]))


if __name__ == "__main__":
    main()
