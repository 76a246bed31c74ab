"""Columns count bytes of UTF-8, and suggestions are offered only where they fit the file."""

import json

from audit.api import check_text
from audit.formats.rdjson import render
from tests.formats.samples import SAMPLE, report


def test_bytes() -> None:
    """A place after Chinese characters and one beyond the BMP begins where an editor of bytes sees it."""
    text = "　　In 𠀀中 they met.\nThe 汉 word of the the day."
    found = json.loads(b"".join(render(report(*check_text(text)))))
    places = {d["code"]["value"]: d["location"]["range"] for d in found["diagnostics"]}
    begin = text.split("\n")[1].encode().index(b"the the") + 1

    assert places["linguistic/repeated-word"] == {
        "start": {"line": 2, "column": begin},
        "end": {"line": 2, "column": begin + len("the the")},
    }
    assert [d["suggestions"] for d in found["diagnostics"] if d["code"]["value"] == "linguistic/repeated-word"] == [
        [{"range": places["linguistic/repeated-word"], "text": "the"}]
    ]


def test_unknown_columns() -> None:
    """Where the bytes before a place are not known, there is a line and no suggestion."""
    (first,) = json.loads(b"".join(render(SAMPLE)))["diagnostics"]

    assert first["location"]["range"] == {"start": {"line": 3}, "end": {"line": 3}}
    assert "suggestions" not in first
