"""The archive's bundles of a month."""

import json
from pathlib import Path

import pytest

from audit.corpus import bundle
from audit.corpus.read import read
from audit.corpus.reading import Reading
from audit.model.document import Document
from audit.model.report import Skip

ORIGINAL = "### 大桥通车\n\n1953-06-01\n第2版()\n专栏：\n\n大桥通车。\n"
CONTENT = 'Xinhua, 31st: {Bridge} "{opened}".\n\n<hr /> \n\nOriginal: \n\n' + ORIGINAL


def articles(count: int) -> list[dict[str, object]]:
    """Make the articles of a month."""
    return [
        {
            "path": f"a/{n}.md",
            "title": f"Bridge {n}",
            "author": "",
            "date": "1953-06-01",
            "page_number": 2,
            "content": CONTENT,
        }
        for n in range(count)
    ]


def found(path: Path, script: str) -> list[Document | Skip]:
    """Write a script and read it."""
    path.write_text(script, encoding="utf-8")
    return list(read([str(path)], Reading(largest=4000)))


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("chunk", [50, 1 << 20])
def test_each_article_is_a_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, indent: int | None, chunk: int
) -> None:
    """Articles are read one at a time, on one line or many, with the line on which each begins."""
    monkeypatch.setattr(bundle, "CHUNK", chunk)
    script = "// x\nconst ARTICLES = " + json.dumps(articles(5), indent=indent, ensure_ascii=False) + ";\n"
    documents = [item for item in found(tmp_path / "1953-06.js", script) if isinstance(item, Document)]

    assert [document.id for document in documents] == [f"a/{n}.md" for n in range(5)]
    assert [document.target.origin.line for document in documents] == (
        [2] * 5 if indent is None else [3, 11, 19, 27, 35]
    )
    first = documents[0]
    assert first.target.part("title") is not None
    assert first.target.body.of(first.target.content) == 'Xinhua, 31st: {Bridge} "{opened}".'
    assert first.source is not None
    assert first.source.body.of(first.source.content) == "大桥通车。"


def test_javascript_may_be_looser_than_json(tmp_path: Path) -> None:
    """Names without quotes and a last comma are understood; text that looks like them is not touched."""
    (item,) = found(
        tmp_path / "x.js", 'const ARTICLES = [\n{path: "p", title: "A, b: c", date: null, content: "{x: 1,}",},\n];'
    )
    assert isinstance(item, Document)

    assert item.id == "p"
    assert item.target.body.of(item.target.content) == "{x: 1,}"


def test_a_broken_article_costs_itself_only(tmp_path: Path) -> None:
    """One that is no JSON is a skip; one that never ends ends the file."""
    items = found(
        tmp_path / "x.js", 'ARTICLES = [{"content": "A."}, {"content": nope}, {"content": "B."}, {"content": "C.'
    )

    assert [type(item) for item in items] == [Document, Skip, Document, Skip]
    assert [item.reason for item in items if isinstance(item, Skip)][1].startswith("Line 1: an article does not end")


def test_other_scripts_are_no_corpus(tmp_path: Path) -> None:
    """A script without articles says nothing."""
    assert found(tmp_path / "x.js", "console.log('hello');\n") == []


def test_an_article_that_is_too_long_ends_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than the limit and a chunk is held, however long an article is."""
    monkeypatch.setattr(bundle, "CHUNK", 1000)
    items = found(tmp_path / "x.js", 'ARTICLES = [{"content": "A."},\n{"content": "' + "x" * 100_000 + '"}]')

    assert [type(item) for item in items] == [Document, Skip]
    assert next(item.reason for item in items if isinstance(item, Skip)).startswith("Line 2: ")
