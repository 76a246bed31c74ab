"""Whether a workbook's zip archive is fit to be opened: whole, not a bomb, and without what could act."""

import re
import zipfile
import zlib
from dataclasses import dataclass, field

CHUNK = 1 << 20
MOST_BYTES = 2 << 30  # of all parts unpacked; a million findings need less
SMALL = 64 << 20  # bytes below which a part may be as dense as it likes
DENSEST = 200  # bytes unpacked of one packed; sheets of findings have 10 to 60
MOST_PARTS = 10_000
MOST_CELLS = 60_000_000  # in the rectangle that a sheet spans, which a reader may hold in memory
ROW = re.compile(rb"<(?:[\w.-]+:)?row\b[^>]*?\br=[\"'](\d+)")
CELL = re.compile(rb"<(?:[\w.-]+:)?c[\s/>]")
COLUMN = re.compile(rb"<(?:[\w.-]+:)?c\b[^>]*?\br=[\"']([A-Z]{1,3})")
COLUMNS = 16_384


class ReviewError(Exception):
    """Why a workbook cannot be used, a sentence a line."""


def examine(path: str) -> None:
    """Read every part of the archive once, in flat memory. Raises ReviewError."""
    try:
        with zipfile.ZipFile(path) as archive:
            if len(archive.infolist()) > MOST_PARTS:
                raise ReviewError(f"{path}: the file has more than {MOST_PARTS:,} parts; it is no review workbook.")
            room = MOST_BYTES
            for part in archive.infolist():
                room -= _examine(archive, part, path, room)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise ReviewError(
            f"{path}: this is no whole .xlsx file ({error}); ask for it again, or save it anew as .xlsx."
        ) from error
    except OSError as error:
        raise ReviewError(f"{path}: the file cannot be read: {error.strerror or error}.") from error


def _examine(archive: zipfile.ZipFile, part: zipfile.ZipInfo, path: str, room: int) -> int:
    """Unpack one part; give its size."""
    size, extent, rest = 0, Extent(), b""
    is_sheet = re.search(r"worksheets/[^/]+\.xml$", part.filename) is not None
    with archive.open(part) as stream:
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > room or size > max(SMALL, DENSEST * part.compress_size):
                raise ReviewError(
                    f"{path}: {part.filename} unpacks to {size >> 20:,} MiB or more; it is no review workbook."
                )
            if size == len(chunk) and re.search(rb"<!(?:DOCTYPE|ENTITY)", chunk[:65536]):
                raise ReviewError(f"{path}: {part.filename} declares entities, which no spreadsheet program writes.")
            if is_sheet:
                rest = extent.add(rest + chunk)
    if extent.cells > MOST_CELLS:
        raise ReviewError(
            f"{path}: {part.filename} reaches to row {extent.rows:,} in {extent.columns:,} columns; delete the empty "
            "rows and columns beyond the findings and save it again."
        )
    return size


@dataclass(slots=True)
class Extent:
    """How far a sheet reaches."""

    rows: int = 0
    columns: int = 0
    known: set[bytes] = field(default_factory=set)

    @property
    def cells(self) -> int:
        """Give the size of the rectangle."""
        return self.rows * self.columns

    def add(self, xml: bytes) -> bytes:
        """Look at a stretch of XML; give the unfinished end, which belongs before the next."""
        end = max(xml.rfind(b"<"), 0)
        xml, rest = xml[:end], xml[end:]
        self.rows = max(self.rows, max(map(int, ROW.findall(xml)), default=0))
        letters = COLUMN.findall(xml)
        for name in set(letters) - self.known:
            self.columns = max(self.columns, number(name.decode()))
        self.known.update(letters)
        if len(letters) < sum(1 for _ in CELL.finditer(xml)):
            self.columns = COLUMNS  # some cells do not say where they stand
        return rest[-4096:]


def number(letters: str) -> int:
    """Give the number of a column, from 1."""
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - 64
    return value
