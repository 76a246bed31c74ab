"""Translation memories."""

from pathlib import Path

from tests.corpus.reading import found, quick

HEAD = '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="zh-CN"/><body>\n'
TAIL = "</body></tmx>\n"


def unit(source: str, target: str, name: str = "") -> str:
    """Make a unit on three lines."""
    variants = f'<tuv xml:lang="zh-CN"><seg>{source}</seg></tuv>\n<tuv xml:lang="EN-us"><seg>{target}</seg></tuv>'
    return f'<tu tuid="{name}">{variants}</tu>\n' if name else f"<tu>\n{variants}</tu>\n"


def test_units_become_documents(tmp_path: Path) -> None:
    """A unit is a document with the line of its translation; without a name it has its number."""
    documents, skips = found(
        tmp_path / "m.tmx", HEAD + unit("甲。", "A.", "a") + unit("乙&amp;。", "B &amp; b.") + TAIL
    )

    assert [quick(document)[1:] for document in documents] == [(5, "甲。", "A."), (8, "乙&。", "B & b.")]
    assert documents[0].id == "a"
    assert documents[1].id.endswith("m.tmx#2")
    assert skips == []


def test_codes_are_no_text(tmp_path: Path) -> None:
    """What stands inside of codes is left out, what they surround is kept, and a line break is one."""
    target = 'A <bpt i="1">&lt;b&gt;</bpt>bold<ept i="1">&lt;/b&gt;</ept> <hi>word</hi><ph type="lb"/>end'
    documents, _ = found(tmp_path / "m.tmx", HEAD + unit("甲。", target) + TAIL)

    assert documents[0].target.content == "A bold word\nend"


def test_other_languages_are_skips(tmp_path: Path) -> None:
    """A unit without both languages is left out by its line."""
    text = HEAD + unit("甲。", "A.").replace("zh-CN", "fr") + unit("乙。", "B.") + TAIL
    documents, skips = found(tmp_path / "m.tmx", text)

    assert [document.target.content for document in documents] == ["B."]
    assert skips == ["Line 4: the unit has not both Chinese and English."]


def test_what_comes_before_broken_markup_is_read(tmp_path: Path) -> None:
    """Broken XML ends the file with its line; the units before it are audited."""
    documents, skips = found(tmp_path / "m.tmx", HEAD + unit("甲。", "A.") + "<tu><tuv></tu>")

    assert len(documents) == 1
    assert skips[0].startswith("Line 7: no XML")


def test_entities_of_its_own_are_refused(tmp_path: Path) -> None:
    """Billion laughs and files of the system are refused, whatever they would give."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    secret = tmp_path / "secret"
    secret.write_text("secret")
    for entity in (f'<!ENTITY l0 "ha">{laughs}', f'<!ENTITY l9 SYSTEM "{secret.as_uri()}">'):
        head = f'<!DOCTYPE tmx [{entity}]>\n<tmx version="1.4"><body>\n'
        documents, skips = found(tmp_path / "m.tmx", head + unit("甲。", "&l9;") + TAIL)

        assert documents == []
        assert "entit" in skips[0]


def test_depth_and_size_are_bounded(tmp_path: Path) -> None:
    """A million nested or gathered elements are refused; a million beside the units cost nothing."""
    deep, _ = "<a>" * 3000, None
    for inside in (deep, "<note/>" * 30_000):
        documents, skips = found(tmp_path / "m.tmx", HEAD + unit("甲。", "A.") + f"<tu>{inside}")

        assert len(documents) == 1
        assert len(skips) == 1
    beside = HEAD + "<note/>" * 30_000 + unit("甲。", "A.") + TAIL

    assert len(found(tmp_path / "m.tmx", beside)[0]) == 1


def test_lines_beyond_65535_are_right(tmp_path: Path) -> None:
    """The line of a unit far down is its own."""
    documents, _ = found(tmp_path / "m.tmx", HEAD + "\n" * 70_000 + unit("甲。", "A.") + TAIL)

    assert documents[0].target.origin.line == 70_006


def test_a_tag_that_never_ends_is_given_up(tmp_path: Path) -> None:
    """The parser is given no more than sixteen mebibytes without an end of a tag."""
    documents, skips = found(tmp_path / "m.tmx", HEAD + unit("甲。", "A.") + '<tu a="' + "x" * (20 << 20))

    assert len(documents) == 1
    assert "longer than 16,777,216 bytes" in skips[0]
