"""Text files: the archive's Markdown, a translation beside its original or by turns with it, a translation alone."""

import os
import re
from collections.abc import Iterator

from audit.compiled import compiled
from audit.corpus.alternating import parted
from audit.corpus.archive import CHINESE, day, is_archive, parse
from audit.corpus.encoding import decode
from audit.corpus.input import Input
from audit.corpus.joined import joined
from audit.corpus.pairs import original, translated, translation
from audit.corpus.reading import OWN, Reading, UnreadableError
from audit.corpus.wrapped import resettled, unwrapped
from audit.model.document import Document
from audit.model.report import Skip
from audit.model.suppression import lift
from audit.model.text import Origin, Span, Text

MARKDOWN = frozenset({".md", ".markdown"})
REPORTS = "## mt-audit\n", "# What the edit did\n"  # how those in Markdown begin
HEADING = compiled(r"^ {0,3}#{1,6}(?=[ \t])", re.MULTILINE)


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield the one document of a text file; nothing for the original of a translation beside it."""
    if translated(file.path, options):
        return
    partners = translation(file.path, options)
    text, note = decode(file.content(options.largest))
    notes = (note,) if note else ()
    if text.startswith(REPORTS):
        raise UnreadableError(OWN)
    if is_archive(lift(text)[0]):
        yield parse(text, file.path, file.name, notes=notes)
        return
    if partners:
        raise UnreadableError(f"This looks like an original, but its translation, {partners[0]}, is not there.")
    if len(CHINESE.findall(text)) * 2 > len(text):
        raise UnreadableError(
            "This is Chinese, with no translation in it or beside it; see docs/corpus.md for the names of pairs."
        )
    source, more = _original(file, options)
    text, suppressions = lift(text)
    if file.suffix in MARKDOWN:
        text = HEADING.sub(lambda mark: " " * len(mark[0]), text)
    target = unwrapped(_whole(text, file.path))
    if source is None and (both := parted(target)):
        target, source = both
    yield Document(
        file.name, target, source, day(file.path), notes=(*notes, *more), suppressions=resettled(suppressions, target)
    )


def _original(file: Input, options: Reading) -> tuple[Text | None, tuple[str, ...]]:
    """Read the original beside a translation, if there is one; an unreadable one becomes a note."""
    for path in original(file.path, options):
        if os.path.isfile(path):
            try:
                text, note = decode(Input(path, path).content(options.largest))
            except (OSError, UnreadableError) as error:
                return None, (f"Audited without its original, {path}, which cannot be read: {error}",)
            return joined(_whole(text, path)), ((f"{path}: {note}",) if note else ())
    return None, ()


def _whole(text: str, path: str) -> Text:
    """Make a text that is nothing but body."""
    return Text(text, Origin(path), Span(0, len(text)))
