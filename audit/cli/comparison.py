"""How a comparison is shown."""

import io
from collections.abc import Iterator, Sequence

from audit.changes import Outcome
from audit.formats.text import count, printable
from audit.model.report import Entry

SIGNS = (("introduced", "+"), ("fixed", "-"))


def render(outcomes: Sequence[Outcome], form: str) -> Iterator[bytes]:
    """Write a comparison as `text`, `markdown` or `xlsx`."""
    if form == "xlsx":
        yield workbook(outcomes)
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
                yield f"  {sign} {entry.severity}: {printable(entry.message)} [{entry.rule}]"
    yield total(outcomes)


def markdown(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Give a table of documents, then the findings that are new."""
    yield "# What the edit did\n"
    yield total(outcomes) + "\n"
    yield "| document | fixed | introduced | kept | penalty before | after | chrF |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for one in outcomes:
        cells = (len(one.fixed), len(one.introduced), len(one.kept), one.before, one.after, _similarity(one))
        yield f"| {_cell(one.path + _name(one))} | " + " | ".join(str(cell) for cell in cells) + " |"
    for kind, heading in (("introduced", "Introduced"), ("fixed", "Fixed")):
        entries: list[Entry] = [entry for one in outcomes for entry in getattr(one, kind)]
        if entries:
            yield f"\n## {heading}\n"
        for entry in entries:
            place = f"{entry.path}:{entry.target.begin.line}"
            yield f"- **{entry.severity}** {_cell(entry.message)} `{entry.rule}` ({_cell(place)})"


def total(outcomes: Sequence[Outcome]) -> str:
    """Say in a sentence what the edit did."""
    fixed, introduced, kept = (
        sum(len(getattr(one, kind)) for one in outcomes) for kind in ("fixed", "introduced", "kept")
    )
    before, after = sum(one.before for one in outcomes), sum(one.after for one in outcomes)
    changed = count(len(outcomes), "changed document")
    return f"{changed}: {fixed} fixed, {introduced} introduced, {kept} kept; penalty {before} before, {after} after."


def workbook(outcomes: Sequence[Outcome]) -> bytes:
    """Give a workbook with a sheet of documents and a sheet of findings."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    documents, findings = book.worksheets[0], book.create_sheet("Findings")
    documents.title = "Documents"
    rows = [
        [
            one.path,
            one.document,
            len(one.fixed),
            len(one.introduced),
            len(one.kept),
            one.before,
            one.after,
            one.similarity,
        ]
        for one in outcomes
    ]
    heads = ["path", "document", "fixed", "introduced", "kept", "penalty before", "penalty after", "chrF"]
    for sheet, head, body in (
        (documents, heads, rows),
        (
            findings,
            ["what", "severity", "rule", "path", "line", "English", "Chinese", "message"],
            list(_rows(outcomes)),
        ),
    ):
        for number, row in enumerate([head, *body], 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(number, column, printable(value)[:32_000] if isinstance(value, str) else value)
                cell.data_type = "s" if isinstance(value, str) else cell.data_type
                cell.font = Font(bold=number == 1)
                cell.alignment = Alignment(vertical="top", wrap_text=True)
        for letter, width in zip("ABCDEFGH", (36, 24, 14, 14, 14, 40, 24, 60), strict=True):
            sheet.column_dimensions[letter].width = width
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _rows(outcomes: Sequence[Outcome]) -> Iterator[list[object]]:
    """Give a row for each finding that was fixed, introduced or kept."""
    for one in outcomes:
        for kind in ("introduced", "fixed", "kept"):
            for e in getattr(one, kind):
                source = e.source.text if e.source else ""
                yield [kind, e.severity.value, e.rule, e.path, e.target.begin.line, e.target.text, source, e.message]


def _name(one: Outcome) -> str:
    """Give a table's row in brackets."""
    return f"[{printable(one.document)}]" if one.document != one.path else ""


def _counts(one: Outcome) -> str:
    """Give a document's counts."""
    return (
        f"{len(one.fixed)} fixed, {len(one.introduced)} introduced, {len(one.kept)} kept; "
        f"penalty {one.before} → {one.after}; chrF {_similarity(one)}"
    )


def _similarity(one: Outcome) -> str:
    """Write chrF, or why there is none."""
    return "–" if one.similarity is None else f"{one.similarity:.1f}"


def _cell(words: str) -> str:
    """Make a text safe within Markdown."""
    return printable(words).replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")
