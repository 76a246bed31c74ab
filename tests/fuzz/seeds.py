"""What fuzzing begins with: our fixtures and the rules' examples, and the words that steer it."""

import json
from dataclasses import replace
from functools import cache

from audit.api import check_document
from audit.checkers.catalogue import catalogue
from audit.config import Config
from audit.formats.xlsx import render
from audit.formats.xlsx.columns import COLUMNS
from audit.formats.xlsx.row import row
from audit.ledger import write
from audit.model.decision import Decision, Verdict
from audit.model.document import Document
from audit.model.report import Report
from audit.model.rule import unmark
from audit.model.text import Text
from tests.corpus.samples import samples

CUT = b"\xff"
"""Parts the sides of a pair; no byte of UTF-8."""
CELL = b"\xfe"
"""Parts the cells of a row."""

WORDS = (
    *("* * ", "65438+0", "/kloc-0/", "June 5438+", "essay ", "first ", "Article 4 ", "China ", "the Japanese people "),
    *("1,234.5 ", "two-thirds ", "from 3 to 5 ", "per cent ", "February 14th, 1950 ", "1950s ", "Feb. ", "more than "),
    *("half a million ", "$", "No. ", "Mr. ", "“", "”", "(", ")", "\n\n", "\u2028", "\u3000", "\ufeff", "\x00"),
    *(
        "&amp;",
        "<hr />",
        "<!-- mt-audit: ignore ",
        "[sic]",
        "[[",
        "]]",
        "Original: \n",
        "Title: ",
        "Date: 1950-02-14\n",
    ),
    *(
        "一九五〇年",
        "二月十四日",
        "二十五万",
        "百分之",
        "三分之二",
        "十几",
        "五十多",
        "两三千",
        "第三条",
        "初三",
        "民国",
    ),
    *"亿万余年点时至元亩斤倍廿半〇·。」《—",
    *("年代", "公里", "同志", "苏联", "……", "壹拾", "１２", "Ã©", "한국", "東京", "😀", "𠀀", "\u0301", "\r\n", "\t"),
    *'"{}[],:=#%\\',
)


@cache
def translations() -> list[bytes]:
    """Give the translations of all examples."""
    return [target for target, _ in _examples()]


@cache
def originals() -> list[bytes]:
    """Give the originals of all examples."""
    return [source for _, source in _examples() if source]


def sides() -> list[bytes]:
    """Give both."""
    return translations() + originals()


@cache
def pairs() -> list[bytes]:
    """Give the examples, translation and original."""
    return [target + CUT + source if source else target for target, source in _examples()]


def _examples() -> list[tuple[bytes, bytes]]:
    """Give the examples of all rules, unmarked."""
    examples = (example for rule in catalogue().values() for example in rule().rule.examples)
    return [(unmark(example.target)[0].encode(), unmark(example.source)[0].encode()) for example in examples]


@cache
def files() -> dict[str, bytes]:
    """Give a file of each format."""
    return {name: data for name, data in samples().items() if name != "a.zh.txt"}


def file(name: str) -> list[bytes]:
    """Give the file of a format, and another that it may be taken for."""
    return [files()[name], files()["a.md"]]


def configurations() -> list[bytes]:
    """Give configurations that use every kind of setting."""
    texts = (
        'select = ["artifact"]\nignore = ["linguistic"]\nfail-on = "minor"\npairs = ["{name}_e ↔ {name}_c"]',
        'semantic = "never"\nexclude = ["*.bak"]\nlargest = 99\n[rule."linguistic/repeated-word"]\nallow = ["had"]',
        'ledger = "d.jsonl"\nsource-field = "zh"\nrules = []\n[rule."accuracy/omission"]\nseverity = "minor"',
    )
    return [text.encode() for text in texts]


def records() -> list[bytes]:
    """Give lines of ledgers and baselines, and texts with orders."""
    decision = Decision("0123456789abcdef", "a/b", "d", Verdict.DISMISSED, "r", "n")
    known = {"document": "d", "rule": "a/b", "fingerprint": "0123456789abcdef", "text": "x"}
    order = b"A text.\n<!-- mt-audit: ignore-next-line accuracy/number-mismatch: it is so -->\nIt was [sic] so.\n"
    return [write(decision).encode(), json.dumps(known).encode(), order]


@cache
def _report() -> Report:
    """Audit a sentence."""
    target, source = "The the output was 300 * * tons.", "产量三百零一吨。"
    return Report([check_document(Document("d", Text.plain(target, "d.txt"), Text.plain(source)), Config())])


def workbooks() -> list[bytes]:
    """Give a review workbook."""
    return [b"".join(render(_report()))]


def rows() -> list[bytes]:
    """Give a text and the rows of its findings."""
    (result,) = _report().results
    lines = [replace(row(entry, result), verdict="confirmed", correction="mended") for entry in result.entries]
    keys = [column.key.removesuffix("_plain") for column in COLUMNS]
    cells = [CELL.join(str(getattr(line, key)).encode() for key in keys) for line in lines]
    return [CUT.join((b"The the output was 300 * * tons.", *cells))]
