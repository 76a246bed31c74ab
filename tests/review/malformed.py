"""Workbooks that are broken, foreign or hostile, made from a good one."""

import io
import random
import re
import zipfile
from collections.abc import Iterator, Mapping

SHEET = "xl/worksheets/sheet2.xml"  # the findings
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def malformed(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield at least fifty broken workbooks, each with a name."""
    yield from _not_zip(good)
    yield from _cut(good)
    yield from _parts(good)
    yield from _cells(good)
    yield "a lie about sizes", _lying(good)
    yield "twice the same part", _twice(good)


def _not_zip(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield files of other kinds."""
    yield "empty", b""
    yield "text", b"Severity,Rule,Verdict\nmajor,x,confirmed\n"
    yield "old Excel", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)
    yield "web page", b"<html><table><tr><td>Verdict</td></tr></table></html>"
    yield "noise", random.Random(1).randbytes(5000)
    yield "end of a zip only", b"PK\x05\x06" + bytes(18)
    yield "noise before", random.Random(2).randbytes(99) + good[40:]


def _cut(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield truncated and damaged files."""
    for tenth in range(1, 10):
        yield f"cut at {tenth} tenths", good[: len(good) * tenth // 10]
    chance = random.Random(3)
    for number in range(8):
        data = bytearray(good)
        for _ in range(20):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        yield f"bits turned, {number}", bytes(data)


def _parts(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield archives whose parts are missing, broken or too many."""
    parts = _unpacked(good)
    for name in ("xl/workbook.xml", "[Content_Types].xml", SHEET, "xl/_rels/workbook.xml.rels", "xl/styles.xml"):
        yield f"without {name}", _changed(good, {name: None})
    for name in ("xl/workbook.xml", SHEET, "xl/_rels/workbook.xml.rels", "xl/styles.xml"):
        yield f"broken {name}", _changed(good, {name: parts[name][:-40]})
        yield f"entities in {name}", _changed(good, {name: _headed(BOMB, parts[name])})
    sheet = parts[SHEET]
    yield "a file from outside", _changed(good, {SHEET: _headed(OUTSIDE, sheet)})
    yield "a zip bomb", _changed(good, {"xl/media/image1.png": bytes(100_000_000)})
    yield (
        "a bomb of a sheet",
        _changed(good, {SHEET: sheet.replace(b"<sheetData>", b"<sheetData>" + b" " * 100_000_000)}),
    )
    yield "many parts", _changed(good, {f"xl/x{n}": b"" for n in range(11_000)})
    yield "a path out", _changed(good, {"../../../tmp/evil.xml": b"<x/>"})
    yield "sheet in UTF-16", _changed(good, {SHEET: sheet.decode().encode("utf-16")})


def _cells(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield workbooks whose cells are not what they were."""
    sheet = _unpacked(good)[SHEET]
    for name, old, new in (
        ("no verdict column", "<t>Verdict</t>", "<t>Opinion</t>"),
        ("two verdict columns", "<t>Note</t>", "<t>Verdict</t>"),
        ("no fingerprint column", "<t>Fingerprint</t>", "<t>Print</t>"),
        ("no address column", "<t>Address</t>", "<t></t>"),
        ("strange verdict", r"CELL(I3)", '<c r="I3" t="inlineStr"><is><t>maybe</t></is></c>'),
        ("number as verdict", r"CELL(I3)", '<c r="I3"><v>1</v></c>'),
        ("truth as verdict", r"CELL(I3)", '<c r="I3" t="b"><v>1</v></c>'),
        ("error as verdict", r"CELL(I3)", '<c r="I3" t="e"><v>#REF!</v></c>'),
        ("formula as verdict", r"CELL(I3)", '<c r="I3" t="str"><f>CMD|A0</f><v>calc</v></c>'),
        ("no number as number", r"CELL(I3)", '<c r="I3"><v>one</v></c>'),
        ("shared string that is none", r"CELL(I3)", '<c r="I3" t="s"><v>999999</v></c>'),
        ("lost fingerprint", r"CELL(Q3)", ""),
        ("fingerprint as number", r"CELL(Q3)", '<c r="Q3"><v>1E+300</v></c>'),
        ("infinite number", r"CELL(J3)", '<c r="J3"><v>1e999</v></c>'),
        ("address of another row", r"CELL(S3)", '<c r="S3" t="inlineStr"><is><t>[]</t></is></c>'),
        ("address with nonsense", r"CELL(S3)", '<c r="S3" t="inlineStr"><is><t>{"start": "a"}</t></is></c>'),
        ("far cell", "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
        ("impossible cell", "</sheetData>", '<row r="99999999"><c r="ZZZZ99999999"><v>1</v></c></row></sheetData>'),
        ("cells without places", '<c r="A3"', "<c"),
        ("rows backwards", '<row r="3"', '<row r="1"'),
    ):
        pattern = re.sub(r"^CELL\((\w+)\)$", r'<c r="\1"[^>]*?(?:/>|>.*?</c>)', old)
        yield name, _changed(good, {SHEET: _sub(sheet, pattern, new)})


def _sub(xml: bytes, pattern: str, new: str) -> bytes:
    """Replace the first match, which must be there."""
    text, count = re.subn(pattern, lambda _: new, xml.decode(), count=1, flags=re.DOTALL)
    assert count, pattern
    return text.encode()


def _headed(head: bytes, xml: bytes) -> bytes:
    """Put a declaration in the place of the XML declaration, and use its entity."""
    body = re.sub(rb"^<\?xml.*?\?>\s*", b"", xml)
    return head + body.replace(b"<t>major</t>", b"<t>&c;</t>" if b"ENTITY c" in head else b"<t>&a;</t>", 1)


def _unpacked(good: bytes) -> dict[str, bytes]:
    """Give the parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _changed(good: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """Pack the archive anew with other parts, None for one that goes."""
    parts = {**_unpacked(good), **changes}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            if data is not None:
                archive.writestr(name, data)
    return file.getvalue()


def _lying(good: bytes) -> bytes:
    """Write another size for each part into the directory."""
    data, at = bytearray(good), 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 24 : at + 28] = (10).to_bytes(4, "little")
        at += 4
    return bytes(data)


def _twice(good: bytes) -> bytes:
    """Put a part in a second time, with other content."""
    file = io.BytesIO(good)
    with zipfile.ZipFile(file, "a") as archive:
        info = zipfile.ZipInfo(SHEET.replace("sheet2", "sheeT2"))
        archive.writestr(info, b"<worksheet/>")
    return file.getvalue().replace(b"sheeT2", b"sheet2")
