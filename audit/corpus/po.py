"""Gettext catalogues: an entry a document."""

from collections.abc import Iterable, Iterator

import polib

from audit.corpus.encoding import decode
from audit.corpus.input import Input
from audit.corpus.markup import CHINESE, language
from audit.corpus.reading import Reading, UnreadableError
from audit.corpus.rows import Row, documents, fixed
from audit.model.document import Document
from audit.model.report import Skip

LARGEST = 64 * 1024 * 1024


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield a document an entry that is translated; obsolete ones are left out.

    Errors: UnreadableError for a broken catalogue, or one into Chinese. The library holds a catalogue whole.
    """
    text, note = decode(file.content(LARGEST))
    try:
        catalogue = polib.pofile(text + "\n")
    except OSError as error:
        raise UnreadableError(f"The catalogue is broken ({error}); nothing of it was read.") from error
    if language(catalogue.metadata.get("Language")) in CHINESE:
        raise UnreadableError("The catalogue goes into Chinese; mt-audit reads from Chinese into English.")
    yield from documents(_rows(catalogue), file, fixed(options), note)


def _rows(catalogue: Iterable[polib.POEntry]) -> Iterator[Row]:
    """Yield the entries, a plural form a row; the name is the context and the number of the form."""
    for entry in catalogue:
        if entry.obsolete:
            continue
        plurals = {f"[{n}]": text for n, text in sorted(entry.msgstr_plural.items())} or {"": entry.msgstr}
        for number, (form, text) in enumerate(plurals.items()):
            line = entry.linenum or 1
            source = entry.msgid_plural if number else entry.msgid
            name = f"{entry.msgctxt or ''}{form}"
            if text:
                fields = {"id": f"{name} {entry.msgid}".strip(), "source": source, "target": text}
                yield Row(line, fields, place=f"msgstr{form}")
            else:
                yield Row(line, {}, f"Line {line}: the entry has no translation yet.")
