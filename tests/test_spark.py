"""The audit in Spark, on this machine, finds what the command finds.

It runs where pyspark and Java 17 are; docs/engines.md says how to have them.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audit.arrow import FINDINGS
from tests.table import CONFIG, ROWS, local

pytest.importorskip("pyspark", reason="pyspark is not installed: pip install 'mt-audit[spark]'")
pytestmark = [
    pytest.mark.skipif(not shutil.which("java"), reason="Spark needs Java 17, and there is no `java`"),
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    """Run Spark in two threads of this machine."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    yield spark
    spark.stop()


def test_the_same_findings(session: Any, tmp_path: Path) -> None:
    """Row for row, the corpus-wide ones among them, whatever other columns there are."""
    from audit.spark import check

    table = session.createDataFrame([{"page": 1, **row} for row in ROWS]).repartition(3)
    found = check(table, CONFIG)
    rows = sorted((row.asDict(recursive=True) for row in found.collect()), key=lambda row: row["document"])

    assert found.columns == FINDINGS.names
    assert rows == local(tmp_path)
