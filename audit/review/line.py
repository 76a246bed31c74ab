"""A row of a review workbook, read cell by cell."""

import datetime
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from audit.formats.xlsx.cells import typed
from audit.formats.xlsx.row import Row, seal
from audit.model.decision import Verdict
from audit.model.text import Span
from audit.review.answer import Address, Answer
from audit.review.archive import ReviewError

ANSWERED = ("verdict", "note", "reviewer")
HEX = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a sheet, counted from 1; `places` are its columns by key, the first filled one being `left` from A."""

    path: str
    sheet: str
    number: int
    left: int
    places: Mapping[str, int]

    def name(self, key: str) -> str:
        """Name a cell as people do."""
        value, letters = self.left + self.places.get(key, 0) + 1, ""
        while value:
            value, digit = divmod(value - 1, 26)
            letters = chr(65 + digit) + letters
        return f"{self.sheet}!{letters}{self.number}"

    def fault(self, key: str, message: str) -> ReviewError:
        """Say what is wrong with a cell."""
        return ReviewError(f"{self.path}: {self.name(key)}: {message}")

    def text(self, key: str, cells: Sequence[Any]) -> str:
        """Give a cell as text; a column that somebody deleted is empty."""
        value = cells[self.places[key]] if key in self.places and self.places[key] < len(cells) else ""
        match value:
            case str():
                return typed(value)
            case bool():
                return str(value).upper()
            case int() | float():
                return str(int(value)) if float(value).is_integer() else repr(value)
            case datetime.date() | datetime.time() | datetime.timedelta() if key in ANSWERED or key == "correction":
                raise self.fault(
                    key, "the program made a date of this text; set the cell’s format to Text, write anew."
                )
        return str(value)


def answer(here: Place, cells: Sequence[Any]) -> Answer | None:
    """Read a row; None where nobody could have answered. Raises ReviewError."""
    values = {key: here.text(key, cells) for key in here.places}
    if not any(value.strip() for value in values.values()):
        return None
    name = values["fingerprint"].strip()
    if not name and not any(values.get(key, "").strip() for key in ANSWERED):
        return None  # a line that somebody added
    if not HEX.fullmatch(name):
        raise here.fault("fingerprint", "the fingerprint is lost; copy the row from the first export, or clear it.")
    given = values["verdict"].strip().casefold()
    if given and given not in tuple(Verdict):
        raise here.fault("verdict", f"“{values['verdict'][:40]}” is no verdict; use one of {', '.join(Verdict)}.")
    address, check = _address(here, values)
    if check != seal(name, values["hash"].strip(), values["english_plain"]):
        raise here.fault(
            "english_plain",
            "the cells of this row do not belong together; sort whole rows only, and leave locked cells as they are.",
        )
    row = Row(**{field.name: values.get(_key(field.name), "") for field in fields(Row)})
    return Answer(here.path, here.name("verdict"), row, address, Verdict(given) if given else None)


def _key(name: str) -> str:
    """Give the column that holds a field of a row exactly."""
    return f"{name}_plain" if name in ("english", "chinese") else name


def _address(here: Place, values: dict[str, str]) -> tuple[Address, str]:
    """Read where the words are, and the seal."""
    try:
        record = json.loads(values["address"])
        segment = Span(record["from"], record["from"] + record["size"])
        words = Span(record["start"], record["end"])
        flags = bool(record.get("prefilled")), bool(record.get("settles"))
        address = Address(str(record["path"]), str(record["document"]), words, segment, values["hash"].strip(), *flags)
        return address, str(record["check"])
    except (ValueError, KeyError, TypeError) as error:
        raise here.fault("address", "the address is damaged; copy the row from the first export.") from error
