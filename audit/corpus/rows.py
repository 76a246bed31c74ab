"""From the rows of a table, whatever its format, to documents."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from audit.corpus.archive import CHINESE, day
from audit.corpus.encoding import mended
from audit.corpus.input import Input
from audit.corpus.reading import OWN, Reading, UnreadableError
from audit.model.document import Document
from audit.model.report import Skip
from audit.model.suppression import Suppression, column, lift
from audit.model.text import Text

SHOWN = 5
REPORTS = (  # what the tables that mt-audit writes have: CSV, those for Marot, lines of JSON with the baseline's
    {"severity", "rule", "message", "fingerprint", "target_segment"},
    {"system", "doc", "docSegId", "globalSegId", "rater"},
    {"rule", "fingerprint", "document"},
)


class Row(NamedTuple):
    """A record of a table: the line where it begins, and its fields; or a sentence that says why there are none.

    `place` names the translation's own place in the file where that is no column: see `audit.units`.
    """

    line: int
    fields: Mapping[str, Any]
    trouble: str = ""
    place: str = ""


def documents(rows: Iterable[Row], file: Input, options: Reading, note: str = "") -> Iterator[Document | Skip]:
    """Yield a document a row, and a skip for a row that gives none.

    Of many skips the first five are told, the rest and the empty rows in one sum each. The note goes with the
    first document, as does one about originals in a column that is not the one they are sought in.
    """
    empty, further, first = Tally(), Tally(), True
    for number, row in enumerate(rows, 1):
        item = row.trouble or _document(row, number, file, options)
        if isinstance(item, Document):
            notes = (note, _unnamed(row, options)) if first else ()
            yield replace(item, notes=tuple(filter(None, notes))) if any(notes) else item
            first = False
        elif not item:
            empty.add(row.line)
        elif further.seen < SHOWN:
            further.seen += 1
            yield Skip(file.path, item, _name(row, number, file, options))
        else:
            further.add(row.line)
    yield from empty.skip(file, "empty: there is neither an original nor a translation")
    yield from further.skip(file, "left out for reasons like these")


def fixed(options: Reading) -> Reading:
    """Give the options for a format that says itself which field is which."""
    return replace(options, id_field="id", source_field="source", target_field="target")


def columns(names: list[str], options: Reading) -> list[str]:
    """Check the names of a table's columns. Errors: UnreadableError without one that is wanted, and for a report."""
    _foreign(names)
    wanted = {"--target-field": options.target_field}
    if options.source_field != Reading().source_field:
        wanted["--source-field"] = options.source_field
    for option, name in wanted.items():
        if name not in names:
            have = ", ".join(f"`{column}`" for column in names[:12] if column) or "without names"
            raise UnreadableError(
                f"The table has no column `{name}`; its columns are {have}. Name one with {option} or in mt-audit.toml."
            )
    return names


def _foreign(names: Iterable[str]) -> None:
    """Refuse the report of an audit. Errors: UnreadableError."""
    if any(set(names) >= report for report in REPORTS):
        raise UnreadableError(OWN)


class Tally:
    """Counts rows that are not told one by one."""

    def __init__(self) -> None:
        """Begin with none."""
        self.seen, self.count, self.first, self.last = 0, 0, 0, 0

    def add(self, line: int) -> None:
        """Count a row."""
        self.count, self.first, self.last = self.count + 1, self.first or line, line

    def skip(self, file: Input, what: str) -> Iterator[Skip]:
        """Yield one skip for all, if there are any."""
        if self.count == 1:
            yield Skip(file.path, f"Line {self.first}: the row is {what}.", file.name)
        elif self.count:
            yield Skip(file.path, f"Lines {self.first} to {self.last}: {self.count:,} rows are {what}.", file.name)


def _unnamed(row: Row, options: Reading) -> str:
    """Say that the originals are not read, where a column holds Chinese and none is named as theirs."""
    if options.source_field in row.fields:
        return ""
    others = {
        name: value for name, value in row.fields.items() if isinstance(value, str) and name != options.target_field
    }
    chinese = next((name for name, value in others.items() if len(CHINESE.findall(value)) * 2 > len(value)), None)
    if chinese is None:
        return ""
    return (
        f"Audited without originals: there is no column `{options.source_field}`, but `{chinese}` holds Chinese. "
        "Name it with --source-field or in mt-audit.toml."
    )


def _document(row: Row, number: int, file: Input, options: Reading) -> Document | str:
    """Make a document of a row; or say why not, with an empty string for an empty row."""
    fields = row.fields
    target, source = fields.get(options.target_field), fields.get(options.source_field) or ""
    if not isinstance(target, str):
        _foreign(fields)
    if target is None and any(fields.values()):
        return _missing(row, options.target_field)
    target = target or ""
    for field, value in ((options.target_field, target), (options.source_field, source)):
        if not isinstance(value, str):
            return f"Line {row.line}: `{field}` holds {type(value).__name__}, not text; the row was left out."
    if not target.strip() and not source.strip():
        return ""
    target, suppressions = lift(mended(target))
    source = mended(source)
    return Document(
        _name(row, number, file, options),
        Text.plain(target, file.path, line=row.line, field=row.place or options.target_field),
        Text.plain(source, file.path, line=row.line, field=options.source_field) if source.strip() else None,
        _date(fields.get(options.date_field)),
        suppressions=(*_ignored(fields.get(options.ignore_field)), *suppressions),
    )


def _name(row: Row, number: int, file: Input, options: Reading) -> str:
    """Give a row's own name, else that of the file with its number."""
    name = row.fields.get(options.id_field)
    return f"{file.name}#{number}" if name in (None, "") else mended(str(name))


def _missing(row: Row, field: str) -> str:
    """Say that a row has no translation."""
    names = [name for name, value in row.fields.items() if isinstance(value, str)]
    close = f" It has {', '.join(f'`{name}`' for name in names[:8])}." if names else ""
    way = "Name it with --target-field or in mt-audit.toml."
    return f"Line {row.line} has no field `{field}`, which holds the translation.{close} {way}"


def _ignored(value: object) -> tuple[Suppression, ...]:
    """Read the column `ignore`: a text, or a list of texts."""
    if not value:
        return ()
    values = value if isinstance(value, list) else [value]
    return tuple(order for one in values for order in column(str(one)))


def _date(value: object) -> datetime.date | None:
    """Give the day of issue, None where it is missing or unreadable."""
    match value:
        case datetime.datetime():
            return value.date()
        case datetime.date():
            return value
        case str():
            return day(value)
    return None
