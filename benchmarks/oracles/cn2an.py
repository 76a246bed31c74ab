"""cn2an's tests (MIT).

In scope: numerals of at least one digit without a sign or a 幺. Not: texts that it must refuse.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from benchmarks.oracles.case import Case, Value, rows

SUITES = ("cn2an_test", "an2cn_test")


def cases(folder: Path) -> Iterator[Case]:
    """Give the cases in scope."""
    for row in rows(folder / "num_python" / "cn2an.jsonl"):
        if row["suite"] not in SUITES or row["group"].startswith("error"):
            continue
        if row["suite"] == "cn2an_test":
            pairs = [(str(row["input"]), row["expected"])]
        else:
            expected = row["expected"]
            forms = expected[:2] if isinstance(expected, list) else [expected]
            pairs = [(form, row["input"]) for form in forms]
        for text, value in pairs:
            if not str(text).startswith(("负", "-")) and "幺" not in str(text):
                yield Case(row["id"], text, (Value(Fraction(Decimal(str(value)))),))
