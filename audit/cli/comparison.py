"""How a comparison is shown."""

from collections.abc import Iterator, Sequence

from audit.changes import Outcome
from audit.formats._shown import gravest
from audit.formats.markdown import MOST, plain
from audit.formats.text import count, printable
from audit.model.report import Entry

SIGNS = (("introduced", "+"), ("fixed", "-"))
DOCUMENTS = (
    ("path", 36),
    ("document", 24),
    ("fixed", 10),
    ("introduced", 10),
    ("kept", 10),
    ("penalty before", 14),
    ("penalty after", 14),
    ("chrF", 10),
)
FINDINGS = (
    ("what", 12),
    ("severity", 10),
    ("rule", 30),
    ("path", 36),
    ("line", 8),
    ("English", 40),
    ("Chinese", 30),
    ("message", 60),
)


def render(outcomes: Sequence[Outcome], form: str) -> Iterator[bytes]:
    """Write a comparison as `text`, `markdown` or `xlsx`."""
    if form == "xlsx":
        yield from workbook(outcomes)
        return
    lines = text(outcomes) if form == "text" else markdown(outcomes)
    for line in lines:
        yield (line + "\n").encode("utf-8", "replace")


def text(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Give a paragraph for each document, then the sum."""
    for one in outcomes:
        yield f"{printable(one.path)}{_name(one)}: {_counts(one)}"
        for kind, sign in SIGNS:
            for entry in getattr(one, kind):
                place = f"{entry.target.begin.line}:{entry.target.begin.column}"
                yield f"  {sign} {place}: {entry.severity}: {printable(entry.message)} [{entry.rule}]"
    yield total(outcomes)


def markdown(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Give a table of documents, then the findings that are new, the gravest of them where they are many."""
    yield "# What the edit did\n"
    yield total(outcomes) + "\n"
    yield "| document | fixed | introduced | kept | penalty before | after | chrF |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for one in outcomes[:MOST]:
        cells = (*_numbers(one), one.before, one.after, _similarity(one))
        yield f"| {plain(one.path + _name(one))} | " + " | ".join(str(cell) for cell in cells) + " |"
    if len(outcomes) > MOST:
        yield f"\nand {count(len(outcomes) - MOST, 'further document')}."
    for kind, heading in (("introduced", "Introduced"), ("fixed", "Fixed")):
        entries: list[Entry] = [entry for one in outcomes for entry in getattr(one, kind)]
        if entries:
            yield f"\n## {heading}\n"
        for entry in gravest(entries, MOST):
            place = f"{entry.path}:{entry.target.begin.line}"
            yield f"- **{entry.severity}** {plain(entry.message)} `{entry.rule}` ({plain(place)})"
        if len(entries) > MOST:
            yield f"- and {len(entries) - MOST:,} more"


def total(outcomes: Sequence[Outcome]) -> str:
    """Say in a sentence what the edit did."""
    fixed, introduced, kept = (sum(numbers) for numbers in zip((0, 0, 0), *map(_numbers, outcomes), strict=True))
    before, after = sum(one.before for one in outcomes), sum(one.after for one in outcomes)
    changed = count(len(outcomes), "changed document")
    return f"{changed}: {fixed} fixed, {introduced} introduced, {kept} kept; penalty {before} before, {after} after."


def workbook(outcomes: Sequence[Outcome]) -> Iterator[bytes]:
    """Write a workbook with a sheet of documents and a sheet of findings."""
    from audit.formats.xlsx.plain import Table, write

    documents = ((one.path, one.document, *_numbers(one), one.before, one.after, one.similarity) for one in outcomes)
    return write([Table("Documents", DOCUMENTS, documents), Table("Findings", FINDINGS, _rows(outcomes))])


def _numbers(one: Outcome) -> tuple[int, int, int]:
    """Count what was fixed, introduced and kept."""
    return len(one.fixed), len(one.introduced), len(one.kept)


def _rows(outcomes: Sequence[Outcome]) -> Iterator[tuple[str | int, ...]]:
    """Give a row for each finding that was fixed, introduced or kept."""
    for one in outcomes:
        for kind in ("introduced", "fixed", "kept"):
            for e in getattr(one, kind):
                source = e.source.text if e.source else ""
                yield kind, e.severity.value, e.rule, e.path, e.target.begin.line, e.target.text, source, e.message


def _name(one: Outcome) -> str:
    """Give a table's row in brackets."""
    return f"[{printable(one.document)}]" if one.document != one.path else ""


def _counts(one: Outcome) -> str:
    """Give a document's counts."""
    fixed, introduced, kept = _numbers(one)
    counts = f"{fixed} fixed, {introduced} introduced, {kept} kept"
    return f"{counts}; penalty {one.before} → {one.after}; chrF {_similarity(one)}"


def _similarity(one: Outcome) -> str:
    """Write chrF, or why there is none."""
    return "–" if one.similarity is None else f"{one.similarity:.1f}"
