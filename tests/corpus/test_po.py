"""Gettext catalogues."""

from pathlib import Path

from tests.corpus.reading import found, quick

HEAD = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n\n'
ENTRIES = """# A remark
msgctxt "menu"
msgid "打开 \\"文件\\""
msgstr "Open "
"\\"file\\""

msgid "一页"
msgid_plural "%d 页"
msgstr[0] "A page"
msgstr[1] "%d pages"

msgid "没有"
msgstr ""

#~ msgid "旧"
#~ msgstr "Old"
"""


def test_entries_become_documents(tmp_path: Path) -> None:
    """Entries and plural forms are documents named by context and original; obsolete ones are left out."""
    documents, skips = found(tmp_path / "m.po", HEAD + ENTRIES)

    assert [quick(document) for document in documents] == [
        ('menu 打开 "文件"', 5, '打开 "文件"', 'Open "file"'),
        ("[0] 一页", 11, "一页", "A page"),
        ("[1] 一页", 11, "%d 页", "%d pages"),
    ]
    assert len(skips) == 1
    assert "no translation yet" in skips[0]


def test_a_catalogue_into_chinese_is_refused(tmp_path: Path) -> None:
    """The direction is that of the header."""
    _, skips = found(tmp_path / "m.po", HEAD.replace("Language: en", "Language: zh_CN") + ENTRIES)

    assert "goes into Chinese" in skips[0]


def test_a_broken_catalogue_is_a_skip(tmp_path: Path) -> None:
    """A line that means nothing ends the file with a sentence."""
    _, skips = found(tmp_path / "m.po", HEAD + 'msgid "a"\nnonsense\n')

    assert "broken" in skips[0]
