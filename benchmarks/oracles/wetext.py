"""WeTextProcessing's inverse normalisation (Apache-2.0): every number of the written form must be read in the spoken.

In scope: kinds of values. Not: sums left in parts (12块5毛), telephone, plate and train numbers, arithmetic, signs, and
texts that stay as they are.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from benchmarks.oracles.case import Case, Value, rows

KINDS = ("cardinal", "number", "fraction", "money", "measure", "date", "time", "normalizer")
OUT = re.compile("负|幺|块.毛|洞|拐|加|减|等于|尾号|手机|拨|电话|小数|[a-zA-Z]")
WRITTEN = re.compile(r"(?P<a>\d+(?:\.\d+)?)(?:[~-](?P<b>\d+(?:\.\d+)?))?(?P<scale>[万亿兆]?)(?:/(?P<part>\d+)(?!/))?")
DATE = re.compile(r"\d+/\d\d/\d\d|\d{4}/\d\d|0\d/\d\d")
SCALES = {"": 1, "万": 10**4, "亿": 10**8, "兆": 10**12}


def cases(folder: Path) -> Iterator[Case]:
    """Give the cases in scope."""
    for row in rows(folder / "num_itn" / "wetextprocessing.jsonl"):
        text, written = row["input"], row["expected"]
        if row["dir"] == "itn" and row["kind"] in KINDS and text != written and OUT.search(text) is None:
            values = tuple(_values(written))
            if values and not re.search(r"\d\.\d+\.|\d{5,}\d*[^万亿\d]*$|[万亿兆]\d", written):
                yield Case(row["id"], text, values)


def _values(written: str) -> Iterator[Value]:
    """Read the numbers of a written form. Its `45-6` means 45 to 46; a date is written 2008/08/08."""
    for match in DATE.finditer(written):
        yield from (Value(Fraction(part)) for part in match[0].split("/"))
    for match in WRITTEN.finditer(DATE.sub(" ", written)):
        scale, first = SCALES[match["scale"]], Fraction(match["a"])
        if match["part"]:
            yield Value(first / int(match["part"]))
            continue
        yield Value(first * scale)
        if match["b"]:
            last, size = Fraction(match["b"]), 10 ** len(match["b"])
            yield Value((last if last > first else first - first % size + last) * scale)
