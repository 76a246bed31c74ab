"""Header fields against the original's own."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import PurePath

from audit.checkers.checker import Checker
from audit.checkers.structure._label import counted
from audit.compiled import compiled
from audit.language.en.ordinals import WORDS
from audit.language.zh.script import simplified
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span, Text

NAMED_DAY = compiled(r"(?<!\d)(\d{4}[-.]\d\d[-.]\d\d)_(.+)$")
HAN = compiled(r"[\u4e00-\u9fff]")  # a name in Latin letters is somebody's own, and no headline to compare
ISO = compiled(r"\d{4}-\d\d-\d\d")
PAGE = compiled(r"第([〇零一二三四五六七八九十百\d０-９]{1,4})版")
PARTS = compiled(r"[ \u3000]+")
NUMERAL = compiled(r"第[〇一二三四五六七八九十百千万]+|[二三四五六七八九十百千万亿]{2,}|\d+|[百千万亿][余多]?")
COUNTED = compiled(rf"\d|\b(?:{'|'.join(WORDS)}|hundreds?|thousands?|millions?|billions?|dozens?|twice|both)\b", re.I)
HEADER = "Title: {}\nAuthor:\nDate: {}\nPage: {}\n\nTea was sold."
ORIGINAL = "### {}\n\n{}\n{}\n专栏：\n\n茶叶售出。"


class MetadataMismatch(Checker):
    """A header field contradicts the original or the file's name.

    Title, date, page and author are what an archive is searched by; a wrong day there hides the article for good.
    Found are a date that the original's, or the file name's, contradicts or that no calendar has; a page that is not
    the original's 版; an author whom the original names and the header does not; a title that has lost a part of the
    headline, as its length or a missing number shows; a file named after another headline. Not reported: how the
    headline is translated, which is the other rules' business.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    examples = (
        Bad(
            ORIGINAL.format("茶叶丰收", "[[1956-05-04]]", "第2版"),
            HEADER.format("Good Tea Harvest", "[[1956-04-05]]", "2"),
            suggests="1956-05-04",
        ),
        Bad(
            ORIGINAL.format("茶叶丰收", "1956-05-04", "[[第三版]]"),
            HEADER.format("Good Tea Harvest", "1956-05-04", "[[2]]"),
            suggests="3",
            safe=True,
            severity=Severity.MINOR,
        ),
        Bad(
            ORIGINAL.format("[[茶叶丰收今年可望出口  产量超过五十二万担]]", "1956-05-04", "第2版"),
            HEADER.format("[[Good Tea Harvest, Exports Expected]]", "1956-05-04", "2"),
            severity=Severity.MINOR,
        ),
        Bad(
            "### 茶叶丰收\n\n[[王立]]\n1956-05-04\n第2版\n专栏：\n\n茶叶售出。",
            HEADER.format("Good Tea Harvest", "1956-05-04", "2"),
            severity=Severity.MINOR,
        ),
        Good(
            ORIGINAL.format("茶叶丰收  产量超过五十二万担", "1956-05-04", "第二版"),
            HEADER.format("Good Tea Harvest: More Than 520,000 Piculs", "1956-05-04", "2"),
        ),
        Good(
            ORIGINAL.format("茶叶丰收  今年可望出口", "1956-05-04", "第2版()"),
            HEADER.format("Good Tea Harvest Lets the Country Hope to Export", "1956-05-04", "02"),
        ),
    )

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Compare each field that both sides have."""
        if not document.segments:
            return
        yield from self._date(document)
        if document.source is None:
            return
        yield from self._page(document, document.source)
        yield from self._author(document, document.source)
        yield from self._title(document, document.source)

    def _date(self, document: Document) -> Iterator[Finding]:
        """Hold the date against the original's, else against the file's name, else against the calendar."""
        place, date = _field(document.target, "date")
        if place is None or not date:
            return
        theirs, original = _field(document.source, "date")
        named = NAMED_DAY.search(PurePath(document.path).stem)
        name = named[1].replace(".", "-") if named else ""
        if original and original != date:
            message = f"The header says {date}, the original {original}."
            yield self.found_in(document, message, place, theirs, suggestion=original, safe=name == original)
        elif name and name != date:
            message = f"The header says {date}, the file is named {name}."
            yield self.found_in(document, message, place, suggestion=name if not original else None)
        elif ISO.fullmatch(date) and not _exists(date):
            yield self.found_in(document, f"No calendar has a day {date}.", place)

    def _page(self, document: Document, source: Text) -> Iterator[Finding]:
        """Hold the page against the original's 版."""
        place, page = _field(document.target, "page")
        theirs, original = _field(source, "page")
        match = PAGE.match(original)
        if place is None or not page.isdecimal() or match is None or int(page) == (number := counted(match[1])):
            return
        finding = self.found_in(document, f"The header says page {page}, the original {match[0]}.", place, theirs)
        yield replace(finding, suggestion=str(number), safe=True, severity=Severity.MINOR)

    def _author(self, document: Document, source: Text) -> Iterator[Finding]:
        """Miss the author whom the original names."""
        place, author = _field(document.target, "author")
        theirs, original = _field(source, "author")
        if place is not None and not author and original:
            message = f"The original names its author, {original}; the header does not."
            yield self.found_in(document, message, place, theirs, severity=Severity.MINOR)

    def _title(self, document: Document, source: Text) -> Iterator[Finding]:
        """Miss a part of the headline, or another headline than the file's name has."""
        place, title = _field(document.target, "title")
        theirs, headline = _field(source, "title")
        if place is None or not title or not headline:
            return
        parts = PARTS.split(headline)
        if len(parts) > 1 and (lost := _lost(parts, title)):
            message = f"The title leaves out a part of the headline, {lost}."
            yield self.found_in(document, message, place, theirs, severity=Severity.MINOR, confidence=0.7)
        named = NAMED_DAY.search(PurePath(document.path).stem)
        if (
            named
            and HAN.search(named[2])
            and SequenceMatcher(None, _letters(named[2]), _letters(headline)).ratio() < 0.5
        ):
            message = f"The file is named after another article, {named[2]}."
            yield self.found_in(document, message, place, theirs, severity=Severity.MINOR, confidence=0.8)


def _field(text: Text | None, name: str) -> tuple[Span | None, str]:
    """Give place and value of a header field, without white space around it."""
    span = text.part(name) if text else None
    return (span, span.of(text.content).strip()) if text and span else (None, "")


def _exists(date: str) -> bool:
    """Tell whether the calendar has a day."""
    try:
        datetime.date.fromisoformat(date)
    except ValueError:
        return False
    return True


def _lost(parts: list[str], title: str) -> str:
    """Give the part of the headline that the title leaves out: the one with a number, or the last of a long one."""
    numbered = [part for part in parts if NUMERAL.search(simplified(part))]
    if len(numbered) == 1 and not COUNTED.search(title) and len(title) < 4 * len("".join(parts)):
        return numbered[0]
    return parts[-1] if len(title) < 1.5 * len("".join(parts)) else ""


def _letters(text: str) -> str:
    """Give the letters of a headline in simplified form."""
    return "".join(c for c in simplified(text) if c.isalnum())
