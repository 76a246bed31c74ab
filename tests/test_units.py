"""A translation is found in its file letter by letter, as the reader reads it, and corrected there."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.corpus.read import read
from audit.edits import Edit, EditError, amend
from audit.model.document import Document
from audit.model.text import Span

TMX = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="zh"/><body><!--
<tu> --><tu><tuv xml:lang="zh"><seg>丙</seg></tuv></tu><tu><tuv xml:lang="zh"><seg>甲</seg></tuv>\
<tuv xml:lang="en"><seg>{}</seg></tuv></tu></body></tmx>"""
XLIFF = """<x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2">\r
<x:file original="a" source-language="zh"><x:body><x:group><x:trans-unit id="1"><x:source>丙</x:source><x:target/>\r
</x:trans-unit><x:trans-unit id='2' note="a>b"><x:source>甲</x:source>
<x:target xml:lang='en'>{}</x:target></x:trans-unit>\r
</x:group></x:body></x:file></x:xliff>"""
NEWER = """<xliff version="2.1" srcLang="zh" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">
<unit id="u"><segment><source>丙</source><target>C</target></segment><segment><source>甲</source><target>{}</target>
</segment></unit></file></xliff>"""
PO = (
    'msgid ""\nmsgstr ""\n"Language: en\\n"\n\n# msgstr "no"\nmsgid "丙"\nmsgstr "C"\n\n'
    '#, fuzzy\nmsgid "甲"\nmsgstr {}\n'
)
PIECES = (
    *("a", "é ", "𠀀", "&amp;", "&#x4E2D;", "\r\n", "<![CDATA[b&\r\nc]]>", "<!-- d -->", "<?e?>", "<ph/>"),
    *("<ph>f<sub>g</sub></ph>", "<ph type='lb'>h</ph>", '<x ctype="x-lb"/>', "<g>i<g>j</g></g>", '<cp hex="0041"/>'),
)
MARKUP = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
STRINGS = st.lists(st.sampled_from(["a", "é ", "𠀀", '\\"', "\\n", "\\\\", "\\t", '"\n"', '"\r\n  "']), max_size=8)
NEW = st.text(st.sampled_from("a<>&\"'\\\n中é"), min_size=1, max_size=4)


def last(path: Path) -> Document:
    """Give the last document of a file."""
    return [item for item in read([str(path)]) if isinstance(item, Document)][-1]


def amended(path: Path, span: Span, new: str) -> tuple[str, bytes]:
    """Replace a stretch of the last document; give what its text was, and the file's new bytes."""
    target = last(path).target
    edit = Edit(str(path), target.origin, span, span.of(target.content), new)
    return target.content, amend(str(path), [edit]).after


def check(path: Path, text: str, data: st.DataObject) -> None:
    """Correct a stretch of the last document: the file then reads as corrected, and nothing else has changed."""
    path.write_bytes(text.encode())
    size = len(last(path).target.content)
    start = data.draw(st.integers(0, size))
    span, new = Span(start, data.draw(st.integers(start, size))), data.draw(NEW)
    try:
        before, after = amended(path, span, new)
    except EditError as error:
        if not any(reason in str(error) for reason in ("across tags", "CDATA section")):
            raise
        return
    others = [item.target.content for item in read([str(path)]) if isinstance(item, Document)][:-1]
    path.write_bytes(after)

    assert last(path).target.content == before[:start] + new + before[span.end :]
    assert [item.target.content for item in read([str(path)]) if isinstance(item, Document)][:-1] == others


@settings(derandomize=True, max_examples=60)
@given(MARKUP, st.sampled_from([("m.tmx", TMX), ("m.xlf", XLIFF), ("m.xliff", NEWER)]), st.data())
def test_markup(
    tmp_path_factory: pytest.TempPathFactory, content: str, form: tuple[str, str], data: st.DataObject
) -> None:
    """Entities, sections, comments, codes and ends of lines stay where they are."""
    name, frame = form
    check(tmp_path_factory.mktemp("units") / name, frame.format("z" + content), data)


@settings(derandomize=True, max_examples=60)
@given(STRINGS, st.data())
def test_catalogue(tmp_path_factory: pytest.TempPathFactory, pieces: list[str], data: st.DataObject) -> None:
    """A string that goes on over lines, and what is escaped in it, stays as it is."""
    check(tmp_path_factory.mktemp("units") / "m.po", PO.format(f'"z{"".join(pieces)}"'), data)


@pytest.mark.parametrize(
    ("name", "frame", "content", "span", "new", "expected"),
    [
        ("m.tmx", TMX, "It rose<ph/> by 3 &amp; more.", Span(11, 12), "4", "It rose<ph/> by 4 &amp; more."),
        ("m.tmx", TMX, "A", Span(0, 1), "<B>", "&lt;B&gt;"),
        ("m.xlf", XLIFF, "in <g id='1'>May</g>", Span(3, 6), "June", "in <g id='1'>June</g>"),
        ("m.xliff", NEWER, "a<pc id='1'>b</pc>c", Span(2, 2), "x", "a<pc id='1'>bx</pc>c"),
        ("m.po", PO, '"one "\n"two"', Span(0, 2), 'X "', '"X \\"e "\n"two"'),
        ("m.po", PO, '"one "\n"two"', Span(2, 6), "X", '"onXo"'),
    ],
)
def test_exact_bytes_elsewhere(
    tmp_path: Path, name: str, frame: str, content: str, span: Span, new: str, expected: str
) -> None:
    """Nothing but the words corrected changes."""
    (tmp_path / name).write_bytes(frame.format(content).encode())
    _, after = amended(tmp_path / name, span, new)

    assert after.decode() == frame.format(expected)


def test_letters_that_the_encoding_lacks(tmp_path: Path) -> None:
    """In a file that declares another encoding, what goes in is written with references."""
    path = tmp_path / "m.tmx"
    text = TMX.replace('"1.0"?', '"1.0" encoding="ISO-8859-1"?').replace("丙", "&#x4E19;").replace("甲", "&#x7532;")
    path.write_bytes(text.format("Zhou").encode("ascii"))

    assert b"<seg>Zh&#8217;u</seg>" in amended(path, Span(2, 3), "’")[1]


def test_what_stands_across_tags_is_refused(tmp_path: Path) -> None:
    """A tag is never written over, nor a unit that is no longer there."""
    path = tmp_path / "m.xlf"
    path.write_text(XLIFF.format("in <g id='1'>May</g> 1952"), encoding="utf-8")
    with pytest.raises(EditError, match="“May 1952” stands across tags"):
        amended(path, Span(3, 11), "June 1952")

    origin = last(path).target.origin
    path.write_text(XLIFF.partition("<x:trans-unit id='2'")[0] + "</x:body></x:file></x:xliff>", encoding="utf-8")
    with pytest.raises(EditError, match=r"There is no text in unit 2\.1"):
        amend(str(path), [Edit(str(path), origin, Span(0, 2), "in", "at")])
