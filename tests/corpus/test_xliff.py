"""XLIFF 1.2 and 2.x."""

from pathlib import Path

import pytest

from tests.corpus.reading import found, quick

OLD = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.txt" source-language="zh-CN" target-language="en"><body>
<trans-unit id="1"><source>甲<g id="1">乙</g>。</source>
<target>A <g id="1">and</g> b<x id="2"/>.</target>
<alt-trans><source>丙</source><target>C</target></alt-trans></trans-unit>
<trans-unit id="2"><source>丁。</source></trans-unit>
<trans-unit id="3" translate="no"><source>戊</source><target>E</target></trans-unit>
</body></file>
<file original="b.txt" source-language="zh-CN"><body>
<trans-unit id="1"><source>己。</source><target>F.</target></trans-unit>
</body></file></xliff>
"""
NEW = """<xliff version="2.1" srcLang="zh" trgLang="en-GB" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">
<unit id="u"><segment id="s1"><source>甲。</source><target>A <pc id="1">and</pc> b<cp hex="0009"/>.</target></segment>
<ignorable><source> </source></ignorable>
<segment id="s2"><source>乙。</source><target>B<ph id="2"/>.</target></segment></unit>
<unit id="v"><segment><source>丙。</source><target>C.</target></segment></unit>
</file></xliff>
"""


def test_version_1(tmp_path: Path) -> None:
    """Units become documents; alternatives and what is not to be translated do not; a second file gives its name."""
    documents, skips = found(tmp_path / "m.xlf", OLD)

    assert [quick(document) for document in documents] == [
        ("1", 4, "甲乙。", "A and b."),
        ("b.txt#1", 10, "己。", "F."),
    ]
    assert skips == ["Line 6: the unit 2 has no translation yet."]


def test_version_2(tmp_path: Path) -> None:
    """Segments become documents, named by unit and segment where a unit has several."""
    documents, _ = found(tmp_path / "m.xliff", NEW)

    assert [quick(document) for document in documents] == [
        ("u/s1", 2, "甲。", "A and b\t."),
        ("u/s2", 4, "乙。", "B."),
        ("v", 5, "丙。", "C."),
    ]


@pytest.mark.parametrize("text", [OLD.replace('"zh-CN"', '"de"'), NEW.replace("en-GB", "fr")])
def test_other_languages_are_refused(tmp_path: Path, text: str) -> None:
    """A file that does not go from Chinese into English is a skip that says so."""
    documents, skips = found(tmp_path / "m.xlf", text)

    assert documents == []
    assert "from Chinese to English" in skips[0]
