"""The same two sentences in every format."""

import csv
import io
import json
from html import escape
from pathlib import Path
from typing import Any

from openpyxl import Workbook

SOURCE = "今年产量三百吨。大桥通车了。"
TARGET = "The output was 300 tons this year. The the bridge has opened."


def delimited(delimiter: str) -> bytes:
    """Write a table."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows([("id", "source", "target"), ("1", SOURCE, TARGET)])
    return stream.getvalue().encode()


def workbook() -> bytes:
    """Write an Excel table."""
    book, stream = Workbook(), io.BytesIO()
    for row in (("id", "source", "target"), ("1", SOURCE, TARGET)):
        book.worksheets[0].append(row)
    book.save(stream)
    return stream.getvalue()


def parquet() -> bytes:
    """Write a Parquet file."""
    from importlib import import_module

    arrow: Any = import_module("pyarrow")
    stream = io.BytesIO()
    table = arrow.table({"id": ["1"], "source": [SOURCE], "target": [TARGET]})
    import_module("pyarrow.parquet").write_table(table, stream)
    return stream.getvalue()


def samples() -> dict[str, bytes]:
    """Give a file of each format, by name; the pair of text files has two."""
    source, target = escape(SOURCE), escape(TARGET)
    article = {"path": "1", "title": "Bridge", "content": f"{TARGET}\n\n<hr />\n\nOriginal:\n\n{SOURCE}\n"}
    tmx = f'<tuv xml:lang="zh"><seg>{source}</seg></tuv><tuv xml:lang="en"><seg>{target}</seg></tuv>'
    pair = f"<source>{source}</source><target>{target}</target>"
    return {
        "a.csv": delimited(","),
        "a.en.txt": TARGET.encode(),
        "a.zh.txt": SOURCE.encode(),
        "a.html": f'<div id="content-base"><p>{source}</p></div><div id="content-t"><p>{target}</p></div>'.encode(),
        "a.js": f"const ARTICLES = {json.dumps([article])};".encode(),
        "a.jsonl": json.dumps({"id": "1", "source": SOURCE, "target": TARGET}).encode(),
        "a.md": f"{TARGET}\n\n<hr />\n\nOriginal:\n\n{SOURCE}\n".encode(),
        "a.parquet": parquet(),
        "a.po": f'msgid "{SOURCE}"\nmsgstr "{TARGET}"\n'.encode(),
        "a.tmx": f"<tmx><body><tu>{tmx}</tu></body></tmx>".encode(),
        "a.tsv": delimited("\t"),
        "a.xlf": f'<xliff version="1.2"><file><trans-unit id="1">{pair}</trans-unit></file></xliff>'.encode(),
        "a.xliff": f'<xliff version="2.0"><file><unit id="1"><segment>{pair}</segment></unit></file></xliff>'.encode(),
        "a.xlsx": workbook(),
    }


def save(folder: Path) -> None:
    """Write all of them."""
    for name, content in samples().items():
        (folder / name).write_bytes(content)
