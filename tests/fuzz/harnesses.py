"""The harnesses: what is fed with bytes, and what must hold whatever they are."""

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from xml.dom import minidom

from audit.alignment.align import align
from audit.baseline import BaselineError
from audit.baseline import load as load_baseline
from audit.checkers.catalogue import catalogue
from audit.checkers.checker import Checker
from audit.config import ConfigError, choose
from audit.config import load as load_config
from audit.corpus.read import read
from audit.engine import audit
from audit.formats.catalogue import renderer
from audit.formats.xlsx.columns import COLUMNS
from audit.ledger import LedgerError
from audit.ledger import load as load_ledger
from audit.model.document import Document
from audit.model.report import Report, Skip
from audit.model.suppression import lift
from audit.model.text import Lines, Span, Text
from audit.review.answer import Answer
from audit.review.archive import ReviewError
from audit.review.line import Place, answer
from audit.review.placing import Change, place
from audit.review.workbook import read as read_workbook
from tests.fuzz import seeds
from tests.fuzz.seeds import CELL, CUT

ROOM = Path("/dev/shm") if Path("/dev/shm").is_dir() else Path(tempfile.gettempdir())


@dataclass(frozen=True)
class Harness:
    """What to run on bytes, what to begin with, and its part of all inputs, in thousandths."""

    run: Callable[[bytes], None]
    seeds: Callable[[], list[bytes]]
    share: int


@cache
def folder() -> Path:
    """Give a folder of this process for the file at hand."""
    return Path(tempfile.mkdtemp(prefix="mt-audit-fuzz-", dir=ROOM))


def saved(name: str, data: bytes) -> Path:
    """Write the file at hand."""
    file = folder() / name
    file.write_bytes(data)
    return file


def text(data: bytes) -> str:
    """Read bytes as a text, as a reader would."""
    return data.decode("utf-8", "replace")


def pair(data: bytes) -> Document:
    """Make a document of bytes: the translation, a byte that UTF-8 does not know, the original."""
    target, cut, source = data.partition(CUT)
    return Document("fuzz", Text.plain(text(target), "fuzz.txt"), Text.plain(text(source)) if cut else None)


def reader(name: str, data: bytes) -> None:
    """Read a file: documents with places inside their texts, and skips with a way out, but no failure."""
    for item in read([str(saved(name, data))]):
        if isinstance(item, Skip):
            assert "please report" not in item.reason, item.reason
            continue
        for side in filter(None, (item.target, item.source)):
            spans = [side.body, *(part.span for part in side.parts)]
            assert all(span.end <= len(side.content) for span in spans)
            lines = Lines.of(side.content)
            assert all(side.position(span.start, lines).line >= 1 for span in spans)


def facts(language: str, data: bytes) -> None:
    """Read facts: each quotes its place, none overlaps another, they come in order."""
    if language == "zh":
        from audit.language.zh.facts import read as facts_of
    else:
        from audit.language.en.facts import read as facts_of
    content, end = text(data), 0
    for fact in facts_of(content):
        assert fact.span.of(content) == fact.text
        assert fact.span.start >= end
        end = fact.span.end


def sentences(data: bytes) -> None:
    """Cut both languages into sentences: in order, and nothing is lost but blanks."""
    from audit.language.en.sentences import sentences as english
    from audit.language.zh.sentences import sentences as chinese

    content = text(data)
    for cut in (english, chinese):
        end = 0
        for span in cut(content, Span(0, len(content))):
            assert not content[end : span.start].strip()
            end = span.end
        assert not content[end:].strip()


def beads(data: bytes) -> None:
    """Align: beads advance on both sides and stay inside the texts."""
    document = pair(data)
    target = source = 0
    for bead in align(document, semantic="never").beads:
        assert bead.target.start >= target
        target = bead.target.end
        if bead.source is not None:
            assert bead.source.start >= source
            source = bead.source.end
    assert target <= len(document.target.content)


@cache
def rules(dimension: str) -> tuple[Checker, ...]:
    """Give the rules of a dimension, or all."""
    return tuple(make() for name, make in catalogue().items() if name.startswith(dimension))


def findings(dimension: str, data: bytes) -> None:
    """Run rules: none fails, each finding quotes its place, and formats can write them all."""
    result = audit(align(pair(data), semantic="never"), rules(dimension))
    assert not result.skips, result.skips
    content = pair(data).target.content
    for entry in result.entries:
        assert entry.target.span.of(content) == entry.target.text
    if result.entries:
        report = Report([result])
        for name, parse in (("json", json.loads), ("sarif", json.loads), ("junit", minidom.parseString)):
            parse(b"".join(renderer(name)(report)))


def settings(data: bytes) -> None:
    """Read a configuration and choose rules by it, or say what is wrong."""
    with suppress(ConfigError):
        choose(load_config(saved("mt-audit.toml", data)))


def records(data: bytes) -> None:
    """Read a ledger and a baseline, or say what is wrong; blank out orders, letter for letter."""
    with suppress(LedgerError):
        load_ledger(saved("decisions.jsonl", data))
    with suppress(BaselineError):
        load_baseline(saved("baseline.jsonl", data))
    assert len(lift(text(data))[0]) == len(text(data))


def workbook(data: bytes) -> None:
    """Read a workbook, or say what is wrong."""
    with suppress(ReviewError):
        read_workbook(str(saved("review.xlsx", data)))


def rows(data: bytes) -> None:
    """Read rows of a workbook, and find their sentences in a text: every change quotes what it replaces."""
    first, *others = data.split(CUT)
    places = {column.key: number for number, column in enumerate(COLUMNS)}
    answers: list[Answer] = []
    for number, other in enumerate(others, 2):
        with suppress(ReviewError):
            got = answer(Place("review.xlsx", "Findings", number, 0, places), [text(c) for c in other.split(CELL)])
            answers += [got] if got else []
    for one in answers:
        for change in place(text(first), [one]):
            assert not isinstance(change, Change) or change.span.of(text(first)) == change.old


def all_harnesses() -> Iterator[tuple[str, Harness]]:
    """Give the harnesses by name."""
    for name in sorted(seeds.files()):
        yield f"read-{Path(name).suffix[1:]}", Harness(partial(reader, name), partial(seeds.file, name), 25)
    yield "facts-zh", Harness(partial(facts, "zh"), seeds.originals, 150)
    yield "facts-en", Harness(partial(facts, "en"), seeds.translations, 150)
    yield "sentences", Harness(sentences, seeds.sides, 60)
    yield "artifacts", Harness(partial(findings, "artifact/"), seeds.translations, 80)
    yield "align", Harness(beads, seeds.pairs, 40)
    yield "rules", Harness(partial(findings, ""), seeds.pairs, 10)
    yield "configuration", Harness(settings, seeds.configurations, 60)
    yield "records", Harness(records, seeds.records, 60)
    yield "workbook", Harness(workbook, seeds.workbooks, 20)
    yield "rows", Harness(rows, seeds.rows, 45)


HARNESSES = dict(all_harnesses())
