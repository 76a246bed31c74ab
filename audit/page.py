"""A page of a report, which is kept from one run to the next."""

import zlib
from dataclasses import dataclass

from audit.model.summary import Summary
from audit.passes import Mark

LARGEST = 8 << 20
"""Bytes of a page that is kept; one with the findings of a great table is written anew."""
FAST = 1
"""The level of compression. Pages repeat themselves: to read, check and unpack a sixth is quicker than the whole."""


@dataclass(frozen=True, slots=True)
class Page(Mark):
    """A piece of a report, and what it comes to."""

    summary: Summary
    text: bytes


class Draft:
    """The page that is being written."""

    def __init__(self) -> None:
        """Begin an empty page."""
        self.summary = Summary()
        self.keys: list[bytes] = []
        self._pieces: list[bytes] = []
        self._size = 0

    def add(self, piece: Page, key: bytes) -> Page:
        """Add what there is to say of a document, which the cache knows by a key; give it back."""
        self.summary.add(piece.summary)
        self._size += len(piece.text)
        if self.sound:
            self._pieces.append(piece.text)
            self.keys += [key] if key else []
        else:
            self._pieces.clear()
        return piece

    @property
    def sound(self) -> bool:
        """Tell whether the page may be kept: it is not too large, and nothing failed that may succeed next time."""
        return self._size <= LARGEST and not self.summary.skips

    @property
    def packed(self) -> tuple[Summary, bytes]:
        """Give the page as it is kept."""
        return self.summary, zlib.compress(b"".join(self._pieces), FAST)


def unpacked(summary: Summary, packed: bytes) -> Page:
    """Give a page that was kept."""
    return Page(summary, zlib.decompress(packed))
