"""Paths in, documents out."""

import io
import json
import os
import subprocess
from pathlib import Path

import pytest

from audit.corpus.read import DEFAULT, read
from audit.corpus.reading import Reading
from audit.model.document import Document
from audit.model.report import Skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, content: str | bytes = "One sentence.\n") -> None:
    """Write a file, with its folders."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def found(*paths: str, options: Reading = DEFAULT) -> tuple[list[Document], list[Skip]]:
    """Read, and part documents from skips."""
    items = list(read(paths, options))
    return [item for item in items if isinstance(item, Document)], [item for item in items if isinstance(item, Skip)]


def test_pairs_are_read_once_and_joined() -> None:
    """A translation beside its original is one document, in every default pattern and in one of the user's."""
    for target, source in (("a.en.txt", "a.zh.txt"), ("x/en/b.txt", "x/zh/b.txt"), ("c_t.txt", "c_s.txt")):
        write(target, "Output was 3 tons.\n")
        write(source, "产量三吨。\n")
    documents, skips = found(".", options=Reading(pairs=("{name}_t.txt ↔ {name}_s.txt",)))

    assert skips == []
    assert [document.path for document in documents] == ["a.en.txt", "c_t.txt", "x/en/b.txt"]
    assert all(document.source and document.source.content == "产量三吨。\n" for document in documents)


def test_an_original_stands_for_its_pair() -> None:
    """Who names the original, as a hook does that saw only it change, gets the pair; who names both, once."""
    write("a.en.txt", "Output was 3 tons.\n")
    write("a.zh.txt", "产量三吨。\n")

    for arguments in (("a.zh.txt",), ("a.zh.txt", "a.en.txt"), ("a.en.txt", "a.zh.txt")):
        (document,), skips = found(*arguments)
        assert (document.path, skips) == ("a.en.txt", [])
        assert document.source is not None


def test_an_original_alone_is_a_skip() -> None:
    """A Chinese file without its translation is said to be one."""
    write("a.zh.txt", "产量三吨。\n")
    write("b.txt", "产量三吨。\n")
    documents, skips = found(".")

    assert documents == []
    assert "a.en.txt, is not there" in skips[0].reason
    assert "no translation" in skips[1].reason


def test_the_order_is_by_name_and_no_file_comes_twice() -> None:
    """Folders are walked in the order of names; a file named twice is read once."""
    for name in ("b.txt", "a/z.txt", "a/b.txt", "c.md"):
        write(name)
    documents, _ = found("c.md", ".", "a")

    assert [document.id for document in documents] == ["c.md", "a/b.txt", "a/z.txt", "b.txt"]


def test_folders_leave_out_what_nobody_means() -> None:
    """Hidden files, caches, binary suffixes and excluded files are left out; an argument is always read."""
    for name in (".git/a.txt", ".b.txt", "node_modules/c.txt", "d.png", "e.txt", "drafts/f.txt"):
        write(name)
    exclude = Reading(exclude=("drafts/",))

    assert [document.id for document in found(".", options=exclude)[0]] == ["e.txt"]
    assert [document.id for document in found("drafts/f.txt", ".b.txt", options=exclude)[0]] == [
        "drafts/f.txt",
        ".b.txt",
    ]


def test_include_chooses_among_the_files_of_folders() -> None:
    """Only files that a pattern matches are read."""
    for name in ("a.txt", "b.md", "c/d.md", "c/e.txt"):
        write(name)

    assert [d.id for d in found(".", options=Reading(include=("*.md",)))[0]] == ["b.md", "c/d.md"]
    assert [d.id for d in found("c", options=Reading(include=("/e.txt",)))[0]] == ["c/e.txt"]


def test_git_ignored_files_are_left_out(folder: Path) -> None:
    """What git ignores is not read, unless it is named."""
    subprocess.run(["git", "init", "-q", "."], check=True)
    write(".gitignore", "out/\n*.draft.txt\n")
    for name in ("a.txt", "b.draft.txt", "out/c.txt", "sub/d.draft.txt", "sub/e.txt"):
        write(name)

    assert [document.id for document in found(".")[0]] == ["a.txt", "sub/e.txt"]
    assert [document.id for document in found(str(folder / "sub"))[0]] == ["sub/e.txt"]
    assert [document.id for document in found("b.draft.txt", "out")[0]] == ["b.draft.txt", "out/c.txt"]


def test_documents_are_named_from_the_root(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document keeps its name wherever the command is run."""
    write("corpus/a.txt")
    monkeypatch.chdir(folder / "corpus")
    document = found("a.txt", options=Reading(root=str(folder)))[0][0]

    assert (document.path, document.id) == ("a.txt", "corpus/a.txt")


def test_each_bad_file_has_a_sentence_and_the_rest_is_read() -> None:
    """Empty, binary, damaged, missing, vanished, of an unknown format: each is a skip, none ends the run."""
    write("a.txt", "")
    write("b.txt", b"\x7fELF\0\0")
    write("c.txt", b"\xe4\xb8\xad ok \xff\n")
    write("d.csv", "id,zh,en\n1,\xe4,b\n")
    write("e.txt", "x" * 2000)
    write("f.txt")
    os.symlink("nowhere", "g.txt")
    documents, skips = found(".", "h.txt", "i.docx", options=Reading(largest=1000))
    reasons = {skip.path: skip.reason for skip in skips}

    assert [document.id for document in documents] == ["f.txt"]
    assert reasons["a.txt"] == "The file is empty; there is nothing to audit."
    assert "Byte 4 is NUL" in reasons["b.txt"]
    assert "Byte 7 (0xFF)" in reasons["c.txt"]
    assert "no column `target`; its columns are `id`, `zh`, `en`" in reasons["d.csv"]
    assert "larger than a document may be (1,000 bytes)" in reasons["e.txt"]
    assert "cannot be read" in reasons["g.txt"]
    assert "no such file" in reasons["h.txt"]
    assert all(reason.endswith(".") for reason in reasons.values())


def test_a_folder_without_permission_is_a_skip(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be listed is named, and the others are read."""
    write("a/b.txt")
    write("c.txt")
    scandir = os.scandir

    def refuse(path: str) -> object:
        """Refuse one folder, as the system does to all but root."""
        if path == "a":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr("os.scandir", refuse)
    documents, skips = found(".")

    assert [document.id for document in documents] == ["c.txt"]
    assert skips[0].path == "a"
    assert "Permission denied" in skips[0].reason


def test_a_file_that_vanishes_between_listing_and_reading_is_a_skip(folder: Path) -> None:
    """Deleting a file while the corpus is read costs that file only."""
    for name in ("a.txt", "b.txt", "c.txt"):
        write(name)
    stream = read(["."])
    first = next(stream)
    (folder / "b.txt").unlink()
    rest = list(stream)

    assert isinstance(first, Document)
    assert [type(item).__name__ for item in rest] == ["Skip", "Document"]


def test_standard_input_has_the_format_of_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads standard input as the file that --stdin-filename names."""
    rows = json.dumps({"id": 7, "target": "One."}) + "\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(rows.encode())))
    jsonl = found("-")[0]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"One.\n")))
    text = found("-", options=Reading(stdin_filename="draft.txt"))[0]

    assert [(document.id, document.path) for document in jsonl + text] == [
        ("7", "stdin.jsonl"),
        ("draft.txt", "draft.txt"),
    ]


def test_files_of_the_program_itself() -> None:
    """The ledger is no table of the corpus, unless somebody names it."""
    write("a.txt")
    write("decisions.jsonl", '{"document": "a.txt"}\n')
    own = Reading(own=frozenset({os.path.abspath("decisions.jsonl")}))

    assert [len(items) for items in found(".", options=own)] == [1, 0]
    assert [len(items) for items in found("decisions.jsonl", options=own)] == [0, 1]
