"""The cache gives back what was found, and nothing that it should not."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from audit.cache import KEEP, NAME, Cache
from audit.checkers.catalogue import catalogue
from audit.checkers.checker import Checker
from audit.checkers.linguistic.repeated_word import RepeatedWord
from audit.corpus.read import read
from audit.corpus.reading import Reading
from audit.corpus.unread import stretches
from audit.digest import digest, document_digest, program, rules_digest
from audit.model.document import Document
from audit.model.report import Result
from audit.model.text import Text
from audit.pipeline import results
from tests.test_pipeline import RareOpening


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the user's key out of the user's home."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def stored(folder: Path, rules: bytes = b"rules") -> Cache:
    """Open a cache that holds one value."""
    cache = Cache(folder, rules)
    cache.put(b"key", ("value", 1))
    cache.close()
    return Cache(folder, rules)


def test_round_trip(tmp_path: Path) -> None:
    """A value survives the run, and git ignores the folder."""
    cache = stored(tmp_path)

    assert cache.get(b"key") == ("value", 1)
    assert cache.get(b"other") is None
    assert (tmp_path / NAME / ".gitignore").read_text() == "*\n"


def test_foreign_values_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache signed by somebody else is as good as empty."""
    stored(tmp_path).close()

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "other"))

    assert Cache(tmp_path, b"rules").get(b"key") is None


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"x" * 5000])
def test_a_broken_cache_is_made_anew(tmp_path: Path, content: bytes) -> None:
    """Whatever the file holds, the run goes on, says so and can store again."""
    stored(tmp_path).close()
    for file in (tmp_path / NAME).glob("found.db*"):
        file.write_bytes(content)

    cache = Cache(tmp_path, b"rules")

    assert cache.get(b"key") is None
    assert not content or "was broken; it is made anew" in cache.note
    cache.close()
    assert stored(tmp_path).get(b"key") == ("value", 1)


def test_a_cache_of_another_version_is_replaced(tmp_path: Path) -> None:
    """A store with other columns is no harm, and nothing is said of it."""
    (tmp_path / NAME).mkdir()
    with closing(sqlite3.connect(tmp_path / NAME / "found.db")) as database:
        database.execute("CREATE TABLE found (key BLOB PRIMARY KEY, value BLOB)")
        database.execute("INSERT INTO found VALUES (x'00', x'00')")
        database.commit()
    with closing(Cache(tmp_path, b"rules")) as cache:
        cache.put(b"key", "value")
        note = cache.note
    with closing(Cache(tmp_path, b"rules")) as again:
        assert (note, again.note, again.get(b"key")) == ("", "", "value")


def test_a_locked_cache_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that another run does not let go is neither read nor thrown away."""
    with closing(Cache(tmp_path, b"rules")) as cache:
        cache.put(b"key", "value")
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda file, **options: connect(file, **{**options, "timeout": 0.01}))
    with closing(connect(tmp_path / NAME / "found.db")) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with closing(Cache(tmp_path, b"rules")) as waiting:
            assert (waiting.get(b"key"), waiting.note) == (None, "")
    with closing(Cache(tmp_path, b"rules")) as cache:
        assert cache.get(b"key") == "value"


def test_unused_values_go(tmp_path: Path) -> None:
    """What many runs have not asked for is forgotten; what is asked for stays."""
    stored(tmp_path).close()
    for _ in range(KEEP + 2):
        cache = Cache(tmp_path, b"rules")
        cache.put(b"other", 2)
        cache.get(b"other")
        cache.close()

    assert Cache(tmp_path, b"rules").get(b"key") is None
    assert Cache(tmp_path, b"rules").get(b"other") == 2


def test_values_in_use_stay(tmp_path: Path) -> None:
    """What a younger value needs stays as long as that one, though nobody asks for it by its own key."""
    stored(tmp_path).close()
    for run in range(KEEP + KEEP // 4):
        cache = Cache(tmp_path, b"rules")
        cache.put(b"other", run)
        if run == KEEP // 2 - 2:
            cache.put(b"%c" % (KEEP // 2 - 1), "page", [b"key"])
        cache.close()

    assert Cache(tmp_path, b"rules").get(b"key") == ("value", 1)


def test_unused_values_go_slowly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that adds hardly anything deletes hardly anything: two values a run, here."""
    monkeypatch.setattr("audit.cache.FORGET", 2)
    cache = Cache(tmp_path, b"rules")
    for number in range(5):
        cache.put(b"key%d" % number, number)
    cache.close()
    left = []
    for _ in range(KEEP + 4):
        cache = Cache(tmp_path, b"rules")
        cache.put(b"other", 1)
        cache.close()
        with closing(sqlite3.connect(tmp_path / NAME / "found.db")) as database:
            left += database.execute("SELECT COUNT(*) FROM found").fetchone()

    assert left[-5:] == [6, 4, 2, 1, 1]


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """Without a place to store, nothing is stored and nothing fails."""
    (tmp_path / NAME).write_text("a file in the way", encoding="utf-8")

    cache = Cache(tmp_path, b"rules")
    cache.put(b"key", 1)
    cache.close()

    assert cache.get(b"key") is None


def test_killed_while_writing(tmp_path: Path) -> None:
    """A run that is killed leaves a cache that the next one can use."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom audit.cache import Cache\n"
        f"cache = Cache(Path({str(tmp_path)!r}), b'rules')\n"
        "for n in range(10**9):\n    cache.put(b'%d' % n, 'x' * 1000)\n    n == 500 and print('go', flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)

    cache = Cache(tmp_path, b"rules")

    assert cache.note == ""
    assert cache.get(b"0") == "x" * 1000


def test_digests() -> None:
    """A digest depends on content, options and identity, and not on the order of a set."""
    document = Document("d", Text.plain("a", "f"), Text.plain("b", "f"))

    assert document_digest(document, b"r") != document_digest(replace(document, id="e"), b"r")
    assert document_digest(document, b"r") != document_digest(replace(document, source=None), b"r")
    assert rules_digest([RepeatedWord()]) != rules_digest([RepeatedWord(allow=())])


def test_what_rules_of_ones_own_share_counts(tmp_path: Path) -> None:
    """An edit of a private file beside them, which holds their words or helpers, changes the digest."""
    folder = tmp_path / "shared_words"
    folder.mkdir()
    (folder / "_words.py").write_text('WORD = "tea"\n', encoding="utf-8")
    (folder / "tea.py").write_text(
        "from audit import Category, Checker\nfrom shared_words._words import WORD\n\n\n"
        "class Tea(Checker):\n    category = Category.OMISSION\n    examples = (WORD,)\n",
        encoding="utf-8",
    )
    rules = [catalogue((folder,))["shared-words/tea"]()]
    before = rules_digest(rules)
    (folder / "_words.py").write_text('WORD = "oil"\n', encoding="utf-8")

    assert rules_digest(rules) != before
    assert digest({"a": 1, "b": {2, 3}}) == digest({"b": {3, 2}, "a": 1})
    assert digest(["a", "b"]) != digest(["b", "a"])


def test_the_program_is_what_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of any package counts as another program, because findings depend on dictionaries and models."""
    packages = tmp_path / "site-packages"
    (packages / "dictionary-1.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr("sys.path", [*sys.path, str(packages)])
    before = program.__wrapped__()
    again = program.__wrapped__()
    (packages / "dictionary-1.0.dist-info").rename(packages / "dictionary-1.1.dist-info")

    assert before == again != program.__wrapped__()


@pytest.mark.parametrize("jobs", [1, 2])
def test_second_run(tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run gives the same results from the cache alone, corpus-wide rules included."""
    texts = ["An a.", "Bad bad.", *["A text."] * 40]
    rules = [RareOpening(), RepeatedWord()]

    def documents() -> Iterator[Document]:
        yield from (Document(f"d{n}", Text.plain(text, "rows.jsonl", line=n + 1)) for n, text in enumerate(texts))

    def run() -> list[Result]:
        cache = Cache(tmp_path, rules_digest(rules))
        found = list(results(documents(), rules, jobs=jobs, cache=cache))
        cache.close()
        return found

    first = run()
    monkeypatch.setattr("audit.passes.align", None)
    assert run() == first
    texts[0] = "Change."
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    assert [len(result.entries) for result in run()[:2]] == [1, 2]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("rules", [(RepeatedWord(),), (RareOpening(), RepeatedWord())])
def test_second_run_over_files(
    tmp_path: Path, jobs: int, rules: tuple[Checker, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that have not changed are not read, unless an edit elsewhere has a rule look at them again."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("audit.corpus.unread.SETTLED", -(10**18))
    for number, text in enumerate(("An a.", "Bad bad.", *["A text."] * 40)):
        Path(f"{number:02}.txt").write_text(text, encoding="utf-8")

    def run(cached: bool = True) -> list[Result]:
        cache = Cache(tmp_path, rules_digest(rules)) if cached else None
        parts = (cache.documents(part, Reading()) for part in stretches(["."], Reading())) if cache else [read(["."])]
        items = chain.from_iterable(parts)
        found = list(results(items, rules, jobs=jobs, cache=cache))
        if cache:
            cache.close()
        return found

    first = run()
    with monkeypatch.context() as patch:
        patch.setattr("audit.corpus.unread.documents", None)
        second = run()
    Path("00.txt").write_text("Can a can.", encoding="utf-8")
    Path("05.txt").write_text("Bad and and good.", encoding="utf-8")
    third = run()

    assert first == second
    assert third == run(cached=False)
    assert third != first
